import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { accountOf, administratorFault, changeAccount, type IsAdministrator, isLastAdministrator } from './change-vault.ts';
import type { Desk } from './current-vault.ts';
import { isSuspended } from './vault-file.ts';
import { type Acting, withSecret } from './with-secret.ts';

export type SuspendRequest = { readonly by: Acting; readonly isAdministrator: IsAdministrator; readonly account: string };

/** Takes a person's way in: the wrap is deleted, no password opens it again. Refuses: wrong-role, last-administrator, and what `withSecret` refuses. */
export function suspendAccount(desk: Desk, asked: SuspendRequest): Promise<Result<null, Refusal>> {
  return withSecret(desk, asked.by, async (opened) => {
    const fault = administratorFault(opened, asked.isAdministrator);
    if (fault) return err(fault);
    const account = accountOf(opened, asked.account);
    if (!account.ok) return account;
    if (isSuspended(account.value)) return ok(null);
    if (isLastAdministrator(opened, account.value, asked.isAdministrator)) return err({ code: 'last-administrator' });
    return await changeAccount(desk, opened, { ...account.value, wrap: null, changedAt: desk.clock.now() });
  });
}
