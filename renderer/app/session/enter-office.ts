import { recordAccountChange } from '../../../shared/audit/record-account-change.ts';
import { recordSignIn } from '../../../shared/audit/record-sign-in.ts';
import type { Store } from '../../store/store.ts';
import type { Vault } from '../../vault/open-vault.ts';
import { failedBefore, toldBy } from './failed-before.ts';
import type { Person } from './person.ts';

type Entering = { readonly store: Store; readonly vault: Vault; readonly person: Person };

/** Writes down that somebody has come, and the failures before. A full disk bars nobody from reading: then it is told at the next sign-in. */
export async function enterOffice({ store, vault, person }: Entering): Promise<void> {
  const office = store.office();
  if (!office) return;
  const told = toldBy(person.account, person.failed);
  const written = await store.commit((world) => recordSignIn(failedBefore(told, office), world));
  if (written.ok && told.length > 0) await vault.settleAttempts(told);
  if (person.reset) await store.commit((world) => recordAccountChange({ change: 'password-reset', staff: person.staff }, world));
}
