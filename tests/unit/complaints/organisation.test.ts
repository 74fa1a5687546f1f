import { describe, expect, it } from 'vitest';
import { Complainant } from '../../../shared/complaints/complaint.ts';
import { missingOf } from '../../../shared/complaints/complaint-particulars.ts';
import { completeParticulars } from '../../../shared/complaints/complete-particulars.ts';
import { correctComplaint } from '../../../shared/complaints/correct-complaint.ts';
import { BIN, IIN } from '../../world/people.ts';
import { makeComplaintWorld, registered, sampleIntake } from '../../world/complaints.ts';

const person = sampleIntake().complainant;
const signer = { ...person, iin: '', organisation: { name: '«Үміт» қоғамдық қоры', bin: BIN.head, post: 'директор' } };

describe('a legal person complains (АППК art. 63)', () => {
  it('a complainant without an organisation is what it always was', () => {
    expect(Complainant.parse(person)).toEqual(person);
  });
  it.each([
    ['complete: the IIN of the signer is not asked', {}, []],
    ['no name', { organisation: { name: '', bin: BIN.head } }, ['organisation']],
    ['no BIN', { organisation: { name: 'Қор', bin: '' } }, ['bin']],
    ['a BIN with a wrong check digit', { organisation: { name: 'Қор', bin: '991240999992' } }, ['bin']],
    ['nobody signs', { surname: '', name: '' }, ['surname', 'name']],
    ['a person: the IIN is asked', { organisation: undefined }, ['iin']],
    ['a person with an IIN', { organisation: undefined, iin: IIN.woman1990 }, []],
  ])('%s', (_, more, missing) => {
    const w = makeComplaintWorld('2026-11-16T10:00');
    const row = registered(w, { complainant: { ...signer, ...more } });
    expect(missingOf(row, w.world().catalogue)).toEqual(missing);
  });
  it('before the code neither IIN nor BIN was asked', () => {
    const w = makeComplaintWorld('2021-06-21T10:00');
    const row = registered(w, { complainant: { ...signer, organisation: { name: 'Қор', bin: '' } } });
    expect(missingOf(row, w.world().catalogue)).toEqual([]);
  });

  it('is completed and corrected like the rest', () => {
    const w = makeComplaintWorld('2026-11-16T10:00');
    let row = registered(w, { complainant: { ...person, iin: '' } });
    const slip = { path: 'complainant.organisation.name', value: 'Қор', reason: 'қате' };
    expect(correctComplaint(row, slip, w.as('clerk'))).toMatchObject({ error: [{ code: 'path-not-correctable' }] });
    row = w.take(completeParticulars(row, { organisation: { name: 'Умит', bin: BIN.head } }, w.as('clerk')));
    row = w.take(correctComplaint(row, { ...slip, value: '«Үміт» қоры' }, w.as('clerk')));
    row = w.take(correctComplaint(row, { ...slip, path: 'complainant.surname', value: 'Қасым' }, w.as('clerk')));
    expect(row.intake.complainant).toMatchObject({ surname: 'Қасым', organisation: { name: '«Үміт» қоры', bin: BIN.head } });
    expect(row.corrections.map(({ before }) => before)).toEqual(['Умит', 'Қасымова']);
  });
});
