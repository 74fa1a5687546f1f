import { describe, expect, it } from 'vitest';
import { pluralForm } from '../../../shared/kernel/plural.ts';
import { FORMAT_CASES, FORMATS } from '../../fixtures/format-cases.ts';

describe('words and figures in both languages', () => {
  it.each(FORMAT_CASES)('%s', (_, format, kk, ru) => {
    expect(format(FORMATS.kk)).toBe(kk);
    expect(format(FORMATS.ru)).toBe(ru);
  });

  it('chooses plural forms as CLDR does', () => {
    for (const lang of ['kk', 'ru'] as const) {
      const rules = new Intl.PluralRules(lang);
      for (const count of [0, 1, 2, 4, 5, 10, 11, 12, 14, 15, 20, 21, 22, 25, 100, 101, 111, 112, 121, 1.5, 2.5])
        expect(pluralForm(lang, count)).toBe(rules.select(count));
    }
  });
});
