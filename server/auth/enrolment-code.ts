import { createHmac } from 'node:crypto';
import { instantOf, type Instant } from '../../shared/kernel/clock.ts';
import { CODE_MINUTES } from '../../shared/wire/enrolment.ts';

/** Digits and letters without I, L, O and U: 32 of them, five bits each. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code for one use from eight random bytes. */
export function codeFrom(random: Uint8Array): string {
  const letters = Array.from(random.subarray(0, 8), (byte) => LETTERS[byte % LETTERS.length]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** What the server keeps of a code. Keyed: forty bits alone would be found again from a copy of the table. */
export const hashOfCode = (code: string, secret: string): string => createHmac('sha256', secret).update(`qamqor-code-1\n${code}`).digest('hex');

/** When a code that is made now is over. */
export const codeEnd = (now: Instant): Instant => instantOf(Date.parse(now) + CODE_MINUTES * 60_000);
