import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSecondCopy } from '../../../renderer/second-copy/open-second-copy.ts';
import type { SecondCopy } from '../../../renderer/second-copy/second-copy.ts';
import type { OfficeKeys } from '../../../renderer/vault/office-keys.ts';
import { openVault } from '../../../renderer/vault/open-vault.ts';
import { attachFile } from '../../../shared/cases/attach-file.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { removeFile } from '../../../shared/cases/remove-file.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { makeWorld } from '../../world/make-world.ts';
import { manyCases } from '../../bench/kit/many-cases.ts';
import { caseOf, nextStep, register } from '../../unit/store/acts.ts';
import { changeRecords } from '../../unit/store/spoil.ts';
import { ADMIN, makeVaultComputer } from '../../unit/vault/vault-kit.ts';
import { emptyFiles } from '../second-copy/copy-kit.ts';
import { emptyDisk, openedOffice, openTab } from './chromium-kit.ts';
import { until } from '../../world/until.ts';

const copies: SecondCopy[] = [];
beforeEach(() => Promise.all([emptyDisk(), emptyFiles()]));
afterEach(() => copies.splice(0).forEach((copy) => copy.close()));

/** What one more window of the signed-in person gives the store. */
async function session(keys: OfficeKeys) {
  const copy = await openSecondCopy('qamqor', null);
  copies.push(copy);
  return { keys, copy };
}

async function signedIn(): Promise<OfficeKeys> {
  const machine = makeVaultComputer();
  const vault = unwrap(await openVault({ store: 'qamqor', ports: machine.ports(), clock: machine.clock }));
  return unwrap(await vault.setUp(ADMIN)).keys;
}

const deleteStore = () => new Promise((resolve) => (indexedDB.deleteDatabase('qamqor').onsuccess = resolve));

test('the store is deleted with its sentinel: everything comes back from the file, lists and search too', async () => {
  const keys = await signedIn();
  const world = makeWorld();
  const { store } = await openedOffice(world, await session(keys));
  const office = store.office();
  if (!office) throw new Error('no office');
  expect(store.health().copy).toEqual({ kind: 'origin-file', state: 'good' });
  unwrap(await store.bulk(manyCases({ count: 1200, office, today: world.today() })));
  const row = await register(store);
  const moved = await nextStep(store, row);
  const counts = store.index.counts(world.today());
  await store.close();
  await deleteStore();
  localStorage.clear();
  const again = await openTab(world, await session(keys));
  expect(again.healed()).toEqual({ from: 'second-copy', restored: 1203, lost: 0 });
  await again.whenComplete();
  expect(again.index.counts(world.today())).toEqual(counts);
  expect(await again.readCase(row.id)).toEqual(moved);
  expect(again.index.search(row.number.text, 5).map(({ id }) => id)).toContain(row.id);
  expect((await again.verify()).status).toBe('good');
  await again.close();
});

test('the whole database is deleted: a scan opens again from the file, and goes with the act that takes it away', async () => {
  const keys = await signedIn();
  const { store, world } = await openedOffice(makeWorld(), await session(keys));
  const { id } = await register(store);
  const picture = await new OffscreenCanvas(300, 200).getContext('2d')?.canvas.convertToBlob({ type: 'image/jpeg' });
  // Three chunks: what a camera notes behind the picture.
  const content = new Uint8Array(await new Blob([picture ?? '', new Uint8Array(600_000)]).arrayBuffer());
  const attached = await store.attachments.attach(content, {
    write: (found) => store.commit((given, row) => attachFile(row as Case, { ...found, name: 'a.jpg', title: 'Мінездеме' }, given), id),
  });
  const hash = caseOf(attached).attachments?.[0]?.hash ?? '';
  await store.close();
  await deleteStore();
  localStorage.clear();
  const again = await openTab(world, await session(keys));
  expect(await again.attachments.read(hash)).toEqual({ ok: true, value: { type: 'image/jpeg', content } });
  expect((await again.verify()).status).toBe('good');
  const copy = await openSecondCopy('qamqor', null);
  copies.push(copy);
  expect(unwrap(await copy.blobs.list())).toHaveLength(1);
  caseOf(await again.commit((given, row) => removeFile(row as Case, { hash, reason: 'Қате файл' }, given), id));
  expect(unwrap(await copy.blobs.list())).toEqual([]);
  await again.close();
});

test('two tabs share store and file; what one loses in the middle comes back while both work', async () => {
  const keys = await signedIn();
  const { store: left, world } = await openedOffice(makeWorld(), await session(keys));
  const right = await openTab(world, await session(keys));
  await Promise.all([register(left), register(right), register(left), register(right)]);
  await changeRecords({ factory: indexedDB }, 'entries', (record) => (record['n'] === 3 ? null : record));
  expect(await left.verify()).toMatchObject({ status: 'good', damagedEntries: [] });
  expect(left.healed()).toEqual({ from: 'second-copy', restored: 1, lost: 0 });
  await until(() => expect(right.index.size).toBe(4));
  await Promise.all([left.close(), right.close()]);
});

test('the file is deleted: it is written anew, and the next loss of the store is mended from it', async () => {
  const keys = await signedIn();
  const { store, world } = await openedOffice(makeWorld(), await session(keys));
  const row = await register(store);
  await store.close();
  await emptyFiles();
  const again = await openTab(world, await session(keys));
  expect(again.healed()).toMatchObject({ from: 'store', lost: 0 });
  await again.close();
  await deleteStore();
  const third = await openTab(world, await session(keys));
  expect(await third.readCase(row.id)).toEqual(row);
  await third.close();
});
