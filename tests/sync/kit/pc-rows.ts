import type { Case } from '../../../shared/cases/case.ts';
import type { Office } from '../../../shared/cases/office.ts';
import { applyOfficeFact } from '../../../shared/cases/apply-office-fact.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { foldInCase, foldInComplaint, numberInCase, numberInComplaint } from '../../../shared/journal/conflicts.ts';
import type { Entry, Fact } from '../../../shared/journal/entry.ts';
import { isCaseFact, isComplaintFact } from '../../../shared/journal/fold.ts';
import type { Place } from '../../../shared/journal/merge.ts';
import { type FoldedKey, type FoldPlace, moveRow } from '../../../shared/journal/move-row.ts';
import { placeOf } from '../../../shared/journal/tombstone.ts';
import type { PcDisk, RowOf } from './pc-disk.ts';

/** Where an entry stands in the fold of this computer; null: it moves nothing here. */
const foldPlaceOf =
  ({ kept, held, device }: PcDisk) =>
  (place: Place): FoldPlace | null => {
    const found = kept.get(placeOf(place));
    if (!found?.entry) return null;
    if (found.seq === undefined && held.some((one) => one.device === place.device && one.n === place.n)) return null;
    return { seq: found.seq, rank: place.device === device ? 1 : 0 };
  };

type Fold<Row> = {
  readonly of: (fact: Fact) => boolean;
  readonly apply: (row: Row | null, fact: Fact, entry: Entry) => Row;
  /** The row when an entry in it gets its number where it stands. */
  readonly number: (row: Row, fact: Fact, entry: Entry) => Row;
};
type Moving<Row> = { readonly before: RowOf<Row> | undefined; readonly more: readonly Entry[]; readonly fold: Fold<Row> };
/** Entries that have come, got their number or were held back; which of them got their number. */
export type Touched = { readonly places: readonly Place[]; readonly numbered: ReadonlySet<string> };

const keyOf = ({ device, n }: Place): FoldedKey => [device, n];
const entryAt = ({ kept }: PcDisk, [device, n]: FoldedKey): Entry | null => {
  const found = kept.get(placeOf({ device, n }));
  return found?.entry ? { ...found.entry, ...(found.seq !== undefined && { seq: found.seq }) } : null;
};

/** One row, moved by these entries in the way that shared/journal/move-row says; null: nothing is left of it. */
function moved<Row>(disk: PcDisk, { before, more, fold }: Moving<Row>, numbered: Touched['numbered']): RowOf<Row> | null {
  const move = moveRow({ before: before?.keys ?? [], more: more.map(keyOf), placeOf: foldPlaceOf(disk) });
  const goesOn = move.how !== 'anew';
  let row: Row | null = goesOn ? (before?.row ?? null) : null;
  if (goesOn)
    for (const entry of more)
      if (numbered.has(placeOf(entry))) for (const fact of entry.facts) if (row !== null && fold.of(fact)) row = fold.number(row, fact, entry);
  const rest = move.how === 'stands' ? [] : move.how === 'on' ? move.rest : move.order;
  for (const entry of rest.flatMap((key) => entryAt(disk, key) ?? []))
    for (const fact of entry.facts) if (fold.of(fact)) row = fold.apply(row, fact, entry);
  return row === null ? null : { row, keys: goesOn ? [...(before?.keys ?? []), ...rest] : rest };
}

/** The disk with its rows as they are after these entries have come, got their number, or were held back. Orders of erasure among them are carried out. */
export function withRows(disk: PcDisk, { places, numbered }: Touched): PcDisk {
  const touched = (of: PcDisk): Entry[] => places.flatMap((place) => entryAt(of, keyOf(place)) ?? []);
  const entries = touched(disk);
  const next = withErasures(disk, entries);
  const cases = new Map(next.cases);
  const complaints = new Map(next.complaints);
  for (const [id, more] of byId(entries, (fact) => (isCaseFact(fact) && !next.erased.has(fact.case) ? fact.case : null)))
    set(cases, id, moved(next, { before: cases.get(id), more, fold: caseFold(id) }, numbered));
  for (const [id, more] of byId(entries, (fact) => (isComplaintFact(fact) ? fact.complaint : null)))
    set(complaints, id, moved(next, { before: complaints.get(id), more, fold: complaintFold(id) }, numbered));
  const office = moved(next, { before: next.officeRow ?? undefined, more: entries, fold: OFFICE_FOLD }, numbered);
  return { ...next, cases, complaints, officeRow: office };
}

function byId(entries: readonly Entry[], idOf: (fact: Fact) => string | null): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) for (const id of new Set(entry.facts.map(idOf))) if (id !== null) found.set(id, [...(found.get(id) ?? []), entry]);
  return found;
}

const OFFICE_FOLD: Fold<Office> = { of: () => true, apply: applyOfficeFact, number: (row) => row };
const caseFold = (id: string): Fold<Case> => ({
  of: (fact) => isCaseFact(fact) && fact.case === id,
  apply: (row, fact, entry) => foldInCase(row, asCaseFact(fact), entry),
  number: (row, fact, entry) => numberInCase(row, asCaseFact(fact), entry),
});
const complaintFold = (id: string): Fold<Complaint> => ({
  of: (fact) => isComplaintFact(fact) && fact.complaint === id,
  apply: (row, fact, entry) => foldInComplaint(row, asComplaintFact(fact), entry),
  number: (row, fact, entry) => numberInComplaint(row, asComplaintFact(fact), entry),
});
// `of` has asked before.
const asCaseFact = (fact: Fact) => fact as Extract<Fact, { case: string }>;
const asComplaintFact = (fact: Fact) => fact as Extract<Fact, { complaint: string }>;

function set<Row>(rows: Map<string, RowOf<Row>>, id: string, row: RowOf<Row> | null): void {
  if (row) rows.set(id, row);
  else rows.delete(id);
}

/** What an order names loses its content; the row goes, and nothing brings it back. */
function withErasures(disk: PcDisk, entries: readonly Entry[]): PcDisk {
  const orders = entries.flatMap(({ facts }) => facts.filter((fact) => fact.type === 'case-erased'));
  if (orders.length === 0) return disk;
  const kept = new Map(disk.kept);
  const cases = new Map(disk.cases);
  for (const { erased, entries: named } of orders) {
    cases.delete(erased.id);
    for (const { device, n, hash } of named) {
      const found = kept.get(placeOf({ device, n }));
      if (found?.wire && found.stone.hash === hash) kept.set(placeOf(found.stone), { ...found, wire: null, entry: null });
    }
  }
  return { ...disk, kept, cases, erased: new Set([...disk.erased, ...orders.map(({ erased }) => erased.id)]) };
}
