import { describe, expect, it } from 'vitest';
import { isComplaintVisibleTo } from '../../../shared/complaints/complaint-visibility.ts';
import { COMPLAINT_ADDRESSEES } from '../../../shared/law/catalogue.ts';
import { ROLES } from '../../../shared/roles/roles.ts';
import { makeComplaintWorld, registered } from '../../world/complaints.ts';

describe('who sees a complaint', () => {
  const w = makeComplaintWorld('2026-11-16T10:00');
  const toOffice = registered(w);
  const rows = Object.fromEntries(COMPLAINT_ADDRESSEES.map((addressee) => [addressee, { ...toOffice, intake: { ...toOffice.intake, addressee } }]));
  const offices = new Set([toOffice.office, 'another']);
  const seenBy = (role: (typeof ROLES)[number], reach = offices) =>
    COMPLAINT_ADDRESSEES.filter((addressee) => {
      const row = rows[addressee];
      return row !== undefined && isComplaintVisibleTo(row, { role, offices: reach });
    });

  it('the inspector of the region: those addressed to the authorised body, from the offices of the region', () => {
    expect(seenBy('inspector')).toEqual(['authorised-body']);
    expect(seenBy('inspector', new Set(['another']))).toEqual([]);
  });
  it('the administrator: none', () => {
    expect(seenBy('administrator')).toEqual([]);
  });
  it.each(ROLES.filter((role) => role !== 'inspector' && role !== 'administrator'))('a %s: all of the own office', (role) => {
    expect(seenBy(role)).toEqual([...COMPLAINT_ADDRESSEES]);
    expect(seenBy(role, new Set(['another']))).toEqual([]);
  });
});
