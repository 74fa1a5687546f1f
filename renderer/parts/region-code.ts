import type { Refusal } from '../../shared/kernel/refusal.ts';
import { EnrolmentCode } from '../../shared/wire/enrolment.ts';

/** Letters that look like others on paper, and Cyrillic ones that look like Latin ones on a keyboard that was not switched. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  ...{ O: '0', I: '1', L: '1', О: '0', А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', К: 'K', М: 'M', Р: 'P', Т: 'T', Х: 'X' },
};
const GROUP = 4;

/** The code as it stands on paper while it is typed: capitals, the dash by itself. Nothing that was typed is swallowed. */
export function groupCode(typed: string): string {
  const letters = [...typed.toUpperCase().replace(/[\s-]/gu, '')].map((letter) => LOOKS_LIKE[letter] ?? letter);
  const [first, rest] = [letters.slice(0, GROUP).join(''), letters.slice(GROUP).join('')];
  return rest === '' ? first : `${first}-${rest}`;
}

/** Why a code cannot be one, or null: required, code-shape. */
export function codeFault(code: string): Refusal | null {
  if (code.trim() === '') return { code: 'required', field: 'code' };
  return EnrolmentCode.safeParse(code).success ? null : { code: 'code-shape', field: 'code' };
}

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u;

/** An address as it is used: with https in front when nobody typed anything there, without what does not belong to it. */
export function tidyAddress(typed: string): string {
  const text = typed.trim();
  if (text === '' || text.includes('://')) return text.replace(/\/+$/u, '');
  return `https://${text}`.replace(/\/+$/u, '');
}

/** Why an address cannot be a region's, or null: required, address-wrong, address-not-https (but on this computer itself). */
export function addressFault(address: string): Refusal | null {
  const fault = (code: string): Refusal => ({ code, field: 'address' });
  if (address.trim() === '') return fault('required');
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || url.hostname === '' || !['https:', 'http:'].includes(url.protocol)) return fault('address-wrong');
  return url.protocol === 'https:' || LOOPBACK.test(url.hostname) ? null : fault('address-not-https');
}
