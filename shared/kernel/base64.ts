import { z } from 'zod';

/** Base64 in its one spelling: whole groups, and no bit set beyond the last byte, so that equal bytes are equal texts. */
const CANONICAL = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$/;

/** Base64 of any bytes but none. Issue code: `invalid-value`. */
export const Base64Text = z.string().min(1).regex(CANONICAL, { message: 'invalid-value' });

/** Base64 of exactly so many bytes. Issue code: `invalid-value`. */
export const base64Of = (bytes: number) => {
  const padding = (3 - (bytes % 3)) % 3;
  return Base64Text.length(4 * Math.ceil(bytes / 3), { message: 'invalid-value' }).refine(
    (text) => text.length - text.replace(/=+$/, '').length === padding,
    { message: 'invalid-value' },
  );
};
