import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import { accountOf, changeAccount } from './change-vault.ts';
import type { Desk } from './current-vault.ts';
import { accountWith } from './make-account.ts';
import { isSuspended } from './vault-file.ts';
import { withSecret } from './with-secret.ts';

export type ResetRequest = { readonly recoveryCode: string; readonly account: string; readonly newPassword: string };

/** A forgotten password, by the office's recovery code; ends the account's wait too. A suspended account stays suspended (`account-suspended`). */
export function resetPassword(desk: Desk, asked: ResetRequest): Promise<Result<null, Refusal>> {
  return withSecret(desk, { recoveryCode: asked.recoveryCode }, async (opened) => {
    const account = accountOf(opened, asked.account);
    if (!account.ok) return account;
    if (isSuspended(account.value)) return err({ code: 'account-suspended' });
    const made = await accountWith(desk, opened, { account: account.value, password: asked.newPassword });
    if (!made.ok) return made;
    const saved = await changeAccount(desk, opened, made.value);
    if (saved.ok) await desk.book.endWait(asked.account);
    return saved;
  });
}
