import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CopyFolder, copyFolder } from '../../../electron/copy-folder.ts';
import { copyOverFiles } from '../../../renderer/second-copy/copy-over-files.ts';
import type { SecondCopy } from '../../../renderer/second-copy/second-copy.ts';
import type { Store } from '../../../renderer/store/store.ts';
import { openVault, type Vault } from '../../../renderer/vault/open-vault.ts';
import type { OfficeKeys } from '../../../renderer/vault/office-keys.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { makeWorld, type TestWorld } from '../../world/make-world.ts';
import { ADMIN, makeVaultComputer } from '../vault/vault-kit.ts';
import { type Computer, makeComputer, openedOffice, openWindow } from './window-kit.ts';

/** One computer whose person has signed in: the store's disk, and apart from it the files of the second copy and the vault. */
export type KeyedComputer = Computer & {
  readonly world: TestWorld;
  readonly vault: Vault;
  readonly keys: OfficeKeys;
  readonly account: string;
  /** Where the files of the second copy lie. */
  readonly folder: string;
  readonly copy: SecondCopy;
};

const folders: string[] = [];
const running: CopyFolder[] = [];
/** Ends what runs on all computers and takes their files off the disk. */
export async function throwAway(): Promise<void> {
  for (const program of running.splice(0)) await program.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export async function makeKeyedComputer(): Promise<KeyedComputer> {
  const folder = mkdtempSync(join(tmpdir(), 'keyed-'));
  folders.push(folder);
  const machine = makeVaultComputer();
  const vault = unwrap(await openVault({ store: 'qamqor', ports: machine.ports(), clock: machine.clock }));
  const { keys, account } = unwrap(await vault.setUp(ADMIN));
  const copy = copyIn(folder);
  return { ...makeComputer(), world: makeWorld(), vault, keys, account, folder: join(folder, 'second-copy', 'qamqor'), copy };
}

function copyIn(folder: string): SecondCopy {
  const program = copyFolder(folder);
  running.push(program);
  return copyOverFiles({ kind: 'fsync-file', files: program.calls, close: () => undefined }, 'qamqor');
}

/** The program is started again: it holds no file open. */
export const restarted = (computer: KeyedComputer): KeyedComputer => ({ ...computer, copy: copyIn(join(computer.folder, '..', '..')) });

/** What a session gives the store. */
export const optionsOn = (computer: KeyedComputer) => ({ keys: computer.keys, copy: computer.copy, renewDevice: computer.vault.renewDevice });

/** A window of the signed-in person. */
export const openKeyed = (computer: KeyedComputer, more: Parameters<typeof openWindow>[2] = {}): Promise<Store> =>
  openWindow(computer, computer.world, { ...optionsOn(computer), ...more });

/** A store with an office under the keys of a vault, its second copy beside it. */
export async function keyedOffice(): Promise<{ readonly store: Store; readonly computer: KeyedComputer }> {
  const computer = await makeKeyedComputer();
  const { store } = await openedOffice(computer, computer.world, optionsOn(computer));
  return { store, computer };
}
