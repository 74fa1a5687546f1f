import { describe, expect, it } from 'vitest';
import { refusePortalPackage } from '../../../shared/cases/refuse-portal-package.ts';
import { registerPortalApplication } from '../../../shared/cases/register-portal-application.ts';
import { registerApplication } from '../../../shared/cases/register-application.ts';
import { draftToApplication } from '../../../shared/cases/draft-to-application.ts';
import { editionById } from '../../../shared/law/edition-for.ts';
import type { Edition } from '../../../shared/law/catalogue.ts';
import { MAX_ATTACHMENT_BYTES, MAX_CHARACTERS } from '../../../shared/wire/portal-package.ts';
import { readPortalPackage } from '../../../shared/wire/read-portal-package.ts';
import { makeWorld } from '../../world/make-world.ts';
import { FILES, HASH, portalPackage } from '../../world/portal-file.ts';
import { sampleDraft } from '../../world/sample-draft.ts';

const w = makeWorld();
const editionOf = (id: string): Edition => editionById(w.world().catalogue, id) as Edition;
const visits = editionOf('visits-national-2020');
const signature = portalPackage({ edition: visits })['signature'] as object;
const read = (content: unknown, known = false) =>
  readPortalPackage({ text: typeof content === 'string' ? content : JSON.stringify(content), hash: HASH }, w.as('clerk'), () => known);
const codes = (decided: { ok: boolean; error?: readonly { code: string }[] }): string[] => (decided.error ?? []).map(({ code }) => code);
const withAttachment = (base64: string, times = 1) => ({
  documents: [{ requirement: 'police-reference', attachments: Array.from({ length: times }, () => ({ name: 'scan.pdf', base64 })) }],
});
const bad = (change: Record<string, unknown>) => portalPackage({ edition: visits }, change);

describe('a package of the portal', () => {
  it('sent on Friday evening: received then, counted from Monday', () => {
    const arrival = read(portalPackage({ edition: visits }));
    if (!arrival.ok) throw new Error(JSON.stringify(arrival.error));
    expect(arrival.value).toMatchObject({ packageId: 'P-2026-77', arrivedAt: '2026-11-13T20:00' });
    expect(arrival.value.attachments.map(({ type, bytes }) => [type, bytes])).toEqual([
      ['application/pdf', 9],
      ['application/pdf', 9],
    ]);
    const row = w.take(registerPortalApplication(arrival.value.candidate, w.as('clerk')));
    expect(row).toMatchObject({
      receivedAt: '2026-11-13T20:00',
      application: { channel: 'portal', portal: { packageId: 'P-2026-77', signedBy: 'certificate' } },
      terms: { registered: '2026-11-16', due: '2026-11-23' },
    });
  });
  it.each(['guardianship-national-2022', 'patronage-national-2022', 'foster-family-national-2022'])('%s with conditions and particulars', (id) => {
    const arrival = read(portalPackage({ edition: editionOf(id), answers: { married: true, relative: true } }));
    if (!arrival.ok) throw new Error(JSON.stringify(arrival.error));
    const decided = registerPortalApplication(arrival.value.candidate, w.as('clerk'));
    expect(codes(decided)).toEqual([]);
  });
  it('a one-time password in time; pictures as attachments', () => {
    const otp = { kind: 'one-time-password', phone: '+7 700 000 00 00', confirmedAt: '2026-11-13T14:45:00.000Z' };
    const documents = [
      withAttachment(FILES.jpeg).documents[0],
      { requirement: 'court-decision', attachments: [{ name: 'a.png', base64: FILES.png }] },
    ];
    const arrival = read(bad({ signature: otp, documents }));
    expect(arrival.ok && arrival.value.attachments.map(({ type }) => type)).toEqual(['image/jpeg', 'image/png']);
  });

  it.each<[string, unknown]>([
    ['portal-malformed', '{"format":'],
    ['portal-malformed', ''],
    ['portal-shape', []],
    ['portal-shape', bad({ format: 'portal-package-9' })],
    ['portal-shape', bad({ extra: 1 })],
    ['portal-shape', bad({ sentAt: 'yesterday' })],
    ['portal-shape', bad({ sentAt: '2026-02-31T10:00:00.000Z' })],
    ['portal-shape', bad({ signature: { kind: 'one-time-password', phone: '87000000000', confirmedAt: '2026-11-13T99:00:00.000Z' } })],
    ['portal-too-deep', `${'['.repeat(13)}${']'.repeat(13)}`],
    ['portal-too-large', `"${'x'.repeat(MAX_CHARACTERS)}"`],
    ['portal-sent-in-future', bad({ sentAt: '2026-11-16T05:16:00.000Z' })],
    ['portal-service-not-offered', bad({ service: 'guest-family' })],
    ['portal-service-not-offered', bad({ service: 'weather' })],
    ['portal-iin-certificate', bad({ signature: { ...signature, iin: '900101399998' } })],
    ['portal-iin-applicant', bad({ requestIin: '900101399998', signature: { ...signature, iin: '900101399998' } })],
    ['portal-certificate-invalid', bad({ signature: { ...signature, notAfter: '2026-11-13T14:59:59.999Z' } })],
    ['portal-certificate-invalid', bad({ signature: { ...signature, notBefore: '2026-11-13T15:00:00.001Z' } })],
    ['portal-phone-missing', bad({ signature: { kind: 'one-time-password', confirmedAt: '2026-11-13T14:59:00.000Z' } })],
    ['portal-password-late', bad({ signature: { kind: 'one-time-password', phone: '87000000000', confirmedAt: '2026-11-13T14:29:59.000Z' } })],
    ['portal-password-late', bad({ signature: { kind: 'one-time-password', phone: '87000000000', confirmedAt: '2026-11-13T15:01:00.000Z' } })],
    ['attachment-type', bad(withAttachment(btoa('GIF89a')))],
    ['attachment-encoding', bad(withAttachment('%PDF'))],
    ['attachment-encoding', bad(withAttachment(''))],
    ['attachment-too-large', bad(withAttachment(`JVBERi0x${'AAAA'.repeat(MAX_ATTACHMENT_BYTES / 3)}`))],
    ['attachments-too-many', bad(withAttachment(FILES.pdf, 41))],
  ])('is refused: %s', (code, content) => expect(codes(read(content))).toEqual([code]));

  it('is taken in once', () => expect(codes(read(bad({}), true))).toEqual(['portal-duplicate']));
  it('brackets within texts are no depth', () => {
    const [document] = withAttachment(FILES.pdf).documents;
    expect(read(bad({ documents: [{ ...document, number: '\\"[[[[[[[[[[[[[[[{{{{"' }] })).ok).toBe(true);
  });
  it('an incomplete one is not registered: the counter’s rules hold', () => {
    const arrival = read(bad({ documents: [{ requirement: 'police-reference', attachments: [] }], consent: { given: false, lang: 'ru' } }));
    if (!arrival.ok) throw new Error('unexpected');
    expect(codes(registerPortalApplication(arrival.value.candidate, w.as('clerk')))).toEqual(['consent-required', 'documents-missing']);
  });
  it('what is refused is written down by its hash alone', () => {
    expect(refusePortalPackage({ package: HASH, code: 'portal-shape' }, w.as('clerk'))).toEqual({
      ok: true,
      value: [{ type: 'portal-package-refused', at: '2026-11-16T10:15', by: w.staffOf('clerk').id, package: HASH, code: 'portal-shape' }],
    });
    expect(codes(refusePortalPackage({ package: 'Қасымова', code: 'x' }, w.as('clerk')))).toEqual(['hash-shape']);
  });
  it('nothing else comes in by the portal', () => {
    const typed = draftToApplication(sampleDraft({ channel: 'portal' }));
    expect(codes(registerApplication(typed, w.as('clerk')))).toEqual(['portal-package-required']);
    expect(codes(registerPortalApplication(draftToApplication(sampleDraft()), w.as('clerk')))).toEqual(['portal-package-required']);
  });
});
