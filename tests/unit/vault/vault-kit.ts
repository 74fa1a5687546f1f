import { deriveArgon2 } from '../../../renderer/vault/derive-argon2.ts';
import type { Kdf, KdfPort } from '../../../renderer/vault/kdf.ts';
import { openVault, type Vault } from '../../../renderer/vault/open-vault.ts';
import type { VaultPorts } from '../../../renderer/vault/vault-ports.ts';
import type { AttemptsKey, VaultStorage } from '../../../renderer/vault/vault-storage.ts';
import { type Clock, instantOf } from '../../../shared/kernel/clock.ts';
import { unwrap } from '../../../shared/kernel/result.ts';

/** Argon2id itself, at a cost that lets thousands of sequences run; the product's own floor is asked in tests of its own. */
export const CHEAP: Kdf = { m: 8, t: 1, p: 1 };
export const cheapKdf: KdfPort = { derive: deriveArgon2, cost: CHEAP, floor: CHEAP };

export const STORE = 'qamqor';
export const ADMIN = { staff: 'staff-admin', signInName: 'Басшы', newPassword: 'төрт бөлек қызыл алма' };
export const isAdministrator = (staff: string): boolean => staff.startsWith('staff-admin');

/** When the computer dies in the midst of writing. */
export type Crash = 'before-disk' | 'after-disk';

/** One computer: two places of the document, the guesses, a clock that can be set, and a power cord. */
export type VaultComputer = {
  disk: string | null;
  mirror: string | null;
  readonly attempts: Map<string, unknown>;
  now: number;
  crash: Crash | null;
  /** What the disk answers with, instead of doing anything. */
  diskFault: Error | null;
  /** Told of every text that reached a place. */
  onWrite: (text: string) => void;
  readonly clock: Clock;
  readonly ports: (change?: Partial<VaultPorts>) => VaultPorts;
};

export function makeVaultComputer(): VaultComputer {
  let serial = 0;
  let queue: Promise<unknown> = Promise.resolve();
  const keyOf = ({ store, account }: AttemptsKey) => `${store}|${account}`;
  const computer: VaultComputer = {
    disk: null,
    mirror: null,
    attempts: new Map(),
    now: Date.UTC(2026, 10, 21, 4),
    crash: null,
    diskFault: null,
    onWrite: () => undefined,
    clock: { now: () => instantOf(computer.now) },
    ports: (change = {}) => ({ storage, mirror, kdf: cheapKdf, deviceSecret: null, ids: { next: () => `id-${(serial += 1)}` }, alone, ...change }),
  };
  const crashAt = (moment: Crash) => {
    if (computer.crash === moment) throw new Error('power cut');
  };
  const working = () => {
    if (computer.diskFault) throw computer.diskFault;
  };
  const storage: VaultStorage = {
    read: async () => (working(), computer.disk),
    replace: async (_store, { from, to }) => {
      working();
      crashAt('before-disk');
      if (computer.disk !== from) return false;
      computer.disk = to;
      computer.onWrite(to);
      crashAt('after-disk');
      return true;
    },
    attempts: async () => (working(), new Map([...computer.attempts].map(([key, record]) => [key.split('|')[1] ?? '', record]))),
    changeAttempts: async (key, change) => {
      working();
      computer.attempts.set(keyOf(key), structuredClone(change(structuredClone(computer.attempts.get(keyOf(key))))));
    },
  };
  const mirror = {
    read: async () => computer.mirror,
    write: async (text: string) => {
      if (computer.crash === 'after-disk') throw new Error('power cut');
      computer.mirror = text;
    },
  };
  const alone: VaultPorts['alone'] = (_name, act) => {
    const turn = queue.then(act, act);
    queue = turn.catch(() => undefined);
    return turn;
  };
  return computer;
}

/** A window on the computer's vault; a refusal is a bug of the test. */
export const openWindow = async (computer: VaultComputer, change: Partial<VaultPorts> = {}): Promise<Vault> =>
  unwrap(await openVault({ store: STORE, ports: computer.ports(change), clock: computer.clock }));

/** A vault that is set up, with its administrator. */
export async function officeVault(computer: VaultComputer = makeVaultComputer(), change: Partial<VaultPorts> = {}) {
  const vault = await openWindow(computer, change);
  const { account, keys, recoveryCode } = unwrap(await vault.setUp(ADMIN));
  const by = { account, password: ADMIN.newPassword };
  return { computer, vault, admin: account, by, keys, recoveryCode };
}

/** The code of a refusal, or 'ok'. */
export const codeOf = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }): string =>
  result.ok ? 'ok' : (result.error?.code ?? '');
