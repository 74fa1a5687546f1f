import { raiseCounters } from '../../../renderer/store/office-row.ts';
import type { Store } from '../../../renderer/store/store.ts';
import type { Taken, Taking } from '../../../renderer/store/sync-port.ts';
import { sha256, signWith } from '../../../renderer/store/signing.ts';
import { FIRST_PREV, sealEntry } from '../../../shared/journal/chain.ts';
import type { Entry, EntryBody, Fact } from '../../../shared/journal/entry.ts';
import { type Folded, foldEntries } from '../../../shared/journal/fold.ts';
import { inFoldOrder } from '../../../shared/journal/fold-order.ts';
import { stateHash } from '../../../shared/journal/state-hash.ts';
import { FIRST_STREAM_HASH, streamHashAfter } from '../../../shared/journal/stream-hash.ts';
import { tombstoneOf } from '../../../shared/journal/tombstone.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { type Result, unwrap } from '../../../shared/kernel/result.ts';
import type { SnapshotRow } from '../../../shared/wire/snapshot.ts';
import type { HeldEntry } from '../../../shared/wire/sync.ts';
import type { StreamItem, WireEntry } from '../../../shared/wire/wire-entry.ts';
import { instantAt, START } from '../../world/make-world.ts';

const NOW = instantAt(START);
const placeOf = ({ device, n }: { readonly device: string; readonly n: number }) => `${device} ${n}`;

/** The region of one office, as little of it as a store can meet: numbers what is sent, holds back what the test says, writes entries of its own. */
export async function makeRegion() {
  const pair = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as CryptoKeyPair;
  const publicKey = await rawOf(pair.publicKey);
  const stream: { readonly seq: number; readonly entry: WireEntry }[] = [];
  const erased = new Set<string>();
  const held = new Map<string, HeldEntry>();
  let end = { n: 0, hash: FIRST_PREV };
  const number = (entry: WireEntry) => {
    if (stream.some((one) => placeOf(one.entry) === placeOf(entry)) || held.has(placeOf(entry))) return;
    stream.push({ seq: stream.length + 1, entry });
  };
  const itemOf = ({ seq, entry }: (typeof stream)[number], device: string | null): StreamItem => {
    if (entry.device === device) return { kind: 'own', seq, device, n: entry.n, hash: entry.hash };
    if (!erased.has(entry.hash)) return { kind: 'entry', seq, entry };
    const { seq: _seq, ...stone } = tombstoneOf(entry as unknown as Entry);
    return { kind: 'erased', seq, stone };
  };
  return {
    stream,
    publicKey,
    /** Takes entries as they are sent. */
    accept: (entries: readonly WireEntry[]) => entries.forEach(number),
    /** Holds an entry back, before it comes. */
    hold: ({ device, n, hash }: Pick<Entry, 'device' | 'n' | 'hash'>) =>
      void held.set(placeOf({ device, n }), { device, n, hash, code: 'actor-inactive', at: NOW }),
    /** Lets an entry go that was held back. */
    release: (entry: WireEntry) => {
      held.delete(placeOf(entry));
      number(entry);
    },
    heldOf: (device: string) => [...held.values()].filter((one) => one.device === device),
    erase: (hashes: readonly string[]) => hashes.forEach((hash) => erased.add(hash)),
    itemsFor: (device: string | null, after: number, limit = 2000): StreamItem[] =>
      stream.slice(after, after + limit).map((one) => itemOf(one, device)),
    /** The region writes in the office's stream. */
    write: async (office: string, facts: readonly Fact[]): Promise<void> => {
      const { n, hash } = end;
      const body = {
        v: 1,
        id: `region-${n + 1}`,
        office,
        device: 'region',
        n: n + 1,
        actor: 'region',
        role: 'inspector',
        at: NOW,
        facts,
        prev: hash,
      };
      const entry = await sealEntry(body as EntryBody, { sha256, sign: signWith(pair.privateKey) });
      end = { n: entry.n, hash: entry.hash };
      number(entry as unknown as WireEntry);
    },
    known: (): Entry[] => stream.map(({ seq, entry }) => ({ ...(entry as unknown as Entry), seq })),
    streamHash: (upTo = stream.length) =>
      streamHashAfter(
        FIRST_STREAM_HASH,
        stream.slice(0, upTo).map(({ entry }) => entry.hash),
        sha256,
      ),
  };
}
export type Region = Awaited<ReturnType<typeof makeRegion>>;

export type RoundOptions = { readonly push?: boolean; readonly limit?: number; readonly more?: Partial<Taking> };

/** One round as the loop does it. */
export async function round(
  region: Region,
  store: Store,
  { push = true, limit = 2000, more = {} }: RoundOptions = {},
): Promise<Result<Taken, Refusal>> {
  const { device, cursor } = await store.sync.place();
  if (push) region.accept(await store.sync.outbox({ entries: 500, bytes: 4_000_000 }));
  const taking = {
    items: region.itemsFor(device, cursor, limit),
    from: cursor,
    held: region.heldOf(device),
    stopped: null,
    receipt: null,
    grant: null,
  };
  return store.sync.take({ ...taking, ...more });
}

/** Rounds until nothing is left on either side. */
export async function syncWholly(region: Region, ...stores: readonly Store[]): Promise<void> {
  for (let again = 0; again < 3; again += 1) for (const store of stores) unwrap(await round(region, store));
}

/** Another computer of the office: its own disk, its own random ids, the same law and clock. */
export const otherIds = (name: string) => {
  let count = 0;
  return { ids: { next: () => `${name}-${String(++count).padStart(4, '0')}` } };
};

export const joined = ({ device, mark, publicKey }: { readonly device: string; readonly mark: string; readonly publicKey: string }): Fact =>
  ({ type: 'workplace-joined', at: START, by: 'region', workplace: { device, publicKey, name: mark, mark } }) as Fact;

/** A public key as it is written down. */
export const rawOf = async (key: CryptoKey): Promise<string> =>
  btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.exportKey('raw', key))));

/** What region's stream and the rest of this computer add up to. */
export async function expectedAt(region: Region, store: Store): Promise<Folded> {
  const held = new Set((await store.sync.place()).held.map(placeOf));
  const own = (await store.outbox(10_000)).filter((entry) => entry.seq === undefined && !held.has(placeOf(entry)));
  const { cursor, device } = await store.sync.place();
  const numbered = region.known().filter(({ seq = 0 }) => seq <= cursor);
  const folded = foldEntries(inFoldOrder([...numbered, ...own], [device]));
  const gone = new Set((folded.office?.erased ?? []).map(({ id }) => id));
  // A number that was given here stays given, though the region holds its entry back.
  const spent = foldEntries((await store.audit.page({ limit: 10_000 })).filter((entry) => held.has(placeOf(entry)))).office?.counters ?? {};
  const office = folded.office && raiseCounters(folded.office, spent);
  return { ...folded, office, cases: new Map([...folded.cases].filter(([id]) => !gone.has(id))) };
}

/** What the screens of a store show. */
export async function shownBy(store: Store, { cases, complaints }: Folded): Promise<Folded> {
  await store.whenComplete();
  const read = await Promise.all([...cases.keys()].map(async (id) => [id, await store.readCase(id)] as const));
  const shared = store.office();
  return {
    cases: new Map(read.flatMap(([id, row]) => (row ? [[id, row] as const] : []))),
    complaints: new Map(
      [...complaints.keys()].flatMap((id) => [[id, store.complaints.byId(id)] as const]).flatMap(([id, row]) => (row ? [[id, row] as const] : [])),
    ),
    office: shared && { ...shared, settings: { ...shared.settings, mark: '' } },
  };
}

const hashOf = ({ office, ...rest }: Folded) =>
  stateHash({ ...rest, office: office && { ...office, settings: { ...office.settings, mark: '' } } }, sha256);

/** The two hashes: of what should be shown, of what is; with the size of the index beside them. */
export async function hashesAt(region: Region, store: Store): Promise<{ readonly expected: unknown; readonly shown: unknown }> {
  const expected = await expectedAt(region, store);
  const shown = await shownBy(store, expected);
  return {
    expected: { hash: await hashOf(expected), cases: expected.cases.size, complaints: expected.complaints.size },
    shown: { hash: await hashOf(shown), cases: store.index.size, complaints: store.complaints.size },
  };
}

/** Rows as the region gives them for a first load, folded up to a number. */
export function snapshotOf(region: Region, upTo: number): SnapshotRow[] {
  const entries = region.known().filter(({ seq = 0 }) => seq <= upTo);
  const { cases, complaints, office } = foldEntries(entries);
  const keysOf = (meets: (fact: Fact) => boolean) =>
    entries.filter(({ facts }) => facts.some(meets)).map(({ device, n }): [string, number] => [device, n]);
  const isOfOffice = (fact: Fact) => !('case' in fact) && !('complaint' in fact) && !fact.type.startsWith('audit-');
  return [
    { kind: 'office', id: office?.id ?? '', seq: upTo, row: office, entries: keysOf(isOfOffice) },
    ...[...cases].map(([id, row]): SnapshotRow => ({
      kind: 'case',
      id,
      seq: upTo,
      row,
      entries: keysOf((fact) => 'case' in fact && fact.case === id),
    })),
    ...[...complaints].map(([id, row]): SnapshotRow => ({
      kind: 'complaint',
      id,
      seq: upTo,
      row,
      entries: keysOf((fact) => 'complaint' in fact && fact.complaint === id),
    })),
  ];
}
