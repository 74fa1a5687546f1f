import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { BUILT_IN_TEXTS, formWords } from '../../../renderer/print/words.ts';
import type { Case } from '../../../shared/cases/case.ts';
import type { FormWording } from '../../../shared/cases/form-wording.ts';
import type { LawPackage } from '../../../shared/cases/office.ts';
import { checkWording } from '../../../shared/forms/check-wording.ts';
import { COMPLAINT_FORM_TABLE, COMPLAINT_FORMS } from '../../../shared/forms/complaints/complaint-form-table.ts';
import { printComplaintForm } from '../../../shared/forms/complaints/print-complaint-form.ts';
import type { FormDocument } from '../../../shared/forms/document-tree.ts';
import { CASE_FORMS, formOf } from '../../../shared/forms/form-table.ts';
import { printCaseForm } from '../../../shared/forms/print-case-form.ts';
import { placesOf } from '../../../shared/forms/text-fault.ts';
import { textOf } from '../../../shared/forms/text-of.ts';
import { wordedBy, wordingOn } from '../../../shared/forms/wording-on.ts';
import { wordingKeys } from '../../../shared/forms/wording-keys.ts';
import { LANGS, type Lang } from '../../../shared/kernel/lang.ts';
import { addDays, type LocalDate } from '../../../shared/kernel/local-date.ts';
import { loadCatalogue } from '../../../shared/law/load-catalogue.ts';
import { complaintInput, COMPLAINTS } from '../../forms/complaint-samples.ts';
import { CASES, formInput, OFFICE } from '../../forms/sample-case.ts';
import { SERVICE_CASES } from '../../forms/service-cases.ts';
import { NEW_TITLE, wholeWording, wordingPackage } from '../../world/wordings.ts';

const on = (day: string) => day as LocalDate;

describe('of several packages', () => {
  const [first, second, third] = [
    wordingPackage({}, { effective: on('2026-04-01') }),
    wordingPackage({}, { id: 'w2', number: 2, effective: on('2026-06-01') }),
    wordingPackage({}, { id: 'w3', number: 3, effective: on('2026-06-01') }),
  ];
  const early = wordingPackage({}, { id: 'w4', number: 4, effective: on('2026-05-01') });
  const own = wordingPackage({ service: 'visits' }, { id: 'w5', number: 5, effective: on('2026-04-15') });
  const settings = wordingPackage({}, { id: 's', content: { kind: 'settings', lockMinutes: 3 } });
  const ROWS: readonly (readonly [string, readonly LawPackage[], string, string, string | null])[] = [
    ['none is none', [], 'visits', '2026-04-01', null],
    ['not before its day', [first], 'visits', '2026-03-31', null],
    ['from its day on', [first], 'visits', '2026-04-01', 'w1'],
    ['the last to take effect', [first, second], 'visits', '2026-07-01', 'w2'],
    ['the one before, for a day before', [first, second], 'visits', '2026-05-31', 'w1'],
    ['of one day the later number', [third, second, first], 'visits', '2026-06-01', 'w3'],
    ['one that fills a gap in the past of another', [first, second, early], 'visits', '2026-06-02', 'w2'],
    ['the same, in the gap', [first, second, early], 'visits', '2026-05-02', 'w4'],
    ['that of the service before that of all', [first, second, own], 'visits', '2026-07-01', 'w5'],
    ['that of another service not at all', [first, own], 'guardianship', '2026-07-01', 'w1'],
    ['packages of other kinds stand aside', [first, settings], 'visits', '2026-07-01', 'w1'],
  ];
  test.each(ROWS)('%s', (_what, packages, service, day, id) => {
    expect(wordingOn(packages, { form: 'permission', service, on: on(day) })?.id ?? null).toBe(id);
  });
  it('another form asks for its own', () => expect(wordingOn([first], { form: 'ticket', service: 'visits', on: on('2026-07-01') })).toBeNull());
});

const officeWith = (...packages: readonly LawPackage[]) => ({ ...OFFICE, packages: [...packages] });
const print = (form: string, current: (typeof CASES)[keyof typeof CASES], packages: readonly LawPackage[], lang: Lang = 'ru') =>
  printCaseForm(form, formInput(current, officeWith(...packages)), formWords(lang));

describe('the day that counts is the one on the paper', () => {
  const decided = CASES.permitted.decision?.date ?? '';
  const dayBefore = (day: string) => addDays(on(day), -1);
  const dayAfter = (day: string) => addDays(on(day), 1);
  it.each(LANGS)('a decision of before keeps the wording of its day whenever it is printed again (%s)', (lang) => {
    const title = NEW_TITLE['permission.title']?.[lang];
    const after = print('permission', CASES.permitted, [wordingPackage({}, { effective: dayAfter(decided) })], lang);
    expect(after).toEqual(formOf('permission').build(formInput(CASES.permitted), lang, formWords(lang)));
    for (const effective of [decided, dayBefore(decided)]) {
      expect(textOf(print('permission', CASES.permitted, [wordingPackage({}, { effective: on(effective) })], lang))).toContain(title);
    }
  });
  it('a draft is of today: it takes the wording of the day of the print', () => {
    const { printedAt } = formInput(CASES.drafted);
    const of = (effective: string) => textOf(print('permission', CASES.drafted, [wordingPackage({}, { effective: on(effective) })]));
    expect(of(printedAt.slice(0, 10))).toContain('РАЗРЕШЕНИЕ НА СВИДАНИЯ');
    expect(of(dayAfter(printedAt.slice(0, 10)))).not.toContain('РАЗРЕШЕНИЕ НА СВИДАНИЯ');
  });
});

describe('the mark at the foot goes by the package', () => {
  const foot = (more: Partial<FormWording>, lang: Lang) =>
    print('permission', CASES.permitted, [wordingPackage(more, { effective: on('2026-01-01') })], lang);
  it.each(LANGS)('official: no mark; reconstructed: the mark (%s)', (lang) => {
    const official = foot({ source: 'official', texts: wholeWording('permission') }, lang);
    const reconstructed = foot({}, lang);
    const mark = formWords(lang).say('reconstructed');
    expect([official.annexText, official.footer.left.includes(mark)]).toEqual(['official', false]);
    expect([reconstructed.annexText, reconstructed.footer.left.includes(mark)]).toEqual(['reconstructed', true]);
  });
  it('of a wording that this version cannot put in its place as a whole it does not say that it is official', () => {
    const { 'permission.body': _body, ...rest } = wholeWording('permission');
    const texts = { ...rest, 'permission.body': { kk: 'а', ru: 'а' }, 'permission.new-in-a-later-version': { kk: 'а', ru: 'а' } };
    const sheet = foot({ source: 'official', texts }, 'ru');
    expect(sheet.annexText).toBe('reconstructed');
    expect(textOf(sheet).join(' ')).toContain('рассмотрев заявление от');
  });
  it('a wording of which nothing fits here leaves the sheet as it was', () => {
    const before = print('permission', CASES.permitted, []);
    expect(foot({ texts: { 'permission.later': { kk: 'а', ru: 'а' } } }, 'ru')).toEqual(before);
  });
});

const catalogue = loadCatalogue();

/** What a sheet is made of: its tree with every text taken out. */
const shapeOf = (value: unknown): unknown =>
  typeof value === 'string'
    ? ''
    : Array.isArray(value)
      ? value.map(shapeOf)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'kind' ? inner : shapeOf(inner)]))
        : value;

const formsOf = (current: Case) =>
  [...CASE_FORMS, 'guest-family-decision'].filter((form) => {
    const { states, needs } = formOf(form);
    return states.includes(current.state) && needs(current, formInput(current).edition);
  });
type Sheet = { readonly form: string; readonly print: (packages: readonly LawPackage[], lang: Lang) => FormDocument };
const SHEETS: readonly Sheet[] = [
  ...Object.values({ ...CASES, ...SERVICE_CASES }).flatMap((current) =>
    formsOf(current).map((form) => ({
      form,
      print: (packages: readonly LawPackage[], lang: Lang) => print(form, current, packages, lang),
    })),
  ),
  ...Object.values(COMPLAINTS).flatMap((complaint) =>
    COMPLAINT_FORMS.filter((form) => COMPLAINT_FORM_TABLE[form].needs(complaint)).map((form) => ({
      form,
      print: (packages: readonly LawPackage[], lang: Lang) => {
        const input = complaintInput(complaint);
        return printComplaintForm(form, { ...input, office: { ...input.office, packages: [...packages] } }, formWords(lang));
      },
    })),
  ),
];

const LETTERS = [...'абвгдеёжӘҒҚҢӨҰҮҺІabcz0123 №«»,.;:–()'];
/** A text that may stand in the place of another: words of any letters around its places, in as many lines. */
const textFor = (own: string) =>
  fc
    .tuple(
      fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 60 }),
      fc.shuffledSubarray([...placesOf(own)], { minLength: placesOf(own).length }),
    )
    .map(([words, places]) => [`Ә${words}ң`, ...places, ...Array<string>(own.split('\n').length - 1).fill('\nі')].join(''));
const wordingOf = (form: string) => {
  const keys = wordingKeys({ form }, BUILT_IN_TEXTS.kk).all;
  return fc.record({
    source: fc.constant('reconstructed' as const),
    texts: fc
      .uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 30 })
      .chain((chosen) =>
        fc.record(
          Object.fromEntries(
            chosen.map((key) => [key, fc.record({ kk: textFor(BUILT_IN_TEXTS.kk.get(key) ?? ''), ru: textFor(BUILT_IN_TEXTS.ru.get(key) ?? '') })]),
          ),
        ),
      ),
  });
};

test('a wording changes what a sheet says and never what it is made of', () => {
  const any = fc.nat(SHEETS.length - 1).chain((at) => fc.tuple(fc.constant(at), wordingOf(SHEETS[at]?.form ?? ''), fc.constantFrom(...LANGS)));
  let changed = 0;
  fc.assert(
    fc.property(any, ([at, more, lang]) => {
      const sheet = SHEETS[at] as Sheet;
      const sent = wordingPackage({ form: sheet.form, ...(more as Partial<FormWording>) }, { effective: on('2015-01-01') });
      expect(checkWording(sent.content as FormWording, { catalogue, builtIn: BUILT_IN_TEXTS })).toEqual([]);
      const [before, after] = [sheet.print([], lang), sheet.print([sent], lang)];
      expect(shapeOf({ ...after, annexText: '' })).toEqual(shapeOf({ ...before, annexText: '' }));
      expect([after.form, after.lang, after.watermark, after.footer.right]).toEqual([
        before.form,
        before.lang,
        before.watermark,
        before.footer.right,
      ]);
      expect(textOf(after).join('')).not.toMatch(/\{\{|\[\[/u);
      if (textOf(after).join() !== textOf(before).join()) changed += 1;
    }),
    { numRuns: 150, endOnFailure: true },
  );
  expect(changed).toBeGreaterThan(50);
});

test('the key of every text that a sheet can say is one that its form knows, or of the frame', () => {
  const FRAME =
    /^(terms:|complaints:|letterhead\.|stamp\.|footer\.|child\.|signature|(draft|practice|reconstructed|translated|pageOf|seal|iin|email|numberAndDate|ofDate|validUntil|sheets|numberBlank|dateBlank|actDated|substitute)$|application\.courtNumber$)/u;
  const unknown = new Set<string>();
  for (const { form, print: printed } of SHEETS) {
    const words = formWords('ru');
    const { all } = wordingKeys({ form }, BUILT_IN_TEXTS.ru);
    const said: string[] = [];
    const { say } = words;
    Object.assign(words, { say: (key: string, params?: Readonly<Record<string, string | number>>) => (said.push(key), say(key, params)) });
    printed([], 'ru');
    Object.assign(words, { say });
    for (const key of said) if (!all.includes(key) && !FRAME.test(key)) unknown.add(`${form}: ${key}`);
  }
  expect([...unknown]).toEqual([]);
});

test('a text of the wording is filled like the program’s own', () => {
  const texts = { 'permission.body': { kk: '{{number}} / {{date}}', ru: '№ {{number}}, {{date}}' } };
  const words = wordedBy(formWords('ru'), { form: 'permission', source: 'reconstructed', texts });
  expect(words.say('permission.body', { number: '7', date: '1 апреля' })).toBe('№ 7, 1 апреля');
  expect(words.say('permission.title')).toBe(formWords('ru').say('permission.title'));
});
