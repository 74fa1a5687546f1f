import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Account } from './vault-file.ts';

const LONGEST = 40;

const folded = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();

/** The label as it is kept: composed letters, single spaces. */
export const tidyName = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ');

/** Why a label may not be a sign-in name, or null: required, too-long, hidden-characters, sign-in-name-taken. */
export function signInNameFault(text: string, accounts: readonly Account[]): Refusal | null {
  const fault = (code: string): Refusal => ({ code, field: 'signInName' });
  const name = tidyName(text);
  if (name === '') return fault('required');
  if (name.length > LONGEST) return fault('too-long');
  if (/[\p{C}\p{Zl}\p{Zp}]/u.test(name)) return fault('hidden-characters');
  return accounts.some((account) => folded(account.signInName) === folded(name)) ? fault('sign-in-name-taken') : null;
}
