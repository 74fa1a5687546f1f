import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { backupInBrowser } from '../../../renderer/app/bridge/backup-in-browser.ts';
import { mirrorOf } from '../../../renderer/app/session/vault-mirror.ts';
import { backupBeforeUpdate } from '../../../renderer/features/backup/backup-before-update.ts';
import { rememberBackup, rememberedBackup } from '../../../renderer/features/backup/remembered-backup.ts';
import { tellPending } from '../../../renderer/features/backup/tell-pending.ts';
import { openSecondCopy } from '../../../renderer/second-copy/open-second-copy.ts';
import type { SecondCopy } from '../../../renderer/second-copy/second-copy.ts';
import { makeDatabase } from '../../../renderer/store/database.ts';
import { drillBackup } from '../../../renderer/store/drill-backup.ts';
import type { OfficeKeys } from '../../../renderer/vault/office-keys.ts';
import { openVault, type Vault } from '../../../renderer/vault/open-vault.ts';
import { instantOf } from '../../../shared/kernel/clock.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { BackupName } from '../../../shared/wire/backup-bridge.ts';
import type { Bridge } from '../../../shared/wire/bridge.ts';
import { makeWorld, type TestWorld } from '../../world/make-world.ts';
import { nextStep, register } from '../../unit/store/acts.ts';
import { allRecords, changeRecords } from '../../unit/store/spoil.ts';
import { ADMIN, makeVaultComputer } from '../../unit/vault/vault-kit.ts';
import { emptyFiles } from '../second-copy/copy-kit.ts';
import { emptyDisk, openedOffice, openTab } from '../store/chromium-kit.ts';

const clock = { now: () => instantOf(Date.UTC(2026, 10, 16, 6)) };
const root = () => navigator.storage.getDirectory();
const copies: SecondCopy[] = [];

beforeEach(async () => {
  await Promise.all([emptyDisk(), emptyFiles()]);
  await (await root()).removeEntry('stick', { recursive: true }).catch(() => undefined);
  vi.stubGlobal('showDirectoryPicker', async () => (await root()).getDirectoryHandle('stick', { create: true }));
});
afterEach(() => {
  copies.splice(0).forEach((copy) => copy.close());
  vi.unstubAllGlobals();
});

/** The program in a version. */
const bridgeOf = (version: string): Bridge =>
  ({ info: async () => ({ shell: 'loopback', version, platform: 'linux', practice: false }), backup: backupInBrowser }) as Partial<Bridge> as Bridge;

type Worked = { readonly keys: OfficeKeys; readonly vault: Vault; readonly world: TestWorld; readonly copy: SecondCopy };

/** A day of work in version 0.4.0, closed in the evening. */
async function workedOffice(): Promise<Worked> {
  const machine = makeVaultComputer();
  const copy = await openSecondCopy('qamqor', null);
  copies.push(copy);
  const ports = machine.ports({ mirror: mirrorOf(copy) });
  const vault = unwrap(await openVault({ store: 'qamqor', ports, clock: machine.clock }));
  const { keys } = unwrap(await vault.setUp(ADMIN));
  const { store, world } = await openedOffice(makeWorld(), { keys, copy });
  await nextStep(store, await register(store));
  await store.whenComplete();
  await store.close();
  rememberBackup('app', '0.4.0');
  return { keys, vault, world, copy };
}

const update = ({ keys, vault }: Worked, version: string, factory = indexedDB) =>
  backupBeforeUpdate({ bridge: bridgeOf(version), vault, keys, clock, indexedDB: factory });

/** What lies in the folder, by name. */
const namesOnStick = async () => (await backupInBrowser.list()).files.map(({ name }) => name);
const drilled = async (keys: OfficeKeys) => {
  const read = await backupInBrowser.read({ name: BackupName.parse((await namesOnStick())[0]) });
  return read.ok ? unwrap(await drillBackup(read.bytes, keys)) : null;
};

test('a new version makes a backup of what the old one left, before it writes anything; whoever comes in tells the journal', async () => {
  await backupInBrowser.chooseFolder();
  const office = await workedOffice();
  const before = await allRecords(indexedDB);
  expect(await update(office, '0.5.0')).toBe('made');
  expect(await allRecords(indexedDB)).toEqual(before);
  expect(await namesOnStick()).toHaveLength(1);
  expect(await drilled(office.keys)).toMatchObject({ matched: true, cases: 1, manifest: { app: '0.4.0' } });
  expect([rememberedBackup('app'), rememberedBackup('missed')]).toEqual(['0.5.0', null]);
  // The next start is the same version's.
  expect(await update(office, '0.5.0')).toBeNull();

  const store = await openTab(office.world, { keys: office.keys, copy: office.copy });
  await tellPending(store);
  await tellPending(store);
  const told = (await store.audit.page({ limit: 50 })).flatMap(({ facts }) => facts).filter(({ type }) => type === 'audit-backed-up');
  expect(told).toMatchObject([{ name: (await namesOnStick())[0], entries: 3 }]);
  await store.close();
});

test('a database of an earlier shape is read as it lies, and not brought to the new one', async () => {
  await backupInBrowser.chooseFolder();
  const office = await workedOffice();
  await withoutLastVersion();
  expect(await update(office, '0.5.0')).toBe('made');
  expect(await drilled(office.keys)).toMatchObject({ matched: true, cases: 1 });
  const found = (await indexedDB.databases()).find(({ name }) => name === 'qamqor');
  expect(found?.version).toBe(40);
});

test('in another place of databases the store is found there', async () => {
  await backupInBrowser.chooseFolder();
  const office = await workedOffice();
  expect(await update(office, '0.5.0', new Proxy(indexedDB, elsewhere))).toBeNull();
  rememberBackup('app', '0.4.0');
  expect(await update(office, '0.5.0')).toBe('made');
});

test.each<[string, (office: Worked) => Promise<unknown>, string]>([
  ['no folder was chosen', async () => undefined, 'backup-folder-none'],
  [
    'an entry cannot be opened',
    async () => {
      await backupInBrowser.chooseFolder();
      await changeRecords({ factory: indexedDB }, 'entries', (record) =>
        record['n'] === 2 ? { ...record, sealed: (record['sealed'] as Uint8Array).map((byte) => byte ^ 1) } : record,
      );
    },
    'backup-store-damaged',
  ],
])('%s: said and remembered, and nothing stands in the way of work', async (_, spoil, code) => {
  const office = await workedOffice();
  await spoil(office);
  expect(await update(office, '0.5.0')).toMatchObject({ code });
  expect(rememberedBackup('missed')).toMatchObject({ code });
  expect(rememberedBackup('app')).toBe('0.5.0');
});

test('at the first start of all, and where there is no store, there is nothing to keep, and none is made', async () => {
  await backupInBrowser.chooseFolder();
  const office = await workedOffice();
  rememberBackup('app', null);
  expect(await update(office, '0.5.0')).toBeNull();
  rememberBackup('app', '0.4.0');
  await Dexie.delete('qamqor');
  expect(await update(office, '0.5.0')).toBeNull();
  expect([await namesOnStick(), (await indexedDB.databases()).some(({ name }) => name === 'qamqor')]).toEqual([[], false]);
});

/** The same records in the shape of the version before: without the table of the audit. */
async function withoutLastVersion(): Promise<void> {
  const tables = { entries: '[device+n],seq', rows: 'id', drafts: 'id', meta: 'key', snapshot: 'part', keys: 'id', files: 'id,owner' };
  const more = { complaints: 'id,open', blobs: 'id,*owners', chunks: '[file+index]' };
  const db = makeDatabase('qamqor', { indexedDB, IDBKeyRange });
  await db.open();
  const records = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  await db.delete();
  const old = new Dexie('qamqor');
  old.version(4).stores({ ...tables, ...more });
  await old.open();
  for (const [name, list] of records) if (name in tables || name in more) await old.table(name).bulkAdd(list);
  old.close();
}

/** A place of databases in which there is none of this name. */
const elsewhere: ProxyHandler<IDBFactory> = {
  get: (factory, name) => {
    if (name === 'open') return (database: string, version?: number) => factory.open(`elsewhere-${database}`, version);
    if (name === 'deleteDatabase') return (database: string) => factory.deleteDatabase(`elsewhere-${database}`);
    const found: unknown = Reflect.get(factory, name);
    return typeof found === 'function' ? (found.bind(factory) as unknown) : found;
  },
};
