import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';

/** Kazakhstan numbers after normalising: country 7, then 10 digits whose first is 7 (mobile 70x, 747, 77x; cities 71x, 72x) or 8 00 (free call). */
const NATIONAL = /^(?:7\d{9}|800\d{7})$/;

/** '8 (700) 000-00-00', '+7 700 000 00 00', '7000000000' to '+77000000000'. Errors: phone-characters, phone-shape. */
export function normalisePhone(text: string): Result<string, Refusal> {
  const typed = text.trim();
  if (/[^\d\s()+.\-\u2010-\u2014]/u.test(typed) || typed.lastIndexOf('+') > 0) return err({ code: 'phone-characters' });
  const digits = typed.replace(/\D/gu, '');
  const national = digits.length === 11 && /^(?:7|8)/u.test(digits) && !(typed.startsWith('+') && digits.startsWith('8')) ? digits.slice(1) : digits;
  return NATIONAL.test(national) && !(typed.startsWith('+') && digits.length !== 11) ? ok(`+7${national}`) : err({ code: 'phone-shape' });
}

/** '+77000000000' to '+7 700 000 00 00'; anything else stays as it is. */
export function formatPhone(text: string): string {
  const m = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/u.exec(text);
  return m ? `+7 ${m[1]} ${m[2]} ${m[3]} ${m[4]}` : text;
}
