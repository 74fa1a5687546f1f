import type { Complaint } from '../../../shared/complaints/complaint.ts';
import type { ComplaintIndex } from '../../store/complaint-index.ts';
import type { ComplaintDraft } from './complaint-draft.ts';

const MOST = 5;
const LOOKED_AT = 50;

/** Complaints of the same person (by a whole IIN) or about the same case of ours; the newest first, at most five. */
export function earlierComplaints(index: Pick<ComplaintIndex, 'search' | 'about'>, { complainant, about }: ComplaintDraft): readonly Complaint[] {
  const iin = complainant.iin.replace(/\s/gu, '');
  const ofPerson = /^\d{12}$/u.test(iin) ? index.search(iin, LOOKED_AT).filter(({ intake }) => intake.complainant.iin === iin) : [];
  const ofCase = about.kind === 'our-case' && about.case !== '' ? index.about(about.case) : [];
  const byId = new Map([...ofPerson, ...ofCase].map((complaint) => [complaint.id, complaint]));
  return [...byId.values()].sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1)).slice(0, MOST);
}
