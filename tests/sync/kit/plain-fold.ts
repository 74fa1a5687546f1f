import { applyOfficeFact } from '../../../shared/cases/apply-office-fact.ts';
import type { Case } from '../../../shared/cases/case.ts';
import type { Office } from '../../../shared/cases/office.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { foldInCase, foldInComplaint } from '../../../shared/journal/conflicts.ts';
import type { Entry } from '../../../shared/journal/entry.ts';
import { type Folded, isCaseFact, isComplaintFact } from '../../../shared/journal/fold.ts';

/**
 * What entries in their order add up to, told as plainly as can be: the measure for every quicker way. What comes after the order that erased a case moves that
 * case no more.
 */
export function plainFold(entries: Iterable<Entry>): Folded {
  const cases = new Map<string, Case>();
  const complaints = new Map<string, Complaint>();
  const erased = new Set<string>();
  let office: Office | null = null;
  for (const entry of entries) {
    for (const fact of entry.facts) {
      office = applyOfficeFact(office, fact);
      if (fact.type === 'case-erased') {
        erased.add(fact.erased.id);
        cases.delete(fact.erased.id);
      } else if (isCaseFact(fact) && !erased.has(fact.case)) cases.set(fact.case, foldInCase(cases.get(fact.case) ?? null, fact, entry));
      else if (isComplaintFact(fact)) complaints.set(fact.complaint, foldInComplaint(complaints.get(fact.complaint) ?? null, fact, entry));
    }
  }
  return { cases, complaints, office };
}
