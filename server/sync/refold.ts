import type { Entry, Fact } from '../../shared/journal/entry.ts';
import { placeOf } from '../../shared/journal/tombstone.ts';
import type { Instant } from '../../shared/kernel/clock.ts';
import { readEntry } from '../../shared/wire/wire-entry.ts';
import type { EntryPlace, OfficeLog, OfficeLogs, RowWriting, StoredRow, StreamEntry } from '../db/office-log.ts';
import { changedRows, erasedBy, foldEntry, foldingOf, keysOf } from './fold-rows.ts';
import { releaseInto } from './release.ts';
import type { RoundKeys } from './round-keys.ts';
import { beginTurn, writeTurn } from './turn.ts';

type Numbered = { readonly seq: number; readonly entry: Entry };
/** `entries`: those that count from now on, folded or released, as they were sent. */
export type Refolded = { readonly folded: number; readonly released: number; readonly waiting: number; readonly entries: readonly unknown[] };

/**
 * After an update: folds the entries of an office that were of an unknown kind when they came and are known now. They stand where they stand in the stream, so the rows
 * that they touch are folded anew from all their entries. What was held because its author stood in such an entry leaves the quarantine. May be repeated.
 */
export function refoldDeferred(
  logs: OfficeLogs,
  { office, now }: { readonly office: string; readonly now: Instant },
  keys: RoundKeys,
): Promise<Refolded> {
  return logs.alone(office, async (log) => {
    const deferred = await log.deferred();
    const known = deferred.flatMap(readable);
    if (known.length === 0) return { folded: 0, released: 0, waiting: deferred.length, entries: [] };
    const facts = known.flatMap(({ entry }) => entry.facts);
    const stored = await log.rows(keysOf(facts, office));
    const { rows, ...erased } = await foldAnew(log, stored, known);
    const turn = await beginTurn(log, { folding: foldingOf(rows), chains: [], now });
    const released = await releaseInto(log, turn, namedBy(facts));
    const after = new Map([...rows, ...changedRows(turn.folding, office)].map((row) => [`${row.kind} ${row.id}`, row]));
    await writeTurn(log, turn, {
      sha256: keys.sha256,
      also: { ...erased, rows: [...after.values()], folded: known.map(({ seq }) => seq), released: released.map(({ place }) => place) },
    });
    const entries = [...known.map(({ entry }) => entry), ...released.map(({ entry }) => entry)];
    return { folded: known.length, released: released.length, waiting: deferred.length - known.length, entries };
  });
}

function readable({ seq, entry }: StreamEntry): Numbered[] {
  const read = entry ? readEntry(entry) : null;
  return read?.known ? [{ seq, entry: read.entry }] : [];
}

/** The rows that these entries touch, made anew from all the entries behind them. */
async function foldAnew(log: OfficeLog, stored: readonly StoredRow[], known: readonly Numbered[]) {
  const touched = new Set(
    keysOf(
      known.flatMap(({ entry }) => entry.facts),
      log.office,
    ).map(({ kind, id }) => `${kind} ${id}`),
  );
  const places = new Map<string, EntryPlace>();
  for (const place of [...stored.flatMap((row) => row.entries), ...known.map(({ entry }): EntryPlace => [entry.device, entry.n])]) {
    places.set(placeOf({ device: place[0], n: place[1] }), place);
  }
  const before = await log.streamAt([...places.values()]);
  const folding = foldingOf([]);
  for (const { seq, entry } of before.flatMap(readable)) foldEntry(folding, entry, seq);
  // Other rows that the same entries name are whole as they are; only their part would be here.
  const rows = changedRows(folding, log.office).filter(({ kind, id }) => touched.has(`${kind} ${id}`));
  const old = stored.find(({ kind }) => kind === 'office');
  return { rows: rows.map((row) => (row.kind === 'office' && old ? withCounters(row, old) : row)), ...erasedBy(folding) };
}

type Counted = { readonly counters: Readonly<Record<string, number>> };

/** Numbers that other entries gave stay given: the office is folded here from its own entries alone. */
function withCounters(row: RowWriting, old: StoredRow): RowWriting {
  const [made, before] = [row.row as Counted, old.row as Counted];
  const counters: Record<string, number> = { ...before.counters };
  for (const [key, serial] of Object.entries(made.counters)) counters[key] = Math.max(serial, counters[key] ?? 0);
  return { ...row, row: { ...made, counters }, seq: Math.max(row.seq, old.seq) };
}

/** Staff whom these facts name. */
function namedBy(facts: readonly Fact[]): ReadonlySet<string> {
  const ids = facts.flatMap((fact) => {
    if (fact.type === 'staff-added' || fact.type === 'staff-changed') return [fact.staff.id];
    if (fact.type === 'substitution-ordered') return [fact.substitution.deputy];
    return fact.type === 'office-opened' ? fact.staff.map(({ id }) => id) : [];
  });
  return new Set(ids);
}
