import { isAuditFact } from '../../shared/audit/audit-fact.ts';
import { applyOfficeFact } from '../../shared/cases/apply-office-fact.ts';
import type { Office } from '../../shared/cases/office.ts';
import { foldInCase, foldInComplaint } from '../../shared/journal/conflicts.ts';
import type { Entry, Fact } from '../../shared/journal/entry.ts';
import { isCaseFact, isComplaintFact } from '../../shared/journal/fold.ts';
import type { CaseRow, EntryKey } from './case-rows.ts';
import type { ComplaintRow } from './complaint-rows.ts';
import type { OfficeBase } from './office-row.ts';

/** What entries change, in memory: rows by id, the office's row and the entries behind it. */
export type Folded = {
  readonly cases: Map<string, CaseRow>;
  readonly complaints: Map<string, ComplaintRow>;
  office: Office | null;
  officeEntries: readonly EntryKey[];
  officeBase: OfficeBase | null;
};

export const nothingFolded = (): Folded => ({ cases: new Map(), complaints: new Map(), office: null, officeEntries: [], officeBase: null });

type Folding = Omit<Entry, 'signature'>;

/** Applies an entry's facts. `folded` must hold every existing row that the facts name. What a row of the first load already holds moves it no more. */
export function foldInto(folded: Folded, entry: Folding): void {
  const key: EntryKey = [entry.device, entry.n];
  const { cases, complaints } = folded;
  for (const fact of entry.facts) {
    if (!isIn(folded.officeBase, entry)) foldOffice(folded, fact, key);
    if (isCaseFact(fact)) {
      const before = cases.get(fact.case);
      if (isIn(before?.base, entry)) continue;
      const row = foldInCase(before?.case ?? null, fact, entry);
      cases.set(fact.case, { case: row, entries: withKey(before?.entries, key), ...onBase(before?.base, before?.case) });
    } else if (isComplaintFact(fact)) {
      const before = complaints.get(fact.complaint);
      if (isIn(before?.base, entry)) continue;
      const complaint = foldInComplaint(before?.complaint ?? null, fact, entry);
      complaints.set(fact.complaint, { complaint, entries: withKey(before?.entries, key), ...onBase(before?.base, before?.complaint) });
    }
  }
}

function foldOffice(folded: Folded, fact: Fact, key: EntryKey): void {
  folded.office = applyOfficeFact(folded.office, fact);
  if (isOfficeFact(fact)) folded.officeEntries = withKey(folded.officeEntries, key);
}

/** Is the entry among those with which a row of the first load came? */
export const isIn = (base: { readonly seq: number } | null | undefined, { seq }: Pick<Entry, 'seq'>): boolean =>
  base !== null && base !== undefined && seq !== undefined && seq <= base.seq;

type Base<Row> = { readonly seq: number; readonly entries: number; readonly value?: Row | undefined };
const onBase = <Row>(base: Base<Row> | undefined, row: Row | undefined): { base?: Base<Row> } =>
  base ? { base: base.value === undefined && row !== undefined ? { ...base, value: row } : base } : {};

/** Is it a fact of the office itself: its settings, staff or law? */
export const isOfficeFact = (fact: Fact): boolean => !isCaseFact(fact) && !isComplaintFact(fact) && !isAuditFact(fact);

// Several facts of one entry name it once; numbers of two devices may coincide.
function withKey(keys: readonly EntryKey[] = [], key: EntryKey): EntryKey[] {
  const last = keys.at(-1);
  return last?.[0] === key[0] && last[1] === key[1] ? [...keys] : [...keys, key];
}
