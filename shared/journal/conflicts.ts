import type { Case } from '../cases/case.ts';
import type { CaseFact } from '../cases/case-facts.ts';
import { slotOf as caseSlotOf } from '../cases/case-slots.ts';
import type { Written } from '../cases/clash.ts';
import { foldCaseFact } from '../cases/fold-case-fact.ts';
import { noteNumber } from '../cases/note-write.ts';
import { type Conflict, openConflicts } from '../cases/open-conflicts.ts';
import type { Complaint } from '../complaints/complaint.ts';
import type { ComplaintFact } from '../complaints/complaint-facts.ts';
import { complaintSlotOf } from '../complaints/complaint-slots.ts';
import { foldComplaintFact } from '../complaints/fold-complaint-fact.ts';
import type { Entry } from './entry.ts';

/*
 * Conflicts: what was done without knowing of one another and does not agree.
 *
 * An entry b was made without knowing of a when they are of different devices and the region's number of a is above what b had `seen` (or a had no number yet). Each row keeps the
 * last writing of every place that two may write, and only those that nobody who knew them has written over: two left at one place that say different things are a conflict. So it
 * is the same for every order of arrival, nothing of older entries is needed to find it, and a row that came with a first load finds it, too.
 *
 * Whoever folds entries does it by these two functions, in the order of the fold, with the entry's number as it is then. When own
 * entries get their numbers and nothing came between, the row stands, and `numberInCase` tells it the numbers; else it is folded anew.
 */

type Context = Pick<Entry, 'device' | 'n' | 'seq' | 'seen' | 'role' | 'office'>;

/** Folds a fact of a case: PC and server alike. */
export const foldInCase = (row: Case | null, fact: CaseFact, entry: Context): Case => foldCaseFact(row, fact, contextOf(entry));

/** Folds a fact of a complaint: PC and server alike. */
export const foldInComplaint = (row: Complaint | null, fact: ComplaintFact, entry: Context): Complaint =>
  foldComplaintFact(row, fact, contextOf(entry));

/** The row when this entry has got its number (`entry.seq`) and its place among the others is the same as before: as if it had been folded with it. */
export const numberInCase = (row: Case, fact: CaseFact, entry: Context): Case =>
  noteNumber(row, { fact, slot: caseSlotOf(fact), written: writtenOf(entry) });

/** The same for a complaint. */
export const numberInComplaint = (row: Complaint, fact: ComplaintFact, entry: Context): Complaint =>
  noteNumber(row, { fact, slot: complaintSlotOf(fact), written: writtenOf(entry) });

const contextOf = (entry: Context): Written & { readonly office: string } => ({ ...writtenOf(entry), office: entry.office });

function writtenOf({ device, n, seq, seen, role }: Context): Written {
  return { device, n, role, ...(seq !== undefined && { seq }), ...(seen !== undefined && { seen }) };
}

/** The open conflicts of a case or a complaint. `row.conflict` says quickly whether there is one. */
export const conflictsOf = ({ clash }: Pick<Case | Complaint, 'clash'>): readonly Conflict[] => openConflicts(clash);
