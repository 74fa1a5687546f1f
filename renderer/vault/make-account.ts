import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Bytes } from './bytes.ts';
import type { Desk } from './current-vault.ts';
import { passwordFault } from './password-rules.ts';
import { newRecoveryLetters } from './recovery-code.ts';
import { type Account, accountPlace, type Recovery, recoveryPlace, type VaultPlace } from './vault-file.ts';
import { wrapSecret } from './wrap-secret.ts';

type Ground = { readonly file: VaultPlace; readonly secret: Bytes };
type Person = { readonly account: Pick<Account, 'id' | 'staff' | 'signInName'>; readonly password: string };

/** The account with a proven wrap for this password. Refuses what `passwordFault` names (field `newPassword`), memory-short. */
export async function accountWith(desk: Desk, { file, secret }: Ground, person: Person): Promise<Result<Account, Refusal>> {
  const { id, staff, signInName } = person.account;
  const fault = passwordFault(person.password, signInName);
  if (fault) return err({ ...fault, field: 'newPassword' });
  const place = (kdf: Account['kdf']) => accountPlace(file, { id, staff, kdf });
  const wrapped = await wrapSecret(desk.ports, { secret, password: person.password, place, withDevice: true });
  return wrapped.ok ? ok({ id, staff, signInName, ...wrapped.value, changedAt: desk.clock.now() }) : wrapped;
}

/** A fresh recovery code with its proven wrap; the printed form is seen once and kept nowhere. */
export async function freshRecovery(
  desk: Desk,
  { file, secret }: Ground,
): Promise<Result<{ readonly recovery: Recovery; readonly printed: string }, Refusal>> {
  const id = desk.ports.ids.next();
  const letters = newRecoveryLetters();
  const place = (kdf: Account['kdf']) => recoveryPlace(file, { id, kdf });
  const wrapped = await wrapSecret(desk.ports, { secret, password: letters.secret, place, withDevice: false });
  return wrapped.ok ? ok({ recovery: { id, ...wrapped.value, madeAt: desk.clock.now() }, printed: letters.printed }) : wrapped;
}
