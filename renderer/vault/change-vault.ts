import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { type Desk, saveVault } from './current-vault.ts';
import { type Account, isSuspended, type VaultContent } from './vault-file.ts';
import type { OpenedVault } from './with-secret.ts';

/** Who may administer is known to the roles of the office, not to the vault. */
export type IsAdministrator = (staff: string) => boolean;

/** Writes the vault with some of it changed. */
export async function change(desk: Desk, opened: OpenedVault, by: Partial<VaultContent>): Promise<Result<null, Refusal>> {
  const { mac: _mac, check: _check, ...content } = opened.file;
  const saved = await saveVault(desk, opened.current, { content: { ...content, ...by }, mac: opened.upkeep.mac });
  return saved.ok ? ok(null) : saved;
}

/** Writes the vault with one account in the place of what it was. */
export const changeAccount = (desk: Desk, opened: OpenedVault, account: Account): Promise<Result<null, Refusal>> =>
  change(desk, opened, { accounts: opened.file.accounts.map((other) => (other.id === account.id ? account : other)) });

/** The account asked for. Refuses `account-unknown`. */
export function accountOf(opened: OpenedVault, id: string): Result<Account, Refusal> {
  const account = opened.file.accounts.find((one) => one.id === id);
  return account ? ok(account) : err({ code: 'account-unknown' });
}

/** Refuses `wrong-role` to who is not an administrator. */
export const administratorFault = (opened: OpenedVault, isAdministrator: IsAdministrator): Refusal | null =>
  opened.by && isAdministrator(opened.by.staff) ? null : { code: 'wrong-role' };

/** Whether nobody would be left to administer without this account. */
export const isLastAdministrator = (opened: OpenedVault, account: Account, isAdministrator: IsAdministrator): boolean =>
  isAdministrator(account.staff) &&
  !opened.file.accounts.some((other) => other.id !== account.id && !isSuspended(other) && isAdministrator(other.staff));
