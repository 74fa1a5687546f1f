import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { checkDigit } from './check-digit.ts';

/**
 * Checks a business identification number (law.md E2): month of registration, kind of organisation (4, 5, 6), sign (0-3), check digit.
 * Errors: bin-digits, bin-length, bin-date, bin-kind, bin-checksum.
 */
export function checkBin(text: string): Result<string, Refusal> {
  const bin = text.replace(/\s+/gu, '');
  if (/[^0-9]/u.test(bin)) return err({ code: 'bin-digits' });
  if (bin.length !== 12) return err({ code: 'bin-length', params: { length: bin.length } });
  const month = Number(bin.slice(2, 4));
  if (month < 1 || month > 12) return err({ code: 'bin-date' });
  if (!/^[456][0-3]$/u.test(bin.slice(4, 6))) return err({ code: 'bin-kind' });
  return checkDigit(bin) === Number(bin[11]) ? ok(bin) : err({ code: 'bin-checksum' });
}
