import type { Case } from '../../cases/case.ts';
import type { Office } from '../../cases/office.ts';
import { nowOf } from '../../cases/stamp.ts';
import type { Calendar } from '../../calendar/calendar.ts';
import type { Complaint } from '../../complaints/complaint.ts';
import type { ComplaintWorld } from '../../complaints/complaint-world.ts';
import type { LocalDateTime } from '../../kernel/local-date-time.ts';
import type { Catalogue, Edition } from '../../law/catalogue.ts';
import { editionById } from '../../law/edition-for.ts';

/** What a form of a complaint may draw on; `subject`: the case of ours that it is about. */
export type ComplaintFormInput = {
  readonly complaint: Complaint;
  readonly edition: Edition | null;
  readonly subject: Case | null;
  readonly office: Office;
  readonly catalogue: Catalogue;
  readonly calendar: Calendar;
  readonly printedAt: LocalDateTime;
  readonly printedBy: string;
};

/** Gathers what the forms of a complaint need. A complaint without an edition (none was in force) is printed, too. */
export function makeComplaintFormInput(complaint: Complaint, world: ComplaintWorld): ComplaintFormInput {
  const { catalogue, calendar, office, actor, subject = null } = world;
  const edition = complaint.edition === null ? null : (editionById(catalogue, complaint.edition) ?? null);
  return { complaint, edition, subject, office, catalogue, calendar, printedAt: nowOf(world), printedBy: actor.staff };
}
