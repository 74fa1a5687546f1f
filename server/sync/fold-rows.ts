import { applyOfficeFact } from '../../shared/cases/apply-office-fact.ts';
import type { Case } from '../../shared/cases/case.ts';
import type { Office } from '../../shared/cases/office.ts';
import type { Complaint } from '../../shared/complaints/complaint.ts';
import { isAuditFact } from '../../shared/audit/audit-fact.ts';
import { foldInCase, foldInComplaint } from '../../shared/journal/conflicts.ts';
import type { Entry, Fact } from '../../shared/journal/entry.ts';
import { isCaseFact, isComplaintFact } from '../../shared/journal/fold.ts';
import type { EntryPlace, OfficeReader, RowKey, RowWriting, StoredRow } from '../db/office-log.ts';

type Held<Row> = { readonly row: Row; readonly seq: number; readonly entries: readonly EntryPlace[]; readonly changed: boolean };
type Erasure = Extract<Fact, { type: 'case-erased' }>;

/** Rows in memory while entries are folded into them. */
export type Folding = {
  office: Held<Office> | null;
  readonly cases: Map<string, Held<Case>>;
  readonly complaints: Map<string, Held<Complaint>>;
  /** Orders of erasure that were folded. */
  readonly erasures: Erasure[];
  readonly erasedCases: Set<string>;
};

const OFFICE = 'office';
const nameOf = ({ kind, id }: RowKey): string => `${kind} ${id}`;

/** The rows that these facts touch, and the office's. The key of the office's row is the office's id. */
export function keysOf(facts: Iterable<Fact>, office: string): RowKey[] {
  const keys = new Map<string, RowKey>();
  const add = (key: RowKey) => keys.set(nameOf(key), key);
  add({ kind: OFFICE, id: office });
  for (const fact of facts) {
    if (isCaseFact(fact)) add({ kind: 'case', id: fact.case });
    else if (isComplaintFact(fact)) add({ kind: 'complaint', id: fact.complaint });
  }
  return [...keys.values()];
}

/** Begins with what is stored of the rows that these facts touch. */
export async function beginFold(log: OfficeReader, facts: Iterable<Fact>): Promise<Folding> {
  return foldingOf(await log.rows(keysOf(facts, log.office)));
}

export function foldingOf(rows: readonly StoredRow[]): Folding {
  const folding: Folding = { office: null, cases: new Map(), complaints: new Map(), erasures: [], erasedCases: new Set() };
  // The rows are this server's own fold: they were parsed as facts before they came here.
  for (const { kind, id, row, seq, entries } of rows) {
    const held = { seq, entries, changed: false };
    if (kind === 'case') folding.cases.set(id, { row: row as Case, ...held });
    else if (kind === 'complaint') folding.complaints.set(id, { row: row as Complaint, ...held });
    else folding.office = { row: row as Office, ...held };
  }
  for (const { id } of folding.office?.row.erased ?? []) folding.erasedCases.add(id);
  return folding;
}

/** Applies the facts of a numbered entry. What comes after the order that erased a case moves that case no more. */
export function foldEntry(folding: Folding, entry: Entry, seq: number): void {
  const place: EntryPlace = [entry.device, entry.n];
  for (const fact of entry.facts) {
    const before = folding.office;
    const office = applyOfficeFact(before?.row ?? null, fact);
    folding.office = { row: office, seq, entries: isOfficeFact(fact) ? withPlace(before?.entries, place) : (before?.entries ?? []), changed: true };
    if (isCaseFact(fact)) foldCase(folding, fact, { ...entry, seq });
    else if (isComplaintFact(fact)) {
      const held = folding.complaints.get(fact.complaint);
      const row = foldInComplaint(held?.row ?? null, fact, { ...entry, seq });
      folding.complaints.set(fact.complaint, { row, seq, entries: withPlace(held?.entries, place), changed: true });
    } else if (fact.type === 'case-erased') {
      folding.erasures.push(fact);
      folding.erasedCases.add(fact.erased.id);
      folding.cases.delete(fact.erased.id);
    }
  }
}

function foldCase(folding: Folding, fact: Extract<Fact, { case: string }>, entry: Entry & { readonly seq: number }): void {
  if (folding.erasedCases.has(fact.case)) return;
  const held = folding.cases.get(fact.case);
  const row = foldInCase(held?.row ?? null, fact, entry);
  folding.cases.set(fact.case, { row, seq: entry.seq, entries: withPlace(held?.entries, [entry.device, entry.n]), changed: true });
}

const isOfficeFact = (fact: Fact): boolean => !isCaseFact(fact) && !isComplaintFact(fact) && !isAuditFact(fact);

// Several facts of one entry name it once.
function withPlace(places: readonly EntryPlace[] = [], place: EntryPlace): readonly EntryPlace[] {
  const last = places.at(-1);
  return last?.[0] === place[0] && last[1] === place[1] ? places : [...places, place];
}

/** The rows that the folding has changed, as they are written. */
export function changedRows(folding: Folding, office: string): RowWriting[] {
  const of = <Row extends Case | Complaint>(kind: 'case' | 'complaint', rows: ReadonlyMap<string, Held<Row>>): RowWriting[] =>
    [...rows]
      .filter(([, { changed }]) => changed)
      .map(([id, { row, seq, entries }]) => ({ kind, id, row, seq, entries, scans: (row.attachments ?? []).map(({ hash }) => hash) }));
  const own = folding.office?.changed
    ? [{ kind: OFFICE as RowKey['kind'], id: office, ...pick(folding.office), scans: offeredScans(folding.office.row) }]
    : [];
  return [...own, ...of('case', folding.cases), ...of('complaint', folding.complaints)];
}

/** Scans of the cases that another office has sent here: who decides whether to take a case in may read them. */
const offeredScans = ({ offers = [] }: Office): readonly string[] => [
  ...new Set(offers.flatMap(({ row }) => row.attachments ?? []).map(({ hash }) => hash)),
];

const pick = ({ row, seq, entries }: Held<Office>) => ({ row, seq, entries });

/** Rows and contents that the folded orders have erased. */
export const erasedBy = ({ erasures }: Folding) => ({
  goneRows: erasures.map(({ erased }): RowKey => ({ kind: 'case', id: erased.id })),
  erased: erasures.flatMap(({ entries }) => entries),
});
