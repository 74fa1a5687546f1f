import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Bridge } from '../../../shared/wire/bridge.ts';
import { openSecondCopy } from '../../second-copy/open-second-copy.ts';
import type { SecondCopy } from '../../second-copy/second-copy.ts';
import { openVault, type Vault } from '../../vault/open-vault.ts';
import { browserVaultPorts } from '../../vault/vault-ports.ts';
import { databasesHere } from '../databases.ts';
import { clock } from '../outside.ts';
import { isAnythingStored } from './is-anything-stored.ts';
import { mirrorOf } from './vault-mirror.ts';

/** What stands on this computer before anybody has signed in. */
export type Place = {
  readonly copy: SecondCopy;
  readonly vault: Vault;
  /** Where the databases lie. */
  readonly indexedDB: IDBFactory;
  /** The system no longer opens this computer's own secret: passwords fail, the recovery code does not. */
  readonly deviceFault: string | null;
};

/**
 * Finds the office's keys and the second copy of its journal. Refuses what `openVault` refuses, and `vault-lost` where there was an office and nothing
 * is left that opens it, unless the person was told so and begins anew (`acceptLoss`).
 */
export async function openPlace(bridge: Bridge, acceptLoss: boolean): Promise<Result<Place, Refusal>> {
  const [copy, device, databases] = await Promise.all([
    openSecondCopy('qamqor', bridge.journal),
    bridge.deviceSecret().catch(() => ({ secret: null, code: undefined })),
    databasesHere(),
  ]);
  const ports = browserVaultPorts({ indexedDB: databases.indexedDB, mirror: mirrorOf(copy), deviceSecret: () => Promise.resolve(device.secret) });
  const vault = await openVault({ store: 'qamqor', ports, clock });
  if (!vault.ok) return vault;
  if (!vault.value.isSetUp() && !acceptLoss && (await isAnythingStored(copy, databases))) return err({ code: 'vault-lost' });
  return ok({ copy, vault: vault.value, indexedDB: databases.indexedDB, deviceFault: device.code ?? null });
}
