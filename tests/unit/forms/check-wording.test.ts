import { beforeAll, describe, expect, it, test } from 'vitest';
import { BUILT_IN_TEXTS } from '../../../renderer/print/words.ts';
import type { Fonts } from '../../../renderer/print/font-face.ts';
import { FACES } from '../../../renderer/print/font-face.ts';
import type { FormWording } from '../../../shared/cases/form-wording.ts';
import { LawPackage } from '../../../shared/cases/office.ts';
import { checkWording } from '../../../shared/forms/check-wording.ts';
import { COMPLAINT_FORMS } from '../../../shared/forms/complaints/complaint-form-table.ts';
import { CASE_FORMS } from '../../../shared/forms/form-table.ts';
import { textFault } from '../../../shared/forms/text-fault.ts';
import { wordingKeys } from '../../../shared/forms/wording-keys.ts';
import { LANGS } from '../../../shared/kernel/lang.ts';
import { loadCatalogue } from '../../../shared/law/load-catalogue.ts';
import { readFonts } from '../../forms/read-fonts.ts';
import { NEW_TITLE, wholeWording, wordingPackage } from '../../world/wordings.ts';

const known = { catalogue: loadCatalogue(), builtIn: BUILT_IN_TEXTS };
const wording = (more: Partial<FormWording> = {}): FormWording => ({ form: 'permission', source: 'reconstructed', texts: NEW_TITLE, ...more });
const title = (kk: string, ru = 'РАЗРЕШЕНИЕ'): Partial<FormWording> => ({ texts: { 'permission.title': { kk, ru } } });
const body = (ru: string): Partial<FormWording> => ({
  texts: { 'permission.body': { kk: BUILT_IN_TEXTS.kk.get('permission.body') ?? '', ru } },
});

type Row = readonly [what: string, more: Partial<FormWording>, code: string | null, params?: Record<string, string | number>];
const ROWS: readonly Row[] = [
  ['one text in both languages', {}, null],
  ['for one service', { service: 'visits' }, null],
  ['a text that the form says with others', { texts: { 'refusal.appealTo': { kk: 'Шағым беріледі:', ru: 'Жалоба подается:' } } }, null],
  ['a result that only an edition names', { form: 'guest-family-decision', texts: { 'result.whom': { kk: 'Отбасы', ru: 'Семья' } } }, null],
  ['a form of a complaint', { form: 'complaint-ticket', texts: { 'complaint-forms:ticket.title': { kk: 'ТАЛОН', ru: 'ТАЛОН' } } }, null],
  ['places in another order', body('Орган по заявлению № {{number}} от {{date}} разрешает'), null],
  ['the whole form as the act has it', { source: 'official', texts: wholeWording('permission') }, null],
  ['a form that there is not', { form: 'passport' }, 'form-wording-form', { form: 'passport' }],
  ['a register, which is no form of a case', { form: 'incoming-journal' }, 'form-wording-form', { form: 'incoming-journal' }],
  ['a service that there is not', { service: 'adoption' }, 'form-wording-service', { service: 'adoption' }],
  ['a complaint has no service', { form: 'complaint-card', service: 'visits' }, 'form-wording-service', { service: 'visits' }],
  [
    'a key of another form',
    { texts: { 'ticket.title': { kk: 'ТАЛОН', ru: 'ТАЛОН' } } },
    'form-wording-key',
    { key: 'ticket.title', form: 'permission' },
  ],
  ['a key of nobody', { texts: { 'permission.flourish': { kk: 'а', ru: 'а' } } }, 'form-wording-key', { key: 'permission.flourish' }],
  ['a mark of the frame', { texts: { draft: { kk: 'а', ru: 'а' } } }, 'form-wording-key', { key: 'draft' }],
  ['a member of every object', { texts: { constructor: { kk: 'а', ru: 'а' } } as never }, 'form-wording-key', { key: 'constructor' }],
  [
    'words of another service',
    { form: 'application', service: 'visits', texts: { 'application.requests.patronage': { kk: 'а', ru: 'а' } } },
    'form-wording-key',
    { key: 'application.requests.patronage' },
  ],
  ['a place left out', body('Орган по заявлению от {{date}} разрешает'), 'form-wording-places', { key: 'permission.body', lang: 'ru' }],
  ['a place too many', body('{{name}}: заявление от {{date}} № {{number}}'), 'form-wording-places', { places: '{{date}}, {{number}}' }],
  ['a broken place', body('Заявление от {{date}} № {{number}} {{'), 'form-wording-places', { key: 'permission.body' }],
  ['a place where there is none', title('{{iin}} РҰҚСАТ'), 'form-wording-no-places', { key: 'permission.title', lang: 'kk' }],
  ['a letter that cannot be printed', title('РҰҚСАТ ✓'), 'form-wording-characters', { character: 'U+2713', lang: 'kk' }],
  ['a letter of two halves', title('РҰҚСАТ', 'РАЗРЕШЕНИЕ 😀'), 'form-wording-characters', { character: 'U+1F600', lang: 'ru' }],
  ['a control character', title('РҰҚ\u0007САТ'), 'form-wording-characters', { character: 'U+0007' }],
  ['a line more', title('РҰҚ\nСАТ'), 'form-wording-lines', { lines: 1 }],
  ['a space at the end', title('РҰҚСАТ '), 'form-wording-lines', { key: 'permission.title' }],
  ['letters taken apart', title('РҰҚСАТ и\u0306'), 'form-wording-characters', { character: 'U+0306' }],
  ['far too long', title('Р'.repeat(2001)), 'form-wording-too-long', { max: 2000 }],
  ['called official, and only in part', { source: 'official' }, 'form-wording-incomplete', { key: 'permission.docTitle' }],
];

test.each(ROWS.map(([what, more, code, params = {}]) => ({ what, more, code, params })))('$what', ({ more, code, params }) => {
  const [fault] = checkWording(wording(more), known);
  if (code === null) return expect(fault).toBeUndefined();
  expect(fault).toMatchObject({ code, params });
});

it('names every fault, not the first alone', () => {
  const texts = { 'permission.title': { kk: '{{a}}', ru: 'а\u0001' }, nothing: { kk: 'а', ru: 'а' } };
  expect(checkWording(wording({ texts }), known).map(({ code }) => code)).toEqual([
    'form-wording-no-places',
    'form-wording-characters',
    'form-wording-key',
  ]);
});

describe("the program's own wording", () => {
  const forms = [...CASE_FORMS, ...COMPLAINT_FORMS, 'guest-family-decision'];
  it.each(forms)('of %s would pass as a package, whole', (form) => {
    expect(Object.keys(wholeWording(form)).length).toBeGreaterThan(0);
    expect(checkWording(wording({ form, source: 'official', texts: wholeWording(form) }), known)).toEqual([]);
    expect(LawPackage.safeParse(wordingPackage({ form, texts: wholeWording(form) })).success).toBe(true);
  });

  it('every group of the table has texts', () => {
    for (const form of forms)
      for (const lang of LANGS) expect(wordingKeys({ form }, BUILT_IN_TEXTS[lang])).toEqual(wordingKeys({ form }, BUILT_IN_TEXTS.kk));
  });
});

test.each([
  ['one language is missing', { 'permission.title': { kk: 'РҰҚСАТ' } }],
  ['a third language', { 'permission.title': { kk: 'РҰҚСАТ', ru: 'РАЗРЕШЕНИЕ', en: 'PERMISSION' } }],
  ['an empty text', { 'permission.title': { kk: '', ru: 'РАЗРЕШЕНИЕ' } }],
  ['nothing at all', {}],
  ['a key that is a trap', JSON.parse('{"__proto__":{"kk":"а","ru":"а"}}')],
  ['a text that is none', { 'permission.title': { kk: 1, ru: 'РАЗРЕШЕНИЕ' } }],
])('the schema takes no package in which %s', (_what, texts) => {
  const sent = wordingPackage();
  expect(LawPackage.safeParse({ ...sent, content: { ...sent.content, texts } }).success).toBe(false);
});

describe('what is let through', () => {
  let fonts: Fonts;
  beforeAll(async () => {
    fonts = await readFonts();
  });
  it('is in the print font, letter by letter', () => {
    const lacking: string[] = [];
    for (let code = 0x20; code < 0x10000; code += 1) {
      const text = `а${String.fromCharCode(code)}а`;
      if (textFault(text, 'а') === null && !FACES.every((face) => fonts[face].has(code))) lacking.push(code.toString(16));
    }
    expect(lacking).toEqual([]);
  });
});
