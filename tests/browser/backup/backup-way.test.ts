import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { backupInBrowser } from '../../../renderer/app/bridge/backup-in-browser.ts';
import { restorePlace } from '../../../renderer/app/session/restore-place.ts';
import { mirrorOf } from '../../../renderer/app/session/vault-mirror.ts';
import { keepBackup } from '../../../renderer/features/backup/keep-backup.ts';
import { restoreOffice } from '../../../renderer/features/backup/restore-office.ts';
import { openSecondCopy } from '../../../renderer/second-copy/open-second-copy.ts';
import type { SecondCopy } from '../../../renderer/second-copy/second-copy.ts';
import type { Store } from '../../../renderer/store/store.ts';
import { openVault, type Vault } from '../../../renderer/vault/open-vault.ts';
import { browserVaultPorts } from '../../../renderer/vault/vault-ports.ts';
import { VAULT_DATABASE } from '../../../renderer/vault/vault-storage.ts';
import { instantOf } from '../../../shared/kernel/clock.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import type { Bridge } from '../../../shared/wire/bridge.ts';
import { makeWorld, type TestWorld } from '../../world/make-world.ts';
import { nextStep, register } from '../../unit/store/acts.ts';
import { ADMIN, codeOf } from '../../unit/vault/vault-kit.ts';
import { openedOffice, openTab } from '../store/chromium-kit.ts';

const clock = { now: () => instantOf(Date.UTC(2026, 10, 16, 6)) };
const NEW_PASSWORD = 'тихая река за старым мостом';
const root = () => navigator.storage.getDirectory();
const bridge = { journal: null, backup: backupInBrowser, deviceSecret: () => Promise.resolve({ secret: null }) } as Pick<
  Bridge,
  'journal' | 'backup' | 'deviceSecret'
> as Bridge;

/** Everything of the office goes off this computer; what is on the stick stays. */
async function emptyComputer(): Promise<void> {
  await Promise.all([Dexie.delete('qamqor'), Dexie.delete(VAULT_DATABASE)]);
  await (await root()).removeEntry('second-copy', { recursive: true }).catch(() => undefined);
  localStorage.clear();
}

beforeEach(async () => {
  await emptyComputer();
  await (await root()).removeEntry('stick', { recursive: true }).catch(() => undefined);
  vi.stubGlobal('showDirectoryPicker', async () => (await root()).getDirectoryHandle('stick', { create: true }));
});
afterEach(() => vi.unstubAllGlobals());

type Computer = { readonly copy: SecondCopy; readonly vault: Vault };

async function computer(): Promise<Computer> {
  const copy = await openSecondCopy('qamqor', null);
  return { copy, vault: unwrap(await openVault({ store: 'qamqor', ports: browserVaultPorts({ mirror: mirrorOf(copy) }), clock })) };
}

async function backUp({ store, vault, world }: { store: Store; vault: Vault; world: TestWorld }) {
  const labels = { app: '0.5.0', vault: unwrap(await vault.document()), madeAt: world.world().clock.now() };
  const made = unwrap(await store.backups.make(labels));
  return { made, kept: unwrap(await keepBackup(made, { folder: backupInBrowser, clock })) };
}

async function readBack(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const read = await backupInBrowser.read({ name });
  if (!read.ok) throw new Error(read.code);
  return read.bytes;
}

test(
  'made, damaged, found out; made anew, found whole; put on an empty computer by the code: the same by the hash of its state',
  { timeout: 300_000 },
  async () => {
    await backupInBrowser.chooseFolder();
    const { copy, vault } = await computer();
    const { account, keys, recoveryCode } = unwrap(await vault.setUp(ADMIN));
    const { store, world } = await openedOffice(makeWorld(), { keys, copy, renewDevice: vault.renewDevice });
    const row = await register(store);
    await nextStep(store, row);

    const first = await backUp({ store, vault, world });
    const spoilt = await readBack(first.kept.name);
    spoilt[spoilt.length - 200] = (spoilt[spoilt.length - 200] ?? 0) ^ 1;
    await backupInBrowser.write({ name: first.kept.name, bytes: spoilt });
    expect(codeOf(await store.backups.drill(await readBack(first.kept.name)))).toBe('backup-damaged-body');

    const { made, kept } = await backUp({ store, vault, world });
    expect(unwrap(await store.backups.drill(await readBack(kept.name)))).toMatchObject({ matched: true, cases: 1, entries: made.entries });
    await store.close();
    copy.close();
    await emptyComputer();

    const place = await restorePlace(bridge);
    const entrance = { kind: 'code', account, recoveryCode, newPassword: NEW_PASSWORD } as const;
    unwrap(await restoreOffice(await readBack(kept.name), { entrance, place: { ...place, clock } }, () => undefined));
    place.copy.close();

    const there = await computer();
    const person = unwrap(await there.vault.signIn({ account, password: NEW_PASSWORD }));
    expect(person.keys.device).not.toBe(keys.device);
    const again = await openTab(world, { keys: person.keys, copy: there.copy, renewDevice: there.vault.renewDevice });
    expect(again.healed()).toBeNull();
    expect((await again.readCase(row.id))?.state).toBe('assigned');
    expect((await backUp({ store: again, vault: there.vault, world })).made.stateHash).toBe(made.stateHash);
    expect((await register(again)).number.serial).toBe(row.number.serial + 1);
    await again.close();
    there.copy.close();
  },
);
