import { afterAll, expect, test } from 'vitest';
import type { Store } from '../../../renderer/store/store.ts';
import { sha256, signWith } from '../../../renderer/store/signing.ts';
import { FIRST_PREV, sealEntry } from '../../../shared/journal/chain.ts';
import type { EntryBody, Fact } from '../../../shared/journal/entry.ts';
import type { LocalDateTime } from '../../../shared/kernel/local-date-time.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import type { WireEntry } from '../../../shared/wire/wire-entry.ts';
import { instantAt, START } from '../../world/make-world.ts';
import { register } from './acts.ts';
import { keyedOffice, openKeyed, restarted, throwAway, type KeyedComputer } from './keyed-kit.ts';
import { changeRecords } from './spoil.ts';
import { joined, makeRegion, rawOf, type Region, round } from './stream-kit.ts';
import { seat } from './window-options.ts';

afterAll(throwAway);

/** An office whose other computer, B2, has done one thing; both copies hold it. */
async function officeThatReceived(key: 'its own' | 'another'): Promise<{ store: Store; computer: KeyedComputer; region: Region }> {
  const { store, computer } = await keyedOffice();
  const region = await makeRegion();
  const pair = async () => (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as CryptoKeyPair;
  const [own, other] = [await pair(), await pair()];
  unwrap(await store.sync.pinRegion(region.publicKey));
  unwrap(await round(region, store));
  const office = store.office();
  await region.write(office?.id ?? '', [joined({ device: 'B2', mark: 'B2', publicKey: await rawOf(own.publicKey) })]);
  seat(store);
  await register(store);
  const head = office?.staff.find(({ roles }) => roles.includes('head'))?.id ?? '';
  const fact: Fact = { type: 'register-printed', at: START as LocalDateTime, by: head, form: 'journal', lang: 'kk', copies: 1 };
  const body = { v: 1, id: 'there', office: office?.id, device: 'B2', n: 1, actor: head, role: 'head', at: instantAt(START), facts: [fact] };
  const sign = signWith(key === 'its own' ? own.privateKey : other.privateKey);
  const entry = await sealEntry({ ...body, prev: FIRST_PREV } as EntryBody, { sha256, sign });
  region.accept([entry as unknown as WireEntry]);
  unwrap(await round(region, store));
  return { store, computer, region };
}

test('what came from another computer is whole at the next start: nothing is mended, and nobody is told of damage', async () => {
  const { store, computer } = await officeThatReceived('its own');
  await store.close();
  const again = await openKeyed(restarted(computer));
  expect(await again.verify()).toMatchObject({ status: 'good', damagedEntries: [] });
  expect(again.healed()).toBeNull();
});

test('an entry under a false signature is as false in the copy: it is told as damaged, not as mended', async () => {
  const { store, computer } = await officeThatReceived('another');
  await store.close();
  const again = await openKeyed(restarted(computer));
  expect((await again.verify()).damagedEntries).toEqual([{ device: 'B2', n: 1 }]);
  expect(again.healed()).toBeNull();
});

test('an own entry that came back from the copy is asked of the region anew, and gets its number again', async () => {
  const { store, computer, region } = await officeThatReceived('its own');
  const own = (await store.sync.place()).device;
  await store.close();
  await changeRecords(computer, 'entries', (record) =>
    record['device'] === own && record['n'] === 2 ? { ...record, sealed: (record['sealed'] as Uint8Array).toReversed() } : record,
  );
  const again = await openKeyed(restarted(computer));
  expect(await again.verify()).toMatchObject({ status: 'good', damagedEntries: [] });
  expect(again.healed()).toEqual({ from: 'second-copy', restored: 1, lost: 0 });
  for (let times = 0; times < 2; times += 1) unwrap(await round(region, again));
  expect((await again.outbox(10)).filter(({ seq }) => seq === undefined).map(({ n }) => n)).toEqual([]);
  expect(await again.sync.place()).toMatchObject({ outbox: 0, cursor: region.stream.length });
});
