import type { Role } from '../roles/roles.ts';
import type { Complaint } from './complaint.ts';

/** Who looks: the role, and the offices in reach (one's own office; for the inspector those of the region). */
export type ComplaintViewer = { readonly role: Role; readonly offices: ReadonlySet<string> };

/** Is it for the authorised body on the quality of public services (Rules 2020 p. 13, Standard 2015 p. 11)? */
export const isForAuthorisedBody = ({ intake }: Pick<Complaint, 'intake'>): boolean => intake.addressee === 'authorised-body';

/** May this person see the complaint? Staff those of their office; the inspector, from the authorised body, those addressed to it; an administrator none. */
export function isComplaintVisibleTo(current: Pick<Complaint, 'intake' | 'office'>, { role, offices }: ComplaintViewer): boolean {
  if (!offices.has(current.office) || role === 'administrator') return false;
  return role !== 'inspector' || isForAuthorisedBody(current);
}
