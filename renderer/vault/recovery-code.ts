import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { randomBytes } from './bytes.ts';

/** Crockford's letters: none of them looks like another. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_LETTERS = 26;
const CHECK_LETTERS = 6;
const GROUP = 4;
const SHAPE: Refusal = { code: 'recovery-code-shape', field: 'recoveryCode' };

/** Letters that are read as another: by shape, and Cyrillic ones typed under the wrong keyboard layout. */
const READ_AS: Readonly<Record<string, string>> = {
  O: '0',
  I: '1',
  L: '1',
  О: '0',
  І: '1',
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  Р: 'P',
  Ѕ: 'S',
  Т: 'T',
  Х: 'X',
  У: 'Y',
};

/** A fresh code of the office as it is printed: 130 random bits and six letters that find a slip of the pen, in groups of four. */
export function newRecoveryLetters(): { readonly secret: string; readonly printed: string } {
  const secret = [...randomBytes(SECRET_LETTERS)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return { secret, printed: printedCode(secret) };
}

/** The code as it is printed. */
export function printedCode(secret: string): string {
  const whole = secret + checkLetters(secret);
  return (whole.match(new RegExp(`.{${GROUP}}`, 'gu')) ?? []).join('-');
}

/** What a person typed from the paper: case, spaces, dashes and look-alikes do not matter. Refuses `recovery-code-shape` with a slip in it. */
export function readRecoveryCode(typed: string): Result<string, Refusal> {
  const letters = [
    ...typed
      .normalize('NFC')
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ]
    .map((letter) => READ_AS[letter] ?? letter)
    .join('');
  const secret = letters.slice(0, SECRET_LETTERS);
  if (letters.length !== SECRET_LETTERS + CHECK_LETTERS || [...letters].some((letter) => !LETTERS.includes(letter))) return err(SHAPE);
  return letters.slice(SECRET_LETTERS) === checkLetters(secret) ? ok(secret) : err(SHAPE);
}

const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** The checksum of BIP-173 over our letters: finds every slip in up to four of them. */
export function checkLetters(secret: string): string {
  let sum = 1;
  const take = (value: number) => {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    GENERATOR.forEach((term, bit) => (sum ^= (top >>> bit) & 1 ? term : 0));
  };
  for (const letter of secret) take(LETTERS.indexOf(letter));
  for (let i = 0; i < CHECK_LETTERS; i += 1) take(0);
  sum ^= 1;
  return Array.from({ length: CHECK_LETTERS }, (_, i) => LETTERS[(sum >>> (5 * (CHECK_LETTERS - 1 - i))) & 31]).join('');
}
