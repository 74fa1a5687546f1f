import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import { accountOf, changeAccount } from './change-vault.ts';
import type { Desk } from './current-vault.ts';
import { accountWith } from './make-account.ts';
import { type Acting, withSecret } from './with-secret.ts';

/** A person's own password, new for old: one write, so that always exactly one of them opens. Refuses password-unchanged and faults of the new one. */
export function changePassword(desk: Desk, asked: Acting & { readonly newPassword: string }): Promise<Result<null, Refusal>> {
  return withSecret(desk, asked, async (opened) => {
    if (asked.newPassword.normalize('NFC') === asked.password.normalize('NFC')) return err({ code: 'password-unchanged', field: 'newPassword' });
    const account = accountOf(opened, asked.account);
    if (!account.ok) return account;
    const made = await accountWith(desk, opened, { account: account.value, password: asked.newPassword });
    return made.ok ? await changeAccount(desk, opened, made.value) : made;
  });
}
