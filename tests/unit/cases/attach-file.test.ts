import { describe, expect, it } from 'vitest';
import { attachFile } from '../../../shared/cases/attach-file.ts';
import { FILE_LIMITS } from '../../../shared/cases/attachment.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { removeFile } from '../../../shared/cases/remove-file.ts';
import { attachComplaintFile } from '../../../shared/complaints/attach-complaint-file.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { removeComplaintFile } from '../../../shared/complaints/remove-complaint-file.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { makeComplaintWorld, registered } from '../../world/complaints.ts';
import { makeWorld } from '../../world/make-world.ts';
import { registeredCase, scan, signedCase } from '../../world/stories.ts';

const codeOf = (decided: Result<unknown, readonly { readonly code: string }[]>) => (decided.ok ? 'ok' : decided.error[0]?.code);
const { title: _, ...untitled } = scan();

describe('a scan joins a case', () => {
  it.each([
    ['as a document of the list', { ...untitled, requirement: 'court-decision' }, 'ok'],
    ['as something else, in words', scan(), 'ok'],
    ['without saying what it is', untitled, 'what-document-required'],
    ['as a document that the edition does not know', { ...untitled, requirement: 'diploma' }, 'document-unknown'],
    ['as a copy of the identity document', { ...untitled, requirement: 'identity' }, 'identity-copy-forbidden'],
    ['with a hash that is none', { ...scan(), hash: 'x' }, 'hash-shape'],
    ['of a kind that does not come in', { ...scan(), type: 'text/html' }, 'invalid-value'],
    ['larger than the limit', { ...scan(), bytes: FILE_LIMITS.bytes + 1 }, 'too-long'],
    ['without a name', { ...scan(), name: ' ' }, 'required'],
  ])('%s', (_name, input, code) => {
    const w = makeWorld();
    expect(codeOf(attachFile(registeredCase(w), input, w.as('clerk')))).toBe(code);
  });

  it('not twice, and not more than fifty', () => {
    const w = makeWorld();
    let row = w.take(attachFile(registeredCase(w), scan(0), w.as('clerk')));
    expect(codeOf(attachFile(row, scan(0), w.as('head')))).toBe('file-already-attached');
    for (let place = 1; place < FILE_LIMITS.files; place += 1) row = w.take(attachFile(row, scan(place), w.as('clerk')));
    expect(row.attachments).toHaveLength(50);
    expect(codeOf(attachFile(row, scan(50), w.as('clerk')))).toBe('too-many-files');
  });

  it('and leaves it with a reason; after signing by the head only', () => {
    const w = makeWorld();
    const row = w.take(attachFile(signedCase(w), scan(), w.as('clerk')));
    const { hash } = scan();
    expect(codeOf(removeFile(row, { hash, reason: 'Қате' }, w.as('clerk')))).toBe('head-removes-file');
    expect(codeOf(removeFile(row, { hash, reason: '' }, w.as('head')))).toBe('required');
    expect(codeOf(removeFile(row, { hash: 'f'.repeat(64), reason: 'Қате' }, w.as('head')))).toBe('file-not-attached');
    expect(w.take(removeFile(row, { hash, reason: 'Қате' }, w.as('head'))).attachments).toEqual([]);
  });

  it('two devices that add or take away the same agree', () => {
    const w = makeWorld();
    const start: Case = registeredCase(w);
    const [added] = [attachFile(start, scan(), w.as('clerk'))];
    const once = w.take(added);
    const twice = w.take(added);
    expect(twice.attachments).toEqual(once.attachments);
    const removed = removeFile(once, { hash: scan().hash, reason: 'Қате' }, w.as('clerk'));
    w.take(removed);
    expect(w.take(removed)).toMatchObject({ attachments: [], conflict: false });
  });
});

describe('a scan joins a complaint', () => {
  it('in words, by whoever opens the post, and leaves it', () => {
    const w = makeComplaintWorld('2026-11-16T10:15');
    const start: Complaint = registered(w);
    expect(codeOf(attachComplaintFile(start, { ...untitled, requirement: 'court-decision' }, w.as('clerk')))).toBe('document-unknown');
    const row = w.take(attachComplaintFile(start, scan(), w.as('clerk')));
    expect(row.attachments).toMatchObject([{ title: scan().title, name: scan().name }]);
    expect(w.take(removeComplaintFile(row, { hash: scan().hash, reason: 'Қате' }, w.as('clerk'))).attachments).toEqual([]);
  });
});
