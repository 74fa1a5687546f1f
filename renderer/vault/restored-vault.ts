import type { Clock } from '../../shared/kernel/clock.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { openVault, type Vault } from './open-vault.ts';
import { readVault } from './seal-vault.ts';
import type { VaultPorts } from './vault-ports.ts';
import type { AttemptsKey, VaultStorage } from './vault-storage.ts';
import { writeFailure } from './write-failure.ts';

export type RestoredVault = {
  /** Works in memory alone: a new password, a new device, and nothing of it on this computer yet. */
  readonly vault: Vault;
  /** Puts the vault as it is now on this computer, in one step. Refuses vault-exists, vault-changed, disk-full, vault-not-saved. */
  readonly keep: () => Promise<Result<null, Refusal>>;
};
type Options = { readonly store: string; readonly text: string; readonly ports: VaultPorts; readonly clock: Clock };

/** The vault of a backup, opened beside this computer's own. Refuses what `openVault` does. */
export async function restoredVault({ store, text, ports, clock }: Options): Promise<Result<RestoredVault, Refusal>> {
  const held = { text };
  const opened = await openVault({ store, ports: { ...ports, storage: inMemory(held), mirror: null }, clock });
  if (!opened.ok) return opened;
  return ok({ vault: opened.value, keep: () => keep({ store, ports }, held.text) });
}

async function keep({ store, ports }: Pick<Options, 'store' | 'ports'>, to: string): Promise<Result<null, Refusal>> {
  try {
    const from = await ports.storage.read(store);
    // A vault that opens is worth more than one of an earlier day.
    if (from !== null && (await readVault(from, store)).ok) return err({ code: 'vault-exists' });
    if (!(await ports.storage.replace(store, { from, to }))) return err({ code: 'vault-changed' });
  } catch (error) {
    return err(writeFailure(error));
  }
  // The second place follows; where it cannot now, the next reading of the vault writes it.
  await ports.mirror?.write(to).catch(() => undefined);
  return ok(null);
}

function inMemory(held: { text: string }): VaultStorage {
  const attempts = new Map<string, unknown>();
  const keyOf = ({ account }: AttemptsKey) => account;
  return {
    read: () => Promise.resolve(held.text),
    replace: (_store, { from, to }) => {
      if (held.text !== from) return Promise.resolve(false);
      held.text = to;
      return Promise.resolve(true);
    },
    attempts: () => Promise.resolve(attempts),
    changeAttempts: (key, change) => {
      attempts.set(keyOf(key), change(attempts.get(keyOf(key))));
      return Promise.resolve();
    },
  };
}
