// Runs in the page: two computers of one office work without knowing of one another, and the region's stream brings this one what the other did.
import { sha256, signWith } from '../../../renderer/store/signing.ts';
import type { BulkGroup, Store } from '../../../renderer/store/store.ts';
import { fromBase64 } from '../../../renderer/vault/bytes.ts';
import type { Staff } from '../../../shared/cases/office.ts';
import { FIRST_PREV, sealEntry } from '../../../shared/journal/chain.ts';
import type { EntryBody, Fact } from '../../../shared/journal/entry.ts';
import { instantOf } from '../../../shared/kernel/clock.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { hashOfItem, type StreamItem, type WireEntry } from '../../../shared/wire/wire-entry.ts';

/** What was done here, and at the other computer; `key`: that one's private key, PKCS #8, base64. */
export type Apart = { readonly here: readonly Fact[]; readonly there: readonly Fact[]; readonly device: string; readonly key: string };
type GroupOf = (fact: Fact, staff: readonly Staff[]) => BulkGroup;

/** All that is here gets the region's numbers; then both computers work on, and what the other did comes. */
export async function workApart(store: Store, { here, there, device, key }: Apart, groupOf: GroupOf): Promise<void> {
  const staff = store.office()?.staff ?? [];
  const known = (await store.sync.outbox({ entries: 10_000, bytes: 100_000_000 })).map(({ device: own, n, hash }, index): StreamItem => ({
    kind: 'own',
    seq: index + 1,
    device: own,
    n,
    hash,
  }));
  await take(store, known, 0);
  for (const fact of here) unwrap(await store.bulk([groupOf(fact, staff)]));
  const sign = signWith(await crypto.subtle.importKey('pkcs8', fromBase64(key), 'Ed25519', false, ['sign']));
  const items: StreamItem[] = [];
  for (const fact of there) {
    const last = items.at(-1);
    const { actor } = groupOf(fact, staff);
    const place = { device, n: items.length + 1, prev: last ? hashOfItem(last) : FIRST_PREV };
    const body: EntryBody = {
      ...{ v: 1, id: crypto.randomUUID(), office: store.office()?.id ?? '', ...place, actor: actor.staff, role: actor.role },
      ...{ at: instantOf(Date.now()), facts: [fact], seen: known.length },
    };
    const entry = (await sealEntry(body, { sha256, sign })) as unknown as WireEntry;
    items.push({ kind: 'entry', seq: known.length + place.n, entry });
  }
  await take(store, items, known.length);
}

const take = async (store: Store, items: readonly StreamItem[], from: number): Promise<void> =>
  void unwrap(
    await store.sync.take({ items, from, held: [], stopped: null, receipt: null, grant: null, at: instantOf(Date.now()) } as Parameters<
      Store['sync']['take']
    >[0]),
  );
