import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { RECOVERY } from './attempt-book.ts';
import { type Bytes, fromBase64 } from './bytes.ts';
import { type CurrentVault, currentVault, type Desk } from './current-vault.ts';
import { deriveKek } from './derive-kek.ts';
import { isTooWeak, type Kdf } from './kdf.ts';
import type { UpkeepKeys } from './office-keys.ts';
import { upkeepKeys } from './office-secret.ts';
import { readRecoveryCode } from './recovery-code.ts';
import { isProven } from './seal-vault.ts';
import { type Account, accountPlace, isSuspended, recoveryPlace, type VaultFile } from './vault-file.ts';
import { unwrapBytes, type WrapPlace } from './wrap.ts';

/** A person proves to be who they are, for the one thing they are about to do. */
export type Acting = { readonly account: string; readonly password: string };
export type Proof = Acting | { readonly recoveryCode: string };

/** The vault with its secret in memory, for the length of one verb. */
export type OpenedVault = {
  readonly current: CurrentVault;
  readonly file: VaultFile;
  readonly secret: Bytes;
  readonly upkeep: UpkeepKeys;
  /** Who opened it; null: the recovery code did. */
  readonly by: Account | null;
};

/** One way into the vault: what must be typed, what it unwraps, and who is counted as guessing. */
type Door = {
  readonly counted: string;
  readonly typed: string;
  readonly salt: string;
  readonly kdf: Kdf;
  readonly wrap: string;
  readonly place: WrapPlace;
  readonly by: Account | null;
  readonly wrong: 'wrong-password' | 'recovery-code-wrong';
};

/**
 * Runs `act` with the office secret, alone among all windows; the secret is wiped when it is over. Refuses: account-unknown, account-suspended,
 * recovery-code-shape, kdf-too-weak (before anything is derived), wait-before-retry and wrong-password or recovery-code-wrong {seconds},
 * memory-short, vault-damaged (forged), vault-missing.
 */
export function withSecret<T>(desk: Desk, proof: Proof, act: (opened: OpenedVault) => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
  return alone(desk, async () => {
    const current = await currentVault(desk);
    if (!current.ok) return current;
    if (!current.value) return err({ code: 'vault-missing' });
    const { file } = current.value;
    const door = doorOf(file, proof);
    if (!door.ok) return door;
    const secret = await unlock(desk, door.value);
    if (!secret.ok) return secret;
    try {
      const upkeep = await upkeepKeys(secret.value, file);
      if (!(await isProven(file, upkeep.mac))) return err({ code: 'vault-damaged' });
      return await act({ current: current.value, file, secret: secret.value, upkeep, by: door.value.by });
    } finally {
      secret.value.fill(0);
    }
  });
}

/** One verb at a time on this computer. */
export const alone = <T>(desk: Desk, act: () => Promise<T>): Promise<T> => desk.ports.alone(`qamqor-vault|${desk.store}`, act);

function doorOf(file: VaultFile, proof: Proof): Result<Door, Refusal> {
  if ('recoveryCode' in proof) {
    const code = readRecoveryCode(proof.recoveryCode);
    if (!code.ok) return code;
    const { salt, kdf, wrap } = file.recovery;
    const place = recoveryPlace(file, file.recovery);
    return ok({ counted: RECOVERY, typed: code.value, salt, kdf, wrap, place, by: null, wrong: 'recovery-code-wrong' });
  }
  const account = file.accounts.find(({ id }) => id === proof.account);
  if (!account) return err({ code: 'account-unknown' });
  const { id, salt, kdf, wrap } = account;
  if (wrap === null || isSuspended(account)) return err({ code: 'account-suspended' });
  const place = accountPlace(file, account);
  return ok({ counted: id, typed: proof.password, salt, kdf, wrap, place, by: account, wrong: 'wrong-password' });
}

async function unlock({ ports, book }: Desk, door: Door): Promise<Result<Bytes, Refusal>> {
  if (isTooWeak(door.kdf, ports.kdf.floor)) return err({ code: 'kdf-too-weak' });
  const seconds = await book.begin(door.counted);
  if (seconds > 0) return err({ code: 'wait-before-retry', params: { seconds } });
  const deviceSecret = door.by && ports.deviceSecret ? await ports.deviceSecret() : null;
  const source = { password: door.typed, salt: fromBase64(door.salt), kdf: door.kdf, deviceSecret };
  const kek = await deriveKek(ports.kdf, source).catch(() => null);
  if (!kek) {
    await book.takeBack(door.counted);
    return err({ code: 'memory-short' });
  }
  const secret = await unwrapBytes(kek, door.place, door.wrap);
  if (!secret) return err({ code: door.wrong, params: { seconds: await book.waiting(door.counted) } });
  await book.succeed(door.counted);
  return ok(secret);
}
