import { describe, expect, it } from 'vitest';
import { correctablePaths, textAt, valueToWrite } from '../../../renderer/features/cases/correctable-paths.ts';
import { fieldWords } from '../../../renderer/features/cases/field-words.ts';
import { mergeTyped } from '../../../renderer/parts/use-act-form.ts';
import { spanOf } from '../../../renderer/features/journals/journal-rows.ts';
import { matchedFields } from '../../../renderer/features/search/matched-fields.ts';
import type { CaseSummary } from '../../../renderer/store/case-index.ts';
import { makeWorld } from '../../world/make-world.ts';
import { registeredCase } from '../../world/stories.ts';

const ROW = {
  number: 'К-1-2026-00123',
  applicant: 'Қасымова Әлия Сәкенқызы',
  applicantIin: '900101499994',
  children: ['Қасымов Ерлан'],
  decisionNumber: 'Ш-1-2026-00007',
} as unknown as CaseSummary;

describe('by what a case was found', () => {
  it.each([
    ['касым', ['applicant']],
    ['ерлан', ['child']],
    ['алия касымова', ['applicant']],
    ['900101', ['iin']],
    ['123', ['number']],
    ['7', ['decision']],
    ['ерл 123', ['number', 'child']],
    ['+7 700', ['decision', 'other']],
  ])('%s', (text, fields) => {
    expect(matchedFields(ROW, text)).toEqual(fields);
  });
});

describe('a saved draft of an act', () => {
  it.each([
    [{ reason: 'шала' }, { reason: 'шала', grounds: [] }],
    [
      { reason: 5, grounds: ['a'] },
      { reason: '', grounds: ['a'] },
    ],
    [
      { grounds: [1], extra: 'x' },
      { reason: '', grounds: [] },
    ],
    [null, { reason: '', grounds: [] }],
    ['text', { reason: '', grounds: [] }],
  ])('%j gives only what fits the form', (saved, expected) => {
    expect(mergeTyped({ reason: '', grounds: [] as string[] }, saved)).toEqual(expected);
  });
});

describe('fields that can be corrected', () => {
  const w = makeWorld();
  const { application } = registeredCase(w);
  it('are found in the application with their present text', () => {
    const paths = correctablePaths(application);
    expect(paths).toContain('children.0.birthDate');
    expect(paths).not.toContain('representative.surname');
    expect(textAt(application, 'applicant.surname')).toBe('Қасымова');
    expect(textAt(application, 'children.0.birthDate')).toBe('2015-01-01');
    expect(textAt(application, 'note')).toBe('');
  });
  it('all have words', () => {
    const say = (key: string) => key;
    const words = correctablePaths(application).map((path) => fieldWords(path, { say, documentAt: String, particular: String }));
    expect(words.filter((word) => word.toLowerCase().includes('field.other'))).toEqual([]);
  });
  it('take a number of sheets as a number and anything else as typed', () => {
    expect(valueToWrite('documents.0.sheets', ' 12 ')).toBe(12);
    expect(valueToWrite('documents.0.sheets', 'көп')).toBe('көп');
    expect(valueToWrite('note', '12')).toBe('12');
  });
});

describe('the span of a register', () => {
  it.each([
    [{ year: 2026, month: 2 }, '2026-02-01', '2026-02-28'],
    [{ year: 2024, month: 2 }, '2024-02-01', '2024-02-29'],
    [{ year: 2026, month: 12 }, '2026-12-01', '2026-12-31'],
    [{ year: 2026, month: null }, '2026-01-01', '2026-12-31'],
  ])('%j', (period, from, until) => {
    expect(spanOf(period)).toEqual({ from, until });
  });
});
