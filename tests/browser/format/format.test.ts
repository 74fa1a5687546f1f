import { describe, expect, it } from 'vitest';
import { compareText, sortKey } from '../../../shared/kernel/collate.ts';
import { FORMAT_CASES, FORMATS, SORTED, UNSORTED } from '../../fixtures/format-cases.ts';

describe('in real Chromium, which has no Kazakh locale data', () => {
  it('the browser itself does not know Kazakh: the reason for our own formatters', () => {
    expect(Intl.Collator.supportedLocalesOf(['kk'])).toEqual([]);
  });

  it.each(FORMAT_CASES)('%s', (_, format, kk, ru) => {
    expect(format(FORMATS.kk)).toBe(kk);
    expect(format(FORMATS.ru)).toBe(ru);
  });

  it.each(['kk', 'ru'] as const)('sorts as in Node: %s', (lang) => {
    expect([...UNSORTED].sort(compareText(lang))).toEqual(SORTED[lang]);
    const key = sortKey(lang);
    expect([...UNSORTED].sort((a, b) => (key(a) < key(b) ? -1 : 1))).toEqual(SORTED[lang]);
  });
});
