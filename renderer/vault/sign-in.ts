import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { FailedAttempts } from './attempt-book.ts';
import type { Desk } from './current-vault.ts';
import type { OfficeKeys } from './office-keys.ts';
import { officeKeys } from './office-secret.ts';
import { type Acting, withSecret } from './with-secret.ts';

export type SignedIn = {
  readonly account: string;
  readonly staff: string;
  readonly signInName: string;
  readonly keys: OfficeKeys;
  /** Failures since the last time anybody told them to the journal; settled with `settleAttempts` when they are entries. */
  readonly failed: readonly FailedAttempts[];
};

/** Opens the office for one person. Success is the unwrapping of the secret; refuses what `withSecret` refuses. */
export function signIn(desk: Desk, person: Acting): Promise<Result<SignedIn, Refusal>> {
  return withSecret(desk, person, async ({ file, secret, by }) => {
    const keys = await officeKeys(secret, file);
    if (!keys || !by) return err({ code: 'vault-damaged' });
    return ok({ account: by.id, staff: by.staff, signInName: by.signInName, keys, failed: await desk.book.failed() });
  });
}
