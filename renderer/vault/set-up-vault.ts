import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { type Bytes, randomBytes } from './bytes.ts';
import { currentVault, type Desk, saveVault } from './current-vault.ts';
import { makeDevice } from './device-key.ts';
import { accountWith, freshRecovery } from './make-account.ts';
import type { OfficeKeys } from './office-keys.ts';
import { officeKeys, upkeepKeys } from './office-secret.ts';
import { signInNameFault, tidyName } from './sign-in-name.ts';
import type { VaultContent } from './vault-file.ts';
import { alone } from './with-secret.ts';

export type NewPerson = { readonly staff: string; readonly signInName: string; readonly newPassword: string };
export type SetUp = { readonly account: string; readonly keys: OfficeKeys; readonly recoveryCode: string };

/**
 * Makes the office secret, this computer's signing key, the first administrator's account and the recovery code, and writes them in one step.
 * Refuses: vault-exists, faults of the sign-in name and the password, memory-short, disk-full, vault-not-saved.
 */
export function setUpVault(desk: Desk, person: NewPerson): Promise<Result<SetUp, Refusal>> {
  return alone(desk, async () => {
    const current = await currentVault(desk);
    if (!current.ok) return current;
    if (current.value) return err({ code: 'vault-exists' });
    const fault = signInNameFault(person.signInName, []);
    if (fault) return err(fault);
    const secret = randomBytes(32);
    return await fill(desk, secret, person).finally(() => secret.fill(0));
  });
}

async function fill(desk: Desk, secret: Bytes, person: NewPerson): Promise<Result<SetUp, Refusal>> {
  const { ids } = desk.ports;
  const place = { id: ids.next(), store: desk.store, epoch: 1 };
  const upkeep = await upkeepKeys(secret, place);
  const ground = { file: place, secret };
  const account = { id: ids.next(), staff: person.staff, signInName: tidyName(person.signInName) };
  const made = await accountWith(desk, ground, { account, password: person.newPassword });
  if (!made.ok) return made;
  const recovery = await freshRecovery(desk, ground);
  if (!recovery.ok) return recovery;
  const device = await makeDevice(upkeep, place, ids.next());
  const content: VaultContent = { v: 1, ...place, version: 1, retired: [], accounts: [made.value], recovery: recovery.value.recovery, device };
  const saved = await saveVault(desk, null, { content, mac: upkeep.mac });
  if (!saved.ok) return saved;
  const keys = await officeKeys(secret, saved.value);
  return keys ? ok({ account: account.id, keys, recoveryCode: recovery.value.printed }) : err({ code: 'vault-damaged' });
}
