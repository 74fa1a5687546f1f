import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Base64Text, base64Of } from '../../../shared/kernel/base64.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

test('what is written down is read; any other spelling of the same bytes is refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 70 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64');
      expect(Base64Text.safeParse(text).success).toBe(true);
      expect(base64Of(bytes.length).safeParse(text).success).toBe(true);
      expect(base64Of(bytes.length + 1).safeParse(text).success).toBe(false);
      const last = text.replace(/=+$/u, '').length - 1;
      for (const letter of LETTERS) {
        const other = text.slice(0, last) + letter + text.slice(last + 1);
        const same = Buffer.from(other, 'base64').equals(Buffer.from(bytes));
        if (same && other !== text) expect(Base64Text.safeParse(other).success).toBe(false);
      }
    }),
  );
});

test.each(['', '=', 'A===', 'AB==', 'AAB=', 'AAA', 'A A=', 'AA==AA==', 'AA-_'])('«%s» is no base64', (text) => {
  expect(Base64Text.safeParse(text).success).toBe(false);
});
