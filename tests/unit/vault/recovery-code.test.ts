import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLetters, newRecoveryLetters, printedCode, readRecoveryCode } from '../../../renderer/vault/recovery-code.ts';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const code = fc.array(fc.constantFrom(...LETTERS), { minLength: 26, maxLength: 26 }).map((letters) => letters.join(''));
const values = (read: ReturnType<typeof readRecoveryCode>) => (read.ok ? read.value : null);

describe('the recovery code', () => {
  test('is eight groups of four, never twice the same', () => {
    const codes = Array.from({ length: 200 }, () => newRecoveryLetters());
    for (const { secret, printed } of codes) {
      expect(printed).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/u);
      expect(printed.replaceAll('-', '').slice(0, 26)).toBe(secret);
    }
    expect(new Set(codes.map(({ secret }) => secret)).size).toBe(200);
    // Every letter is used: none of the 130 bits is idle.
    expect(new Set(codes.flatMap(({ secret }) => [...secret])).size).toBe(32);
  });

  test('has the check letters of BIP-173', () => {
    // The standard's «A12UEL5L»: its prefix A enters as 3, 0, 1 and its check letters 2UEL5L are 10, 28, 25, 31, 20, 31.
    expect(checkLetters('301')).toBe('AWSZMZ');
  });

  test('is read however it was typed', () => {
    const looks: Readonly<Record<string, string>> = {
      '0': 'OoОо',
      '1': 'IlLiІ',
      A: 'aАа',
      B: 'Вв',
      C: 'сС',
      E: 'еЕ',
      H: 'Нн',
      K: 'кК',
      M: 'мМ',
      P: 'рР',
      T: 'тТ',
      X: 'хХ',
      Y: 'уУ',
    };
    fc.assert(
      fc.property(code, fc.array(fc.nat(20), { minLength: 32, maxLength: 32 }), (secret, chances) => {
        const typed = [...printedCode(secret).replaceAll('-', '')].map((letter, at) => {
          const chance = chances[at] ?? 0;
          const alike = looks[letter] ?? letter;
          const chosen = chance % 3 === 0 ? (alike[chance % alike.length] ?? letter) : chance % 3 === 1 ? letter.toLowerCase() : letter;
          return `${chosen}${['', ' ', '-', ' — ', '\n'][chance % 5]}`;
        });
        expect(values(readRecoveryCode(typed.join('')))).toBe(secret);
      }),
    );
  });

  test('shows every slip in up to four letters, and letters that changed places', () => {
    const slips = fc.uniqueArray(fc.tuple(fc.nat(31), fc.integer({ min: 1, max: 31 })), { minLength: 1, maxLength: 4, selector: ([at]) => at });
    fc.assert(
      fc.property(code, slips, fc.nat(30), (secret, changes, swapAt) => {
        const right = [...printedCode(secret).replaceAll('-', '')];
        const wrong = [...right];
        for (const [at, by] of changes) wrong[at] = LETTERS[(LETTERS.indexOf(right[at] ?? '') + by) % 32] ?? '';
        expect(readRecoveryCode(wrong.join('')).ok).toBe(false);
        const swapped = [...right];
        [swapped[swapAt], swapped[swapAt + 1]] = [right[swapAt + 1] ?? '', right[swapAt] ?? ''];
        expect(readRecoveryCode(swapped.join('')).ok).toBe(swapped.join('') === right.join(''));
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['', '   ', 'U'.repeat(32), '0'.repeat(31), '0'.repeat(33), 'Қ'.repeat(32), '٠'.repeat(32)])('«%s» is no code', (typed) => {
    expect(readRecoveryCode(typed)).toEqual({ ok: false, error: { code: 'recovery-code-shape', field: 'recoveryCode' } });
  });
});
