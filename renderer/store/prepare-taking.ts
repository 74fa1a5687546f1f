import type { Entry } from '../../shared/journal/entry.ts';
import { type Place, placesAsked, planTaking, type TakingPlan } from '../../shared/journal/merge.ts';
import type { Instant } from '../../shared/kernel/clock.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { HeldEntry } from '../../shared/wire/sync.ts';
import { readEntry, type WireEntry } from '../../shared/wire/wire-entry.ts';
import type { EntryKey } from './case-rows.ts';
import { placeName } from './copy-records.ts';
import { readEntries, unsealEntry } from './entry-records.ts';
import { isOwnDevice } from './keys.ts';
import type { Reordering } from './move-rows.ts';
import { isAllSettled, settle, unnumberedRecords } from './settle.ts';
import { sha256 } from './signing.ts';
import { readStandings, type Standings } from './standings.ts';
import type { StoreState } from './store-state.ts';
import type { SyncBook } from './sync-book.ts';
import type { Taking } from './sync-port.ts';

/** A taking that fits: what comes, what it does to the order of the fold, and the book after it. */
export type PreparedTaking = {
  readonly plan: TakingPlan<WireEntry>;
  readonly standings: Standings;
  /** Received entries that this version can fold, with their numbers. */
  readonly known: readonly Entry[];
  readonly deferred: readonly { readonly seq: number; readonly entry: WireEntry }[];
  readonly newlyHeld: readonly HeldEntry[];
  readonly change: Reordering;
  readonly book: SyncBook;
};

/** Holds a taking against what is here. Refuses cursor-moved, chain-broken. */
export async function prepareTaking(state: StoreState, taking: Taking): Promise<Result<PreparedTaking, Refusal>> {
  const { sync } = state;
  const standings = await readStandings(state, placesOf(taking));
  const { cursor, streamHash } = sync;
  const planned = await planTaking<WireEntry>({ cursor, streamHash, at: standings.at }, taking, sha256);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const read = plan.add.map(({ seq, entry }) => ({ seq, read: readEntry(entry) }));
  const known = read.flatMap(({ seq, read: one }) => (one.known ? [{ ...one.entry, seq }] : []));
  const deferred = read.flatMap(({ seq, read: one }) => (one.known ? [] : [{ seq, entry: one.entry }]));
  const newlyHeld = heldNow(state, taking, { plan, standings });
  const { change, settled } = await reorderingOf(state, { plan, standings, known, newlyHeld });
  const book = bookAfter(state, taking, { plan, deferred, newlyHeld });
  const shakes = book.shakes + (change.stirred.length > 0 ? 1 : 0);
  return ok({ plan, standings, known, deferred, newlyHeld, change, book: { ...book, settled, shakes } });
}

/** What an item names, what stands beside it, and what is held back. */
function placesOf({ items, held }: Taking): Place[] {
  const places = new Map(placesAsked<WireEntry>(items).map((place) => [placeName(place), place]));
  for (const { device, n } of held) places.set(placeName({ device, n }), { device, n });
  return [...places.values()];
}

type Ground = { readonly plan: TakingPlan<WireEntry>; readonly standings: Standings };

/** Own entries that the region holds back from now on. One that it has numbered in the same breath is not held. */
function heldNow({ keys }: StoreState, { held }: Taking, { plan, standings }: Ground): HeldEntry[] {
  const numbered = new Set(plan.number.map(placeName));
  return held.filter((one) => {
    const record = standings.records.get(placeName(one));
    const isHere = record !== undefined && record.seq === undefined && record.held !== 1;
    return isHere && isOwnDevice(keys, one.device) && !numbered.has(placeName(one)) && standings.at(one)?.hash === one.hash;
  });
}

type Moving = Ground & { readonly known: readonly Entry[]; readonly newlyHeld: readonly HeldEntry[] };

async function reorderingOf(
  state: StoreState,
  { plan, standings, known, newlyHeld }: Moving,
): Promise<{ readonly change: Reordering; readonly settled: SyncBook['settled'] }> {
  const { sync } = state;
  const released = plan.number.filter((place) => standings.records.get(placeName(place))?.held === 1);
  const out = new Set(newlyHeld.map(placeName));
  const places = new Set(plan.number.map(placeName));
  const { settled, inTurn } = await settle(state, { numbered: places, held: out, records: standings.records });
  const seqs = new Map(plan.number.map((place) => [placeName(place), place.seq]));
  for (const { device, n, seq } of known) seqs.set(placeName({ device, n }), seq ?? 0);
  const begin = [...known, ...(await withNumbers(state, released, seqs))].sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
  const stirred = await withNumbers(state, newlyHeld, seqs);
  const numbered = await withNumbers(
    state,
    plan.number.filter((place) => !released.includes(place)),
    seqs,
  );
  if (!inTurn || sync.refilling) stirred.push(...numbered);
  if (!inTurn) for await (const batch of unnumberedRecords(state)) stirred.push(...(await opened(state, batch)));
  const plain = stirred.length === 0 && numbered.length === 0 && released.length === 0 && !sync.refilling && (await isAllSettled(state));
  return { change: { begin, stirred, numbered, seqs, out, plain }, settled };
}

async function withNumbers(state: StoreState, places: readonly Place[], seqs: ReadonlyMap<string, number>): Promise<Entry[]> {
  const { entries } = await readEntries(
    state.db,
    state.keys,
    places.map(({ device, n }): EntryKey => [device, n]),
  );
  return entries.map((entry) => {
    const seq = seqs.get(placeName(entry));
    return seq === undefined ? entry : { ...entry, seq };
  });
}

async function opened({ keys }: StoreState, records: Parameters<typeof unsealEntry>[1][]): Promise<Entry[]> {
  const entries = await Promise.all(records.map((record) => unsealEntry(keys, record)));
  return entries.filter((entry) => entry !== null);
}

type Coming = Ground & Pick<PreparedTaking, 'plan' | 'deferred' | 'newlyHeld'>;

function bookAfter({ sync, keys }: StoreState, taking: Taking, { plan, deferred, newlyHeld }: Omit<Coming, 'standings'>): SyncBook {
  const numbered = new Set(plan.number.map(placeName));
  const strangers = [...plan.add.map(({ entry }) => entry), ...plan.stones].filter(({ device }) => !isOwnDevice(keys, device));
  const { receipt, grant } = taking;
  const refilled = sync.refilling && plan.cursor >= (sync.historyFrom ?? 1) - 1;
  return {
    ...sync,
    turn: sync.turn + 1,
    cursor: plan.cursor,
    streamHash: plan.streamHash,
    held: [
      ...sync.held.filter((one) => !numbered.has(placeName(one)) && !newlyHeld.some((other) => placeName(other) === placeName(one))),
      ...newlyHeld,
    ],
    stopped: taking.stopped ?? null,
    receipt: receipt ?? sync.receipt,
    grant: grant && isNewer(grant.body, sync.grant?.body ?? null) ? grant : sync.grant,
    latest: latestOf([sync.latest, receipt?.body.at ?? null, grant?.body.issuedAt ?? null]),
    others: sync.others + strangers.length,
    deferred: [...sync.deferred, ...deferred.map(({ entry: { device, n } }): EntryKey => [device, n])],
    ...(refilled && { historyFrom: null }),
  };
}

type Numbered = { readonly number: number; readonly device: string };
/** An older grant never takes the place of a newer one; another device's counts for nothing. */
const isNewer = (grant: Numbered, known: Numbered | null): boolean => known?.device !== grant.device || grant.number > known.number;

const latestOf = (moments: readonly (Instant | null)[]): Instant | null =>
  moments.reduce<Instant | null>((latest, at) => (at !== null && (latest === null || at > latest) ? at : latest), null);
