import type { Ids } from '../../shared/kernel/ids.ts';
import type { Bytes } from './bytes.ts';
import { deriveInWorker } from './derive-in-worker.ts';
import { KDF_FLOOR, type KdfPort, NEW_KDF } from './kdf.ts';
import { indexedDbStorage, type IndexedDbPort, type VaultMirror, type VaultStorage } from './vault-storage.ts';

/** What the vault takes from the machine. Tests give doubles of exactly these. */
export type VaultPorts = {
  readonly storage: VaultStorage;
  /** The second place of the document; null where the shell has none. */
  readonly mirror: VaultMirror | null;
  readonly kdf: KdfPort;
  /** A secret that the machine keeps and a copy of the disk lacks; null where the shell has none. */
  readonly deviceSecret: (() => Promise<Bytes | null>) | null;
  readonly ids: Ids;
  /** Runs `act` alone among all windows on this name. */
  readonly alone: <T>(name: string, act: () => Promise<T>) => Promise<T>;
};

type Shell = Partial<Pick<VaultPorts, 'mirror' | 'deviceSecret'> & Pick<IndexedDbPort, 'indexedDB'>>;

/** The ports of a real window; the shell adds the mirror and the device's secret where it has them, and databases that lie elsewhere than usual. */
export function browserVaultPorts(shell: Shell = {}): VaultPorts {
  return {
    storage: indexedDbStorage({ indexedDB: shell.indexedDB ?? indexedDB, IDBKeyRange }),
    mirror: shell.mirror ?? null,
    kdf: { derive: deriveInWorker, cost: NEW_KDF, floor: KDF_FLOOR },
    deviceSecret: shell.deviceSecret ?? null,
    ids: { next: () => crypto.randomUUID() },
    alone: (name, act) => navigator.locks.request(name, act) as ReturnType<typeof act>,
  };
}
