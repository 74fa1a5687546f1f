import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { administratorFault, change, type IsAdministrator } from './change-vault.ts';
import type { Desk } from './current-vault.ts';
import { accountWith } from './make-account.ts';
import type { NewPerson } from './set-up-vault.ts';
import { signInNameFault, tidyName } from './sign-in-name.ts';
import { type Acting, withSecret } from './with-secret.ts';

export type AccountRequest = NewPerson & { readonly by: Acting; readonly isAdministrator: IsAdministrator };

/** Gives one more person a way in. Refuses: wrong-role, staff-has-account, faults of name and password, and what `withSecret` refuses. */
export function addAccount(desk: Desk, asked: AccountRequest): Promise<Result<{ readonly account: string }, Refusal>> {
  return withSecret(desk, asked.by, async (opened) => {
    const { accounts } = opened.file;
    const fault = administratorFault(opened, asked.isAdministrator) ?? signInNameFault(asked.signInName, accounts);
    if (fault) return err(fault);
    if (accounts.some(({ staff }) => staff === asked.staff)) return err({ code: 'staff-has-account', field: 'staff' });
    const account = { id: desk.ports.ids.next(), staff: asked.staff, signInName: tidyName(asked.signInName) };
    const made = await accountWith(desk, opened, { account, password: asked.newPassword });
    if (!made.ok) return made;
    const saved = await change(desk, opened, { accounts: [...accounts, made.value] });
    return saved.ok ? ok({ account: account.id }) : saved;
  });
}
