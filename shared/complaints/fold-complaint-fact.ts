import type { Written } from '../cases/clash.ts';
import { noteWrite } from '../cases/note-write.ts';
import { kindOfSlot, metAt } from '../cases/slots.ts';
import type { Json } from '../kernel/canonical-json.ts';
import { applyComplaintFact } from './apply-complaint-fact.ts';
import type { Complaint } from './complaint.ts';
import type { ComplaintFact } from './complaint-facts.ts';
import { complaintSlotOf, complaintValueOf } from './complaint-slots.ts';

/** The fold of a fact with what is known of its entry, as of a case (shared/cases/fold-case-fact.ts). */
export function foldComplaintFact(
  before: Complaint | null,
  fact: ComplaintFact,
  { office, ...written }: Written & { readonly office: string },
): Complaint {
  const row = before && { ...before, conflict: false };
  const slot = complaintSlotOf(fact);
  const seen = row && slot !== null ? authorsView(row, slot, written) : row;
  const after = applyComplaintFact(row, fact, office);
  const said = (place: string): Json =>
    fact.type === 'complaint-corrected' ? fact.after : complaintValueOf(applyComplaintFact(seen, fact, office), place);
  return noteWrite({ before: row, after, fact, slot, written }, { valueOf: complaintValueOf, said });
}

/** Who answers without knowing of the other answer sees a complaint that has none. */
function authorsView(row: Complaint, slot: string, written: Written): Complaint {
  const { rivals } = metAt(slot, written, row.clash?.writes ?? []);
  if (!rivals.some((one) => kindOfSlot(one.slot) === 'answer' || kindOfSlot(one.slot) === 'notice')) return row;
  const open = { ...row, answer: null, forwarding: null, closed: null };
  return kindOfSlot(slot) === 'notice' ? { ...open, notice: null } : open;
}
