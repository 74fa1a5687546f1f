import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPath, writePath } from '../../../renderer/parts/draft-path.ts';
import { foldPasted, hasBreaks } from '../../../renderer/ui/fold-pasted.ts';
import { typedQuery } from '../../../renderer/parts/typed-query.ts';

describe('the search box as the beginning of an application', () => {
  it.each([
    ['', { kind: 'empty' }],
    ['   ', { kind: 'empty' }],
    ['850101199993', { kind: 'iin', iin: '850101199993' }],
    ['850101 199 993', { kind: 'iin', iin: '850101199993' }],
    ['85010119999', { kind: 'court', number: '85010119999' }],
    ['Сериков', { kind: 'name', surname: 'Сериков' }],
    ['Қасым  Әлия', { kind: 'name', surname: 'Қасым', name: 'Әлия' }],
    ['Ким Анна Мария Петровна', { kind: 'name', surname: 'Ким', name: 'Анна', patronymic: 'Мария Петровна' }],
    ['2-4512/2025', { kind: 'court', number: '2-4512/2025' }],
  ])('reads «%s»', (text, expected) => {
    expect(typedQuery(text)).toEqual(expected);
  });
});

describe('a table pasted into a single line', () => {
  it.each([
    ['Сериков\tАсан', 'Сериков Асан'],
    ['ул. Абая, 1\r\nкв. 2\r\n', 'ул. Абая, 1 кв. 2'],
    ['a\u2028b', 'a b'],
    ['  одна строка  ', 'одна строка'],
  ])('folds %j', (text, expected) => {
    expect(foldPasted(text)).toBe(expected);
  });

  it('never leaves a break and loses no visible character', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const folded = foldPasted(text);
        expect(hasBreaks(folded)).toBe(false);
        expect(folded.replace(/\s/gu, '')).toBe(text.replace(/[\s\u2028\u2029]/gu, ''));
      }),
    );
  });
});

describe('a path into a draft', () => {
  it('makes what is missing on the way and leaves the rest as it was', () => {
    const before = { applicant: { iin: '1' } };
    const after = writePath(before, 'children.0.surname', 'Ә');
    expect(after).toEqual({ applicant: { iin: '1' }, children: [{ surname: 'Ә' }] });
    expect(after.applicant).toBe(before.applicant);
    expect(before).toEqual({ applicant: { iin: '1' } });
  });

  it('reads back what was written', () => {
    const path = fc.array(fc.constantFrom('a', 'b', '0', '1'), { minLength: 1, maxLength: 4 }).map((keys) => `x.${keys.join('.')}`);
    fc.assert(
      fc.property(path, fc.string(), (where, value) => {
        expect(readPath(writePath({}, where, value), where)).toBe(value);
      }),
    );
  });

  it('takes a member away with undefined', () => {
    expect(writePath({ note: 'x', lang: 'kk' }, 'note', undefined)).toEqual({ lang: 'kk' });
  });
});
