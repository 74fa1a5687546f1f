import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { currentVault, type Desk, saveVault } from './current-vault.ts';
import { makeDevice, openDevice } from './device-key.ts';
import type { OfficeKeys } from './office-keys.ts';
import { isProven } from './seal-vault.ts';
import { alone } from './with-secret.ts';

/**
 * A new device under the same secret, for a session that is open: after a loss, numbers of the old chain must never be given twice. The old device's
 * public key stays, to verify what it signed. Refuses: vault-missing, vault-damaged, vault-changed, disk-full, vault-not-saved.
 */
export function renewDevice(desk: Desk, keys: OfficeKeys): Promise<Result<OfficeKeys, Refusal>> {
  return alone(desk, async () => {
    const current = await currentVault(desk);
    if (!current.ok) return current;
    if (!current.value) return err({ code: 'vault-missing' });
    const { mac: _mac, check: _check, ...content } = current.value.file;
    if (!(await isProven(current.value.file, keys.upkeep.mac))) return err({ code: 'vault-damaged' });
    const { id, publicKey } = content.device;
    const device = await makeDevice(keys.upkeep, content, desk.ports.ids.next());
    const next = { ...content, device, retired: [...content.retired, { id, publicKey }] };
    const saved = await saveVault(desk, current.value, { content: next, mac: keys.upkeep.mac });
    if (!saved.ok) return saved;
    const opened = await openDevice(keys.upkeep, saved.value);
    return opened ? ok({ ...keys, ...opened }) : err({ code: 'vault-damaged' });
  });
}
