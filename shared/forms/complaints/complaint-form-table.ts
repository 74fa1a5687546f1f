import type { Complaint } from '../../complaints/complaint.ts';
import { COMPLAINT_PERMISSIONS } from '../../roles/complaint-permissions.ts';
import type { Role } from '../../roles/roles.ts';
import type { BuildForm } from '../form-input.ts';
import { buildComplaintCard } from './complaint-card.ts';
import type { ComplaintFormInput } from './complaint-form-input.ts';
import { buildComplaintAnswer, buildComplaintNotice, buildCoverLetter, buildExtensionNotice } from './complaint-letters.ts';
import { buildHearingProtocol } from './complaint-protocol.ts';
import { buildComplaintTicket } from './complaint-ticket.ts';

/** Forms of a complaint in the order in which it meets them; the register `complaint-journal` is over many. */
export const COMPLAINT_FORMS = [
  'complaint-ticket',
  'complaint-cover-letter',
  'complaint-notice',
  'complaint-protocol',
  'complaint-extension',
  'complaint-answer',
  'complaint-card',
] as const;
export type ComplaintFormId = (typeof COMPLAINT_FORMS)[number];

type ComplaintForm = {
  /** What the complaint must hold. */
  readonly needs: (current: Complaint) => boolean;
  readonly who: readonly Role[];
  readonly build: BuildForm<ComplaintFormInput>;
};
const WHO = COMPLAINT_PERMISSIONS['print-complaint'];

/** Every form of a complaint: on what condition, by whom, and its builder. Total over the ids. */
export const COMPLAINT_FORM_TABLE: Readonly<Record<ComplaintFormId, ComplaintForm>> = {
  'complaint-ticket': { needs: () => true, who: WHO, build: buildComplaintTicket },
  'complaint-cover-letter': { needs: ({ forwarding }) => forwarding !== null, who: WHO, build: buildCoverLetter },
  'complaint-notice': { needs: ({ notice }) => notice !== null, who: WHO, build: buildComplaintNotice },
  'complaint-protocol': { needs: ({ notice }) => notice !== null && notice.protocol !== null, who: WHO, build: buildHearingProtocol },
  'complaint-extension': { needs: ({ extensions }) => extensions.length > 0, who: WHO, build: buildExtensionNotice },
  'complaint-answer': { needs: ({ answer }) => answer !== null, who: WHO, build: buildComplaintAnswer },
  'complaint-card': { needs: () => true, who: WHO, build: buildComplaintCard },
};

/** Forms of a complaint that this role may print now. */
export const printableComplaintForms = (current: Complaint, role: Role): readonly ComplaintFormId[] =>
  COMPLAINT_FORMS.filter((id) => COMPLAINT_FORM_TABLE[id].who.includes(role) && COMPLAINT_FORM_TABLE[id].needs(current));
