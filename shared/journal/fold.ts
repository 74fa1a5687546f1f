import { applyOfficeFact } from '../cases/apply-office-fact.ts';
import type { Case } from '../cases/case.ts';
import type { Office } from '../cases/office.ts';
import type { Complaint } from '../complaints/complaint.ts';
import { foldInCase, foldInComplaint } from './conflicts.ts';
import type { Entry, Fact } from './entry.ts';

/** Everything a person sees, computed from entries. */
export type Folded = {
  readonly cases: ReadonlyMap<string, Case>;
  readonly complaints: ReadonlyMap<string, Complaint>;
  readonly office: Office | null;
};
export const NOTHING_FOLDED: Folded = { cases: new Map(), complaints: new Map(), office: null };

/** Is it a fact of a case (else of the office)? */
export const isCaseFact = (fact: Fact): fact is Extract<Fact, { case: string }> => 'case' in fact;

/** Is it a fact of a complaint? */
export const isComplaintFact = (fact: Fact): fact is Extract<Fact, { complaint: string }> => 'complaint' in fact;

/** The fold of entries in their order, from nothing or on top of what was folded before. */
export function foldEntries(entries: Iterable<Entry>, from: Folded = NOTHING_FOLDED): Folded {
  const cases = new Map(from.cases);
  const complaints = new Map(from.complaints);
  let { office } = from;
  for (const entry of entries) {
    for (const fact of entry.facts) {
      office = applyOfficeFact(office, fact);
      if (isCaseFact(fact)) cases.set(fact.case, foldInCase(cases.get(fact.case) ?? null, fact, entry));
      else if (isComplaintFact(fact)) complaints.set(fact.complaint, foldInComplaint(complaints.get(fact.complaint) ?? null, fact, entry));
    }
  }
  return { cases, complaints, office };
}
