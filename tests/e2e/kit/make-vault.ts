import { toBase64 } from '../../../renderer/vault/bytes.ts';
import { deriveArgon2 } from '../../../renderer/vault/derive-argon2.ts';
import { KDF_FLOOR, type KdfPort, NEW_KDF } from '../../../renderer/vault/kdf.ts';
import { openVault } from '../../../renderer/vault/open-vault.ts';
import type { VaultStorage } from '../../../renderer/vault/vault-storage.ts';
import { instantOf } from '../../../shared/kernel/clock.ts';
import { unwrap } from '../../../shared/kernel/result.ts';

/** Somebody with an account: who they are in the office, and what stands on their button at the door. */
export type AccountOf = { readonly staff: string; readonly signInName: string };
/** A vault with its accounts; `derived`: what Argon2id made of each salt, so that the kit need not wait for it again. */
export type MadeVault = {
  readonly text: string;
  readonly first: string;
  readonly recoveryCode: string;
  readonly derived: Readonly<Record<string, string>>;
};

/** Everybody's password in the tests. */
export const PASSWORD = 'көктем таңы ерте атты';

const made = new Map<string, Promise<MadeVault>>();

/** The vault of an office with these people, made once by this process at the program's own cost. */
export function vaultFor(people: readonly AccountOf[]): Promise<MadeVault> {
  const key = JSON.stringify(people);
  const ready = made.get(key) ?? makeVault(people);
  made.set(key, ready);
  return ready;
}

async function makeVault([first, ...others]: readonly AccountOf[]): Promise<MadeVault> {
  if (!first) throw new Error('a vault needs somebody');
  const { kdf, derived } = rememberingKdf();
  let text: string | null = null;
  const storage: VaultStorage = {
    read: () => Promise.resolve(text),
    replace: (_store, change) => ((text = change.to), Promise.resolve(true)),
    attempts: () => Promise.resolve(new Map()),
    changeAttempts: (_key, change) => (change(undefined), Promise.resolve()),
  };
  const ids = { next: () => crypto.randomUUID() };
  const ports = { storage, mirror: null, kdf, deviceSecret: null, ids, alone: <T>(_name: string, act: () => Promise<T>) => act() };
  const vault = unwrap(await openVault({ store: 'qamqor', ports, clock: { now: () => instantOf(Date.parse('2026-01-05T05:00:00Z')) } }));
  const { account, recoveryCode } = unwrap(await vault.setUp({ ...first, newPassword: PASSWORD }));
  const by = { account, password: PASSWORD };
  for (const person of others) unwrap(await vault.addAccount({ ...person, newPassword: PASSWORD, by, isAdministrator: () => true }));
  return { text: text ?? '', first: account, recoveryCode, derived: Object.fromEntries(derived) };
}

/** Argon2id at full cost, once for each password and salt. */
function rememberingKdf() {
  const derived = new Map<string, string>();
  const kdf: KdfPort = {
    cost: NEW_KDF,
    floor: KDF_FLOOR,
    derive: async (task) => {
      const salt = toBase64(task.salt);
      const known = derived.get(salt) ?? toBase64(await deriveArgon2(task));
      derived.set(salt, known);
      return Uint8Array.from(atob(known), (letter) => letter.charCodeAt(0));
    },
  };
  return { kdf, derived };
}
