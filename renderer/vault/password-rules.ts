import type { Refusal } from '../../shared/kernel/refusal.ts';
import { COMMON_PASSWORDS } from './known-passwords.ts';

const SHORTEST = 12;
const LONGEST = 256;
const WORDS = 4;
const WORD_LETTERS = 3;
/** A password made of one piece again and again is no longer than the piece. */
const REPEATED = /^(.{1,11}?)\1+$/u;
const RUNS = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'йцукенгшщзхъфывапролджэячсмитьбю',
];

const folded = (text: string): string => text.normalize('NFC').toLowerCase();
/** Letters and digits alone. */
const bare = (text: string): string => folded(text).replace(/[^\p{L}\p{N}]/gu, '');
const withoutTail = (text: string): string => text.replace(/^\p{N}+|\p{N}+$/gu, '');

/** Whether four words that differ: easier to keep in mind than twelve signs, and harder to guess. */
function isPhrase(password: string): boolean {
  const words = folded(password)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= WORD_LETTERS);
  return new Set(words).size >= WORDS;
}

function isCommon(password: string): boolean {
  const signs = bare(password);
  if (signs === '' || new Set(signs).size < 4 || REPEATED.test(folded(password)) || REPEATED.test(signs)) return true;
  if (RUNS.some((run) => run.includes(signs))) return true;
  return COMMON_PASSWORDS.has(signs) || COMMON_PASSWORDS.has(withoutTail(signs));
}

/** The name itself, or the name with digits at its ends. */
function isName(password: string, signInName: string): boolean {
  const [signs, name] = [bare(password), bare(signInName)];
  return signs !== '' && (signs === name || (withoutTail(name) !== '' && withoutTail(signs) === withoutTail(name)));
}

/** Why a password may not be chosen, or null: password-too-short, too-long, password-is-name, password-too-common. */
export function passwordFault(password: string, signInName: string): Refusal | null {
  const fault = (code: string): Refusal => ({ code, field: 'password' });
  const length = [...password.normalize('NFC')].length;
  if (length > LONGEST) return fault('too-long');
  if (isName(password, signInName)) return fault('password-is-name');
  if (length < SHORTEST && !isPhrase(password)) return fault('password-too-short');
  return isCommon(password) ? fault('password-too-common') : null;
}
