import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import { accountOf, administratorFault, changeAccount } from './change-vault.ts';
import type { Desk } from './current-vault.ts';
import { accountWith } from './make-account.ts';
import type { SuspendRequest } from './suspend-account.ts';
import { isSuspended } from './vault-file.ts';
import { withSecret } from './with-secret.ts';

/** Gives a suspended person a way in again, with a new password: the old wrap is gone. Refuses: wrong-role, account-not-suspended, faults of the password. */
export function resumeAccount(desk: Desk, asked: SuspendRequest & { readonly newPassword: string }): Promise<Result<null, Refusal>> {
  return withSecret(desk, asked.by, async (opened) => {
    const fault = administratorFault(opened, asked.isAdministrator);
    if (fault) return err(fault);
    const account = accountOf(opened, asked.account);
    if (!account.ok) return account;
    if (!isSuspended(account.value)) return err({ code: 'account-not-suspended' });
    const made = await accountWith(desk, opened, { account: account.value, password: asked.newPassword });
    if (!made.ok) return made;
    const saved = await changeAccount(desk, opened, made.value);
    if (saved.ok) await desk.book.endWait(asked.account);
    return saved;
  });
}
