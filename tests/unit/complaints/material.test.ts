import { describe, expect, it } from 'vitest';
import { answerComplaint } from '../../../shared/complaints/answer-complaint.ts';
import { applyComplaintFact } from '../../../shared/complaints/apply-complaint-fact.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { receiveMaterial } from '../../../shared/complaints/receive-material.ts';
import { requestMaterial } from '../../../shared/complaints/request-material.ts';
import { complaintActs } from '../../../shared/forms/complaints/complaint-card.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { assignedTo, type ComplaintTestWorld, makeComplaintWorld, registered } from '../../world/complaints.ts';

const codes = (decided: Result<unknown, readonly Refusal[]>) => (decided.ok ? [] : decided.error.map(({ code }) => code));
const asked = (w: ComplaintTestWorld, row: Complaint, from: string): Complaint =>
  w.take(requestMaterial(row, { from, what: 'Мінездеме' }, w.as('officer')));

describe('material that was asked for', () => {
  it('arrives over the counter, each request once', () => {
    const w = makeComplaintWorld('2026-11-16T10:00');
    let row = asked(w, asked(w, assignedTo(w, registered(w)), 'Мектеп'), 'Полиция');
    w.setNow('2026-11-18T15:00');
    row = w.take(receiveMaterial(row, { material: 1, on: '2026-11-17', note: '№ 7' }, w.as('clerk')));
    expect(row.materials.map(({ from, received }) => [from, received?.on, received?.note])).toEqual([
      ['Мектеп', undefined, undefined],
      ['Полиция', '2026-11-17', '№ 7'],
    ]);
    expect(codes(receiveMaterial(row, { material: 1 }, w.as('clerk')))).toEqual(['material-already-received']);
    expect(codes(receiveMaterial(row, { material: 2 }, w.as('clerk')))).toEqual(['material-unknown']);
    row = w.take(receiveMaterial(row, { material: 0 }, w.as('clerk')));
    expect(row.materials[0]?.received?.on).toBe('2026-11-18');
    expect(codes(receiveMaterial(row, { material: 0 }, w.as('clerk')))).toEqual(['material-not-awaited']);
    expect(complaintActs(row).filter(({ fact }) => fact === 'complaint-material-received')).toHaveLength(2);
  });

  it.each([['2026-11-15'], ['2026-11-19']])('on %s it cannot have come', (on) => {
    const w = makeComplaintWorld('2026-11-16T10:00');
    const row = asked(w, assignedTo(w, registered(w)), 'Мектеп');
    w.setNow('2026-11-18T10:00');
    expect(codes(receiveMaterial(row, { material: 0, on }, w.as('clerk')))).toEqual(['material-received-date']);
  });

  it('may come after the answer; the state stays', () => {
    const w = makeComplaintWorld('2026-11-16T10:00');
    const row = asked(w, assignedTo(w, registered(w)), 'Мектеп');
    const answered = w.take(answerComplaint(row, { outcome: 'satisfied', text: 'x' }, w.as('head')));
    expect(w.take(receiveMaterial(answered, { material: 0 }, w.as('clerk')))).toMatchObject({ state: 'answered', conflict: false });
  });

  it('written down on two devices it stands as it came first, and the clash is shown', () => {
    const w = makeComplaintWorld('2026-11-16T10:00');
    const row = asked(w, assignedTo(w, registered(w)), 'Мектеп');
    const [first, second] = [
      receiveMaterial(row, { material: 0, note: '1' }, w.as('clerk')),
      receiveMaterial(row, { material: 0, note: '2' }, w.as('head')),
    ];
    if (!first.ok || !second.ok) throw new Error('refused');
    const folded = [...first.value, ...second.value].reduce<Complaint>((before, fact) => applyComplaintFact(before, fact, 'o'), row);
    expect([folded.materials[0]?.received?.note, folded.conflict]).toEqual(['1', true]);
  });
});
