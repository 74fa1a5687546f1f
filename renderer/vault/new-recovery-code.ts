import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { administratorFault, change, type IsAdministrator } from './change-vault.ts';
import type { Desk } from './current-vault.ts';
import { freshRecovery } from './make-account.ts';
import { type Acting, withSecret } from './with-secret.ts';

export type RecoveryRequest = { readonly by: Acting; readonly isAdministrator: IsAdministrator };

/** A new recovery code of the office, to be printed; the old one opens nothing from now on. Refuses: wrong-role, and what `withSecret` refuses. */
export function newRecoveryCode(desk: Desk, asked: RecoveryRequest): Promise<Result<{ readonly recoveryCode: string }, Refusal>> {
  return withSecret(desk, asked.by, async (opened) => {
    const fault = administratorFault(opened, asked.isAdministrator);
    if (fault) return err(fault);
    const made = await freshRecovery(desk, opened);
    if (!made.ok) return made;
    const saved = await change(desk, opened, { recovery: made.value.recovery });
    return saved.ok ? ok({ recoveryCode: made.value.printed }) : saved;
  });
}
