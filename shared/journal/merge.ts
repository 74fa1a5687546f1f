import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { type ChainEnd, FIRST_PREV, type Sha256 } from './chain.ts';
import { nextStreamHash } from './stream-hash.ts';
import { placeOf, type Tombstone } from './tombstone.ts';

/** Where an entry stands: whose chain, which number. */
export type Place = { readonly device: string; readonly n: number };
/** What an entry says of its place in the chain, whatever its facts. */
export type Framed = Place & { readonly prev: string; readonly hash: string };

/** One place of the office's stream, as the wire brings it (shared/wire/wire-entry.ts). */
export type StreamPlace<E extends Framed> =
  | { readonly kind: 'entry'; readonly seq: number; readonly entry: E }
  | ({ readonly kind: 'own'; readonly seq: number; readonly hash: string } & Place)
  | { readonly kind: 'erased'; readonly seq: number; readonly stone: Omit<Tombstone, 'seq'> };

/** What stands here at a place. `readable`: false when its bytes are damaged; then it says nothing of hashes, and what comes takes its place. */
export type Standing = { readonly prev: string; readonly hash: string; readonly seq?: number; readonly readable?: false };

/** Where a store stands in the office's stream. `at` is asked for each place that an item names and for its two neighbours in the chain. */
export type Here = { readonly cursor: number; readonly streamHash: string; readonly at: (place: Place) => Standing | undefined };

/** What a taking changes. Nothing of it is in doubt any more: it is written whole, or the disk failed. */
export type TakingPlan<E extends Framed> = {
  /** Entries that are not here yet, in the order of the stream. */
  readonly add: readonly { readonly seq: number; readonly entry: E }[];
  /** Tombstones of entries that are not here: their order comes later in the stream, or came before this device. */
  readonly stones: readonly Tombstone[];
  /** Entries that are here and get their number. */
  readonly number: readonly (Place & { readonly seq: number })[];
  readonly cursor: number;
  readonly streamHash: string;
};

type Chunk<E extends Framed> = { readonly from: number; readonly items: readonly StreamPlace<E>[] };
type Draft<E extends Framed> = {
  add: { seq: number; entry: E }[];
  stones: Tombstone[];
  number: (Place & { seq: number })[];
  readonly came: Map<string, Standing>;
};

/**
 * Holds what came against what is here. The chain of another device may have holes where the region holds an entry back; what stands beside a new entry must
 * fit to it. Refuses cursor-moved (the items do not follow the cursor: ask anew), chain-broken {device, n} (an item continues no chain, has another content than
 * its hash says, or contradicts what is here).
 */
export async function planTaking<E extends Framed>(here: Here, { from, items }: Chunk<E>, sha256: Sha256): Promise<Result<TakingPlan<E>, Refusal>> {
  if (from !== here.cursor) return err({ code: 'cursor-moved' });
  const draft: Draft<E> = { add: [], stones: [], number: [], came: new Map() };
  let { cursor, streamHash } = here;
  for (const item of items) {
    const framed = frameOf(item);
    const holds = item.seq === cursor + 1 && (await take(draft, item, { here, sha256 }));
    if (!holds) return err({ code: 'chain-broken', params: { device: framed.device, n: framed.n } });
    cursor = item.seq;
    streamHash = await nextStreamHash(streamHash, framed.hash, sha256);
  }
  const { add, stones, number } = draft;
  return ok({ add, stones, number, cursor, streamHash });
}

const frameOf = <E extends Framed>(item: StreamPlace<E>): Place & { readonly hash: string } =>
  item.kind === 'entry' ? item.entry : item.kind === 'own' ? item : item.stone;

type Ground = { readonly here: Here; readonly sha256: Sha256 };

/** Puts one item into the draft; false when it does not fit. */
async function take<E extends Framed>(draft: Draft<E>, item: StreamPlace<E>, { here, sha256 }: Ground): Promise<boolean> {
  const { device, n, hash } = frameOf(item);
  const known = draft.came.get(placeOf({ device, n })) ?? here.at({ device, n });
  if (known && known.readable !== false) return isSame(known, item) && note(draft, { device, n, seq: item.seq }, known);
  if (item.kind === 'own') return known !== undefined && note(draft, { device, n, seq: item.seq }, known);
  const framed: Framed = item.kind === 'entry' ? item.entry : item.stone;
  const at = (place: Place) => draft.came.get(placeOf(place)) ?? here.at(place);
  if (!fits(framed, at)) return false;
  if (item.kind === 'entry') {
    if ((await hashOfFrame(item.entry, sha256)) !== hash) return false;
    draft.add.push({ seq: item.seq, entry: item.entry });
  } else draft.stones.push({ ...item.stone, seq: item.seq });
  draft.came.set(placeOf(framed), { prev: framed.prev, hash, seq: item.seq });
  return true;
}

const isSame = <E extends Framed>({ hash, seq }: Standing, item: StreamPlace<E>): boolean =>
  hash === frameOf(item).hash && (seq === undefined || seq === item.seq);

function note<E extends Framed>(draft: Draft<E>, place: Place & { readonly seq: number }, { seq, ...known }: Standing): true {
  if (seq === undefined) draft.number.push(place);
  draft.came.set(placeOf(place), { ...known, seq: place.seq });
  return true;
}

/** Do the neighbours that are here agree with it? */
function fits({ device, n, prev, hash }: Framed, at: Here['at']): boolean {
  const [before, after] = [at({ device, n: n - 1 }), at({ device, n: n + 1 })];
  if (n === 1 && prev !== FIRST_PREV) return false;
  if (before && before.readable !== false && before.hash !== prev) return false;
  return !after || after.readable === false || after.prev === hash;
}

/** The hash of everything that was signed, also of members that this version does not know. */
export function hashOfFrame(framed: Framed, sha256: Sha256): Promise<string> {
  const { hash: _hash, signature: _signature, seq: _seq, ...body } = framed as Framed & { readonly signature?: unknown; readonly seq?: unknown };
  return sha256(canonicalJson(body));
}

/** The places that a plan asks about: those of the items and their neighbours, each once. */
export function placesAsked<E extends Framed>(items: readonly StreamPlace<E>[]): Place[] {
  const asked = new Map<string, Place>();
  for (const item of items) {
    const { device, n } = frameOf(item);
    for (const place of [n - 1, n, n + 1]) if (place > 0) asked.set(placeOf({ device, n: place }), { device, n: place });
  }
  return [...asked.values()];
}

/** The end of each chain after a taking, for who keeps only ends. */
export function endsAfter<E extends Framed>(ends: ReadonlyMap<string, ChainEnd>, { add, stones }: TakingPlan<E>): Map<string, ChainEnd> {
  const after = new Map(ends);
  for (const { device, n, hash } of [...add.map(({ entry }) => entry), ...stones]) {
    if (n > (after.get(device)?.n ?? 0)) after.set(device, { n, hash });
  }
  return after;
}
