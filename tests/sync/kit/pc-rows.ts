import { applyCaseFact } from '../../../shared/cases/apply-case-fact.ts';
import { applyOfficeFact } from '../../../shared/cases/apply-office-fact.ts';
import { applyComplaintFact } from '../../../shared/complaints/apply-complaint-fact.ts';
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

type Fold<Row> = { readonly of: (fact: Fact) => boolean; readonly apply: (row: Row | null, fact: Fact, entry: Entry) => Row };

/** One row, moved by these entries in the way that shared/journal/move-row says; null: nothing is left of it. */
function moved<Row>(disk: PcDisk, { before, more, fold }: { before: RowOf<Row> | undefined; more: readonly FoldedKey[]; fold: Fold<Row> }) {
  const move = moveRow({ before: before?.keys ?? [], more, placeOf: foldPlaceOf(disk) });
  if (move.how === 'stands') return before ?? null;
  const keys = move.how === 'on' ? [...(before?.keys ?? []), ...move.rest] : move.order;
  let row: Row | null = move.how === 'on' ? (before?.row ?? null) : null;
  for (const [device, n] of move.how === 'on' ? move.rest : move.order) {
    const entry = disk.kept.get(placeOf({ device, n }))?.entry;
    for (const fact of entry?.facts ?? []) if (entry && fold.of(fact)) row = fold.apply(row, fact, entry);
  }
  return row === null ? null : { row, keys };
}

/** The disk with its rows as they are after these entries have come, got their number, or were held back. Orders of erasure among them are carried out. */
export function withRows(disk: PcDisk, touched: readonly Place[]): PcDisk {
  const entries = touched.flatMap((place) => disk.kept.get(placeOf(place))?.entry ?? []);
  const ordered = withErasures(disk, entries);
  const named = (idOf: (fact: Fact) => string | null): ReadonlyMap<string, FoldedKey[]> => {
    const keysById = new Map<string, FoldedKey[]>();
    for (const { device, n, facts } of entries)
      for (const id of new Set(facts.map(idOf))) if (id !== null) keysById.set(id, [...(keysById.get(id) ?? []), [device, n]]);
    return keysById;
  };
  const cases = new Map(ordered.cases);
  const complaints = new Map(ordered.complaints);
  for (const [id, more] of named((fact) => (isCaseFact(fact) && !ordered.erased.has(fact.case) ? fact.case : null))) {
    const fold = { of: (fact: Fact) => isCaseFact(fact) && fact.case === id, apply: applyOfCase } as const;
    set(cases, id, moved(ordered, { before: cases.get(id), more, fold }));
  }
  for (const [id, more] of named((fact) => (isComplaintFact(fact) ? fact.complaint : null))) {
    const fold = { of: (fact: Fact) => isComplaintFact(fact) && fact.complaint === id, apply: applyOfComplaint } as const;
    set(complaints, id, moved(ordered, { before: complaints.get(id), more, fold }));
  }
  const more = entries.map(({ device, n }): FoldedKey => [device, n]);
  const office = moved(ordered, { before: ordered.officeRow ?? undefined, more, fold: { of: () => true, apply: applyOfficeFact } });
  return { ...ordered, cases, complaints, officeRow: office };
}

type Rows<Key extends 'cases' | 'complaints'> = PcDisk[Key] extends ReadonlyMap<string, RowOf<infer Row>> ? Row : never;
const applyOfCase = (row: Rows<'cases'> | null, fact: Fact, { office }: Entry) => {
  if (!isCaseFact(fact)) throw new Error('no fact of a case');
  return applyCaseFact(row, fact, office);
};
const applyOfComplaint = (row: Rows<'complaints'> | null, fact: Fact, { office }: Entry) => {
  if (!isComplaintFact(fact)) throw new Error('no fact of a complaint');
  return applyComplaintFact(row, fact, office);
};

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
