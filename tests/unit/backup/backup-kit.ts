import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CopyFolder, copyFolder } from '../../../electron/copy-folder.ts';
import { copyOverFiles } from '../../../renderer/second-copy/copy-over-files.ts';
import type { SecondCopy } from '../../../renderer/second-copy/second-copy.ts';
import type { OpenStoreOptions, Store } from '../../../renderer/store/store.ts';
import type { OfficeKeys } from '../../../renderer/vault/office-keys.ts';
import { openVault, type Vault } from '../../../renderer/vault/open-vault.ts';
import type { RestorePlace } from '../../../renderer/features/backup/restore-office.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { makeWorld, type TestWorld } from '../../world/make-world.ts';
import { type Computer, makeComputer, openedOffice, openWindow } from '../store/window-kit.ts';
import { ADMIN, makeVaultComputer, STORE, type VaultComputer } from '../vault/vault-kit.ts';

/** A whole computer: the store's disk, the vault's, and the files of the second copy. */
export type OfficeComputer = { readonly disk: Computer; readonly vaultDisk: VaultComputer; readonly copy: SecondCopy };

const folders: string[] = [];
const running: CopyFolder[] = [];
/** Ends what runs on all computers and takes their files off the disk. */
export async function throwAway(): Promise<void> {
  for (const program of running.splice(0)) await program.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function makeOfficeComputer(): OfficeComputer {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'));
  folders.push(folder);
  const program = copyFolder(folder);
  running.push(program);
  const copy = copyOverFiles({ kind: 'fsync-file', files: program.calls, close: () => undefined }, 'qamqor');
  return { disk: makeComputer(), vaultDisk: makeVaultComputer(), copy };
}

export const placeOf = ({ disk, vaultDisk, copy }: OfficeComputer): RestorePlace => ({
  vaultPorts: vaultDisk.ports(),
  storePorts: disk.ports(),
  copy,
  clock: vaultDisk.clock,
  drillWorker: null,
});

export type SetUpOffice = {
  readonly computer: OfficeComputer;
  readonly vault: Vault;
  readonly keys: OfficeKeys;
  readonly account: string;
  readonly recoveryCode: string;
  readonly store: Store;
  readonly world: TestWorld;
};

/** An office with its vault, its recovery code and its first people. */
export async function setUpOffice(computer = makeOfficeComputer()): Promise<SetUpOffice> {
  const { vaultDisk, disk, copy } = computer;
  const vault = unwrap(await openVault({ store: STORE, ports: vaultDisk.ports(), clock: vaultDisk.clock }));
  const { keys, account, recoveryCode } = unwrap(await vault.setUp(ADMIN));
  const world = makeWorld();
  const { store } = await openedOffice(disk, world, { keys, copy, renewDevice: vault.renewDevice });
  return { computer, vault, keys, account, recoveryCode, store, world };
}

/** Somebody signs in on a computer and opens the office there. */
export async function signInOn({ vaultDisk, disk, copy }: OfficeComputer, person: { account: string; password: string }, world: TestWorld) {
  const vault = unwrap(await openVault({ store: STORE, ports: vaultDisk.ports(), clock: vaultDisk.clock }));
  const { keys } = unwrap(await vault.signIn(person));
  const options: Partial<OpenStoreOptions> = { keys, copy, renewDevice: vault.renewDevice };
  return { vault, keys, store: await openWindow(disk, world, options) };
}

/** The file of a backup; a refusal is a bug of the test. */
export async function backupOf({ store, vault, world }: Pick<SetUpOffice, 'store' | 'vault' | 'world'>) {
  const labels = { app: '0.5.0', vault: unwrap(await vault.document()), madeAt: world.world().clock.now() };
  return unwrap(await store.backups.make(labels));
}
