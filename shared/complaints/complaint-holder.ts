import type { Holder } from '../cases/holder-of.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Role } from '../roles/roles.ts';
import type { WorkplaceKind } from '../roles/workplaces.ts';
import type { Complaint, ComplaintState } from './complaint.ts';
import { mustGoOn } from './must-go-on.ts';

const HOLDING_ROLE: Readonly<Record<ComplaintState, Role | null>> = {
  registered: 'head', // the resolution
  assigned: 'complaints-officer',
  notified: 'complaints-officer', // waits for the complainant, and watches the days
  heard: 'head', // signs the answer
  answered: 'clerk', // sends it
  sent: 'clerk', // files away
  forwarded: 'complaints-officer', // waits for the reviewing body
  closed: null,
};

/** Does the body that it was sent to look into it, as the region has told? */
export const isAtBody = ({ state, review }: Pick<Complaint, 'state' | 'review'>): boolean =>
  state === 'forwarded' && review !== undefined && review.begun !== null && review.answer === null;

/** Whose move it is: the role, and the person where one is named; null when nobody has to do anything here: it is closed, or the body looks into it. */
export function complaintHolder(current: Pick<Complaint, 'state' | 'assignee' | 'review'>, kind: WorkplaceKind = 'office'): Holder | null {
  const role = HOLDING_ROLE[current.state];
  if (!role || isAtBody(current)) return null;
  if (role === 'clerk') return { role: kind === 'office' ? 'clerk' : 'operator' };
  return role === 'complaints-officer' && current.assignee !== null ? { role, staff: current.assignee } : { role };
}

/** The day the complaint is watched by until it is closed: the first clock still running, else the term of the answer, which the body says where it looks into it. */
export function complaintDue(current: Complaint): LocalDate | null {
  const { state, terms, forwarding, answer, review } = current;
  if (!terms || state === 'closed') return null;
  if (review?.begun && state === 'forwarded') return review.begun.due;
  const { due, forward } = terms;
  const waits = !forwarding && !answer && mustGoOn(current);
  return waits && forward && forward.due < due ? forward.due : due;
}

/** The complaints about a case of ours: the other end of the link. */
export const complaintsAbout = (complaints: Iterable<Complaint>, caseId: string): Complaint[] =>
  [...complaints].filter(({ intake: { about } }) => about.kind === 'our-case' && about.case === caseId);

/** Is a case under complaint: does one about it still run? */
export const isUnderComplaint = (complaints: Iterable<Complaint>, caseId: string): boolean =>
  complaintsAbout(complaints, caseId).some(({ state }) => state !== 'closed');
