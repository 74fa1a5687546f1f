import fc from 'fast-check';
import { expect, it } from 'vitest';
import { line } from '../../../shared/people/person.ts';

const tidied = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
// Letters as people type them, taken apart and hidden ones, and white space of every kind.
const letter = fc.constantFrom(
  ...'абвЁйәіңғүұқөһ',
  ...'abcXYZ',
  ...'09.,-№«»',
  '\u0306',
  '\u0308',
  '\u0483',
  '\u0489',
  '\u200B',
  '\u00AD',
  ' ',
  '  ',
  '\t',
  '\n',
  '\u00A0',
  '\u007F',
  'é',
  'e\u0301',
);

it('a line is composed, with single spaces, and hides nothing, whatever the short way to it', () => {
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 30 }), (text) => {
      const read = line(100).safeParse(text);
      const hides = /[\u200B\u00AD\u007F]/u.test(tidied(text));
      expect(read.success).toBe(!hides);
      if (read.success) expect(read.data).toBe(tidied(text));
    }),
    { numRuns: 3000 },
  );
});
