import { type LocalDate, localDate } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { checkDigit } from './check-digit.ts';
import type { Sex } from './person.ts';

/** A checked IIN. `birthDate` and `sex` are null where the number does not carry them (digit 7 = 0, reported for some foreigners). */
export type CheckedIin = {
  readonly iin: string;
  readonly birthDate: LocalDate | null;
  readonly sex: Sex | null;
  readonly warnings: readonly string[];
};

/**
 * Checks an individual identification number (decree 565 of 2003; law.md E1): length, digits, century and sex, date of birth, both passes of the check digit.
 * Errors: iin-length, iin-digits, iin-century, iin-date, iin-future, iin-not-issued, iin-checksum. Warning: iin-foreigner (no birth date and sex in the number).
 */
export function checkIin(text: string, today: LocalDate): Result<CheckedIin, Refusal> {
  const iin = text.replace(/\s+/gu, '');
  if (/[^0-9]/u.test(iin)) return err({ code: 'iin-digits' });
  if (iin.length !== 12) return err({ code: 'iin-length', params: { length: iin.length } });
  const born = readBirth(iin);
  if (!born.ok) return born;
  if (born.value && born.value.birthDate > today) return err({ code: 'iin-future' });
  const digit = checkDigit(iin);
  if (digit === null) return err({ code: 'iin-not-issued' });
  if (digit !== Number(iin[11])) return err({ code: 'iin-checksum' });
  return ok(born.value ? { iin, ...born.value, warnings: [] } : { iin, birthDate: null, sex: null, warnings: ['iin-foreigner'] });
}

function readBirth(iin: string): Result<{ birthDate: LocalDate; sex: Sex } | null, Refusal> {
  const mark = Number(iin[6]);
  const year = Number(iin.slice(0, 2));
  const [month, day] = [Number(iin.slice(2, 4)), Number(iin.slice(4, 6))];
  // No century in the number: the date must be possible in some century (2000 + YY covers 29 February of every leap year but 1900).
  if (mark === 0) return localDate(2000 + year, month, day) ? ok(null) : err({ code: 'iin-date' });
  if (mark > 6) return err({ code: 'iin-century', params: { digit: mark } });
  const birthDate = localDate(1800 + Math.floor((mark - 1) / 2) * 100 + year, month, day);
  return birthDate ? ok({ birthDate, sex: mark % 2 === 1 ? 'male' : 'female' }) : err({ code: 'iin-date' });
}
