import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldTokens } from '../../../shared/people/fold-text.ts';
import { fullName, shortName } from '../../../shared/people/full-name.ts';
import { line, PersonName } from '../../../shared/people/person.ts';
import { formatPhone, normalisePhone } from '../../../shared/people/phone.ts';

describe('phone', () => {
  it.each(['+77000000000', '87000000000', '77000000000', '7000000000', '8 (700) 000-00-00', '+7 700 000 00 00', ' 8–700–000–00–00 '])('%s', (text) =>
    expect(normalisePhone(text)).toEqual({ ok: true, value: '+77000000000' }),
  );
  it.each([
    ['1414', 'phone-shape'],
    ['', 'phone-shape'],
    ['+49 30 000000', 'phone-shape'],
    ['+87000000000', 'phone-shape'],
    ['8700000000', 'phone-shape'],
    ['870000000000', 'phone-shape'],
    ['+7000000000', 'phone-shape'],
    ['8700abc0000', 'phone-characters'],
    ['8+7000000000', 'phone-characters'],
  ])('%s is refused: %s', (text, code) => expect(normalisePhone(text)).toMatchObject({ ok: false, error: { code } }));
  it('the free number of the contact centre is one', () => expect(normalisePhone('8 800 080 7777')).toEqual({ ok: true, value: '+78000807777' }));
  it('is shown in groups', () => expect(formatPhone('+77000000000')).toBe('+7 700 000 00 00'));
});

describe('folding for search', () => {
  it.each([
    ['Қасым', 'Касым'],
    ['ҚАСЫМ', 'қасым'],
    ['пiкiрiн', 'пікірін'], // the act itself writes a Latin i
    ['тәрбиешiлерге', 'тәрбиешілерге'],
    ['Әлия', 'Алия'],
    ['Ғабит', 'Габит'],
    ['Өмір', 'Омир'],
    ['Ұлан', 'Улан'],
    ['Үміт', 'Умит'],
    ['Шаһ', 'Шах'],
    ['Алёна', 'Алена'],
    ['Андрей', 'Андреи'],
    ['Иванова-Петрова', 'иванова  петрова'],
    ['e\u0301', 'é'],
  ])('%s finds %s', (a, b) => expect(foldText(a)).toBe(foldText(b)));
  it('a Latin word stays Latin', () => expect(foldText('Smith')).toBe('smith'));
  it('words of a number and a name', () => expect(foldTokens('К1-2026-000042, Қасымова')).toEqual(['к1', '2026', '000042', 'касымова']));
  it('is idempotent and never throws', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldText(foldText(text)) === foldText(text))));
});

describe('names', () => {
  it('full and short', () => {
    expect(fullName({ surname: 'Қасымова', name: 'Әлия', patronymic: 'Сәкенқызы' })).toBe('Қасымова Әлия Сәкенқызы');
    expect(fullName({ surname: 'Ким', name: 'Ирина' })).toBe('Ким Ирина');
    expect(shortName({ surname: 'Қасымова', name: 'әлия', patronymic: '' })).toBe('Қасымова Ә.');
    expect(shortName({ surname: 'Ким', name: 'Ирина', patronymic: 'Петровна' })).toBe('Ким И. П.');
  });
  const codesOf = (surname: string): string[] => {
    const parsed = PersonName.safeParse({ surname, name: 'А' });
    return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
  };
  it.each(['Қасымова', "О'Нил", 'Иванова-Петрова', 'де ла Круз', 'Әбдіғаппарұлы', 'Đặng'])('%s is a name', (surname) =>
    expect(codesOf(surname)).toEqual([]),
  );
  it.each([
    ['', 'required'],
    ['   ', 'required'],
    ['Иванов2', 'name-characters'],
    ['<b>', 'name-characters'],
    ['-', 'name-characters'],
    ['Иванов\u202E', 'hidden-characters'],
    ['Ива\u200Bнов', 'hidden-characters'],
    ['Ива\u0007нов', 'hidden-characters'],
    ['я'.repeat(10_000), 'too-long'],
  ])('%j: %s', (surname, code) => expect(codesOf(surname)).toContain(code));
  it('a pasted table becomes one line, composed', () => expect(line().parse('  Қасым\tӘлия\r\n1990  и\u0306 ')).toBe('Қасым Әлия 1990 й'));
});
