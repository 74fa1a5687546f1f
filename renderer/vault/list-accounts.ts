import type { Refusal } from '../../shared/kernel/refusal.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { currentVault, type Desk } from './current-vault.ts';
import { isSuspended } from './vault-file.ts';
import { alone } from './with-secret.ts';

/** What the door shows of an account. */
export type AccountLine = {
  readonly id: string;
  readonly staff: string;
  readonly signInName: string;
  readonly suspended: boolean;
  /** Seconds until the next guess is let through. */
  readonly waiting: number;
};

/** All accounts in the order they were made; none where no vault is set up. Refuses what `currentVault` refuses. */
export function listAccounts(desk: Desk): Promise<Result<readonly AccountLine[], Refusal>> {
  return alone(desk, async () => {
    const current = await currentVault(desk);
    if (!current.ok) return current;
    const lines: AccountLine[] = [];
    for (const account of current.value?.file.accounts ?? []) {
      const { id, staff, signInName } = account;
      lines.push({ id, staff, signInName, suspended: isSuspended(account), waiting: await desk.book.waiting(id) });
    }
    return ok(lines);
  });
}
