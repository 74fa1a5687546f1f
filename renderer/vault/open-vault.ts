import type { Clock } from '../../shared/kernel/clock.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { addAccount, type AccountRequest } from './add-account.ts';
import { attemptBook, type FailedAttempts } from './attempt-book.ts';
import { changePassword } from './change-password.ts';
import { currentVault, type Desk, type Healed } from './current-vault.ts';
import { type AccountLine, listAccounts } from './list-accounts.ts';
import { newRecoveryCode, type RecoveryRequest } from './new-recovery-code.ts';
import type { OfficeKeys } from './office-keys.ts';
import { renewDevice } from './renew-device.ts';
import { resetPassword, type ResetRequest } from './reset-password.ts';
import { resumeAccount } from './resume-account.ts';
import { type NewPerson, type SetUp, setUpVault } from './set-up-vault.ts';
import { type SignedIn, signIn } from './sign-in.ts';
import { suspendAccount, type SuspendRequest } from './suspend-account.ts';
import type { VaultPorts } from './vault-ports.ts';
import { type Acting, alone } from './with-secret.ts';

type Done = Promise<Result<null, Refusal>>;

/** The keys of one office on one computer, and who may open them. Each verb stands in a file of its own name. */
export type Vault = {
  /** False: nothing was ever set up here; true stays true. */
  readonly isSetUp: () => boolean;
  /** What had to be written again when the vault was opened, to be said in one sentence. */
  readonly healed: Healed;
  readonly setUp: (person: NewPerson) => Promise<Result<SetUp, Refusal>>;
  readonly listAccounts: () => Promise<Result<readonly AccountLine[], Refusal>>;
  readonly signIn: (person: Acting) => Promise<Result<SignedIn, Refusal>>;
  readonly addAccount: (asked: AccountRequest) => Promise<Result<{ readonly account: string }, Refusal>>;
  readonly changePassword: (asked: Acting & { readonly newPassword: string }) => Done;
  readonly resetPassword: (asked: ResetRequest) => Done;
  readonly suspendAccount: (asked: SuspendRequest) => Done;
  readonly resumeAccount: (asked: SuspendRequest & { readonly newPassword: string }) => Done;
  readonly newRecoveryCode: (asked: RecoveryRequest) => Promise<Result<{ readonly recoveryCode: string }, Refusal>>;
  /** The document as it is kept, for a backup: wraps and public keys, no secret. Refuses `vault-missing`. */
  readonly document: () => Promise<Result<string, Refusal>>;
  readonly renewDevice: (keys: OfficeKeys) => Promise<Result<OfficeKeys, Refusal>>;
  /** The failures that a sign-in reported are entries of the journal now. */
  readonly settleAttempts: (told: readonly FailedAttempts[]) => Promise<void>;
};

export type OpenVaultOptions = { readonly store: string; readonly ports: VaultPorts; readonly clock: Clock };

/**
 * Finds the vault of a store. Refuses `vault-damaged`, `vault-unreadable` and `store-newer`: never mistakes a lost vault for a first start
 * where anything of it is left.
 */
export async function openVault({ store, ports, clock }: OpenVaultOptions): Promise<Result<Vault, Refusal>> {
  const desk: Desk = { store, ports, clock, book: attemptBook(ports.storage, store, clock) };
  const found = await alone(desk, () => currentVault(desk));
  if (!found.ok) return found;
  let isSetUp = found.value !== null;
  return ok({
    isSetUp: () => isSetUp,
    healed: found.value?.healed ?? 'none',
    setUp: async (person) => {
      const made = await setUpVault(desk, person);
      isSetUp ||= made.ok || made.error.code === 'vault-exists';
      return made;
    },
    listAccounts: () => listAccounts(desk),
    signIn: (person) => signIn(desk, person),
    addAccount: (asked) => addAccount(desk, asked),
    changePassword: (asked) => changePassword(desk, asked),
    resetPassword: (asked) => resetPassword(desk, asked),
    suspendAccount: (asked) => suspendAccount(desk, asked),
    resumeAccount: (asked) => resumeAccount(desk, asked),
    newRecoveryCode: (asked) => newRecoveryCode(desk, asked),
    renewDevice: (keys) => renewDevice(desk, keys),
    document: async () => {
      const current = await alone(desk, () => currentVault(desk));
      if (!current.ok) return current;
      return current.value ? ok(current.value.text) : err({ code: 'vault-missing' });
    },
    settleAttempts: (told) => desk.book.settle(told),
  });
}
