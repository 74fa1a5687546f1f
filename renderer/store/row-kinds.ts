import type { Table } from 'dexie';
import { numberInCase, numberInComplaint } from '../../shared/journal/conflicts.ts';
import type { Entry, Fact } from '../../shared/journal/entry.ts';
import { isCaseFact, isComplaintFact } from '../../shared/journal/fold.ts';
import { type CaseRow, type EntryKey, sealRow, unsealRow } from './case-rows.ts';
import { type ComplaintRow, sealComplaint, unsealComplaint } from './complaint-rows.ts';
import type { ComplaintRecord, Database, RowRecord } from './database.ts';
import type { Folded } from './fold-entry.ts';
import type { DataKeys } from './keys.ts';

/** What is common to rows of cases and complaints. */
export type AnyRow = {
  readonly entries: readonly EntryKey[];
  readonly base?: { readonly seq: number; readonly entries: number } | undefined;
};

/** What reading, rebuilding and checking need to know of one kind of folded rows. */
export type RowKind<Row, Stored extends { readonly id: string }> = {
  readonly table: (db: Database) => Table<Stored, string>;
  readonly seal: (keys: DataKeys, row: Row) => Promise<Stored>;
  readonly unseal: (keys: DataKeys, record: Stored) => Promise<Row | null>;
  readonly idOf: (row: Row) => string;
  /** The row that a fact moves, or null: it is of another kind. */
  readonly idIn: (fact: Fact) => string | null;
  readonly foldedIn: (folded: Folded) => Map<string, Row>;
  /** The row as the first load brought it; null: it was folded from its entries. */
  readonly groundOf: (row: Row) => Row | null;
  /** The row when an entry that it already holds has got its number. */
  readonly withNumber: (row: Row, fact: Fact, entry: Entry) => Row;
  /** Hashes of the scans that it names. */
  readonly filesOf: (row: Row) => readonly string[];
  readonly isInConflict: (row: Row) => boolean;
};

export const CASES: RowKind<CaseRow, RowRecord> = {
  table: (db) => db.rows,
  seal: sealRow,
  unseal: unsealRow,
  idOf: (row) => row.case.id,
  idIn: (fact) => (isCaseFact(fact) ? fact.case : null),
  foldedIn: ({ cases }) => cases,
  groundOf: ({ case: current, entries, base }) =>
    base ? { case: base.value ?? current, entries: entries.slice(0, base.entries), base: { seq: base.seq, entries: base.entries } } : null,
  withNumber: (row, fact, entry) => (isCaseFact(fact) ? { ...row, case: numberInCase(row.case, fact, entry) } : row),
  filesOf: (row) => (row.case.attachments ?? []).map(({ hash }) => hash),
  isInConflict: (row) => row.case.conflict,
};

export const COMPLAINTS: RowKind<ComplaintRow, ComplaintRecord> = {
  table: (db) => db.complaints,
  seal: sealComplaint,
  unseal: unsealComplaint,
  idOf: (row) => row.complaint.id,
  idIn: (fact) => (isComplaintFact(fact) ? fact.complaint : null),
  foldedIn: ({ complaints }) => complaints,
  groundOf: ({ complaint, entries, base }) =>
    base ? { complaint: base.value ?? complaint, entries: entries.slice(0, base.entries), base: { seq: base.seq, entries: base.entries } } : null,
  withNumber: (row, fact, entry) => (isComplaintFact(fact) ? { ...row, complaint: numberInComplaint(row.complaint, fact, entry) } : row),
  filesOf: (row) => (row.complaint.attachments ?? []).map(({ hash }) => hash),
  isInConflict: (row) => row.complaint.conflict,
};

/** Ids of one kind that facts name, each once. */
export function idsIn<Row, Stored extends { readonly id: string }>(kind: RowKind<Row, Stored>, facts: Iterable<Fact>): string[] {
  const ids = new Set<string>();
  for (const fact of facts) {
    const id = kind.idIn(fact);
    if (id !== null) ids.add(id);
  }
  return [...ids];
}
