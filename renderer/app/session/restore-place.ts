import type { Bridge } from '../../../shared/wire/bridge.ts';
import type { RestorePlace } from '../../features/backup/restore-office.ts';
import { openSecondCopy } from '../../second-copy/open-second-copy.ts';
import { drillWorker } from '../../store/drill-in-worker.ts';
import { localStorageSentinels } from '../../store/sentinel.ts';
import { browserVaultPorts } from '../../vault/vault-ports.ts';
import { databasesHere } from '../databases.ts';
import { clock } from '../outside.ts';
import { mirrorOf } from './vault-mirror.ts';

/** This computer, as a backup is put on it. */
export async function restorePlace(bridge: Bridge): Promise<RestorePlace> {
  const copy = await openSecondCopy('qamqor', bridge.journal);
  await copy.open();
  const { secret } = await bridge.deviceSecret().catch(() => ({ secret: null }));
  const { indexedDB } = await databasesHere();
  const vaultPorts = browserVaultPorts({ indexedDB, mirror: mirrorOf(copy), deviceSecret: secret ? () => Promise.resolve(secret) : null });
  const storePorts = { indexedDB, IDBKeyRange, sentinels: localStorageSentinels(localStorage) };
  return { copy, vaultPorts, storePorts, clock, drillWorker };
}
