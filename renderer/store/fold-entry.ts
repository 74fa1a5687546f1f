import { isAuditFact } from '../../shared/audit/audit-fact.ts';
import { applyOfficeFact } from '../../shared/cases/apply-office-fact.ts';
import type { Office } from '../../shared/cases/office.ts';
import { foldInCase, foldInComplaint } from '../../shared/journal/conflicts.ts';
import type { Entry, Fact } from '../../shared/journal/entry.ts';
import { isCaseFact, isComplaintFact } from '../../shared/journal/fold.ts';
import type { CaseRow, EntryKey } from './case-rows.ts';
import type { ComplaintRow } from './complaint-rows.ts';

/** What entries change, in memory: rows by id, the office's row and the entries behind it. */
export type Folded = {
  readonly cases: Map<string, CaseRow>;
  readonly complaints: Map<string, ComplaintRow>;
  office: Office | null;
  officeEntries: readonly EntryKey[];
};

export const nothingFolded = (): Folded => ({ cases: new Map(), complaints: new Map(), office: null, officeEntries: [] });

/** Applies an entry's facts. `folded` must hold every existing row that the facts name. */
export function foldInto(folded: Folded, entry: Omit<Entry, 'signature'>): void {
  const key: EntryKey = [entry.device, entry.n];
  const { cases, complaints } = folded;
  for (const fact of entry.facts) {
    folded.office = applyOfficeFact(folded.office, fact);
    if (isCaseFact(fact)) {
      const before = cases.get(fact.case);
      cases.set(fact.case, { case: foldInCase(before?.case ?? null, fact, entry), entries: withKey(before?.entries, key) });
    } else if (isComplaintFact(fact)) {
      const before = complaints.get(fact.complaint);
      const complaint = foldInComplaint(before?.complaint ?? null, fact, entry);
      complaints.set(fact.complaint, { complaint, entries: withKey(before?.entries, key) });
    } else if (isOfficeFact(fact)) folded.officeEntries = withKey(folded.officeEntries, key);
  }
}

/** Is it a fact of the office itself: its settings, staff or law? */
export const isOfficeFact = (fact: Fact): boolean => !isCaseFact(fact) && !isComplaintFact(fact) && !isAuditFact(fact);

// Several facts of one entry name it once; numbers of two devices may coincide.
function withKey(keys: readonly EntryKey[] = [], key: EntryKey): EntryKey[] {
  const last = keys.at(-1);
  return last?.[0] === key[0] && last[1] === key[1] ? [...keys] : [...keys, key];
}
