import { toLocal } from '../../../shared/kernel/clock.ts';
import type { Office } from '../../../shared/cases/office.ts';
import { RECOVERY, type FailedAttempts } from '../../vault/attempt-book.ts';
import type { AttemptNote } from '../../vault/attempts.ts';

/** Which failures this person's entry tells: those at the own account, and those at the office's recovery code, which is nobody's own. */
export const toldBy = (account: string, failed: readonly FailedAttempts[]): readonly FailedAttempts[] =>
  failed.filter((one) => one.account === account || one.account === RECOVERY);

const isGuess = ({ kind }: AttemptNote): boolean => kind !== 'clock-back';

/** How the entry of signing in tells them. */
export function failedBefore(told: readonly FailedAttempts[], { settings }: Office): { readonly failed: number; readonly firstFailed?: string } {
  const guesses = told.flatMap(({ notes }) => notes.filter(isGuess)).map(({ at }) => at);
  const [first] = [...guesses].sort();
  return first === undefined ? { failed: 0 } : { failed: guesses.length, firstFailed: toLocal(first, settings.zone) };
}
