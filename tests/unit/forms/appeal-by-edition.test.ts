import { describe, expect, it } from 'vitest';
import { formWords } from '../../../renderer/print/words.ts';
import type { Case } from '../../../shared/cases/case.ts';
import type { Office } from '../../../shared/cases/office.ts';
import { formOf } from '../../../shared/forms/form-table.ts';
import { grantForms } from '../../../shared/forms/form-title.ts';
import { textOf } from '../../../shared/forms/text-of.ts';
import type { Lang } from '../../../shared/kernel/lang.ts';
import { editionById } from '../../../shared/law/edition-for.ts';
import { formInput, OFFICE, sampleCase, world } from '../../forms/sample-case.ts';
import { SC_OFFICE } from '../../forms/service-cases.ts';

const { catalogue } = world();
/** Every edition, and whether its act also names the akimat and the State Corporation (Standard 2015 p. 11, which the regulations of 2018 stand under). */
const EDITIONS = [
  ['visits-national-2015', true],
  ['visits-astana-2018', true],
  ['visits-karaganda-2018', true],
  ['visits-aktobe-2018', true],
  ['visits-national-2020', false],
  ['guardianship-national-2022', false],
  ['patronage-national-2022', false],
  ['foster-family-national-2022', false],
  ['child-opinion-national-2022', false],
  ['guest-family-national-2025', false],
] as const;
const LAST_BEFORE = '2021-06-30';
const FIRST_UNDER = '2021-07-01';

const SAID = {
  kk: {
    office: ['басшысына (', '5\u00A0жұмыс күні ішінде'],
    body: ['уәкілетті органға', '15\u00A0жұмыс күні ішінде'],
    akimat: 'әкімдіктің) басшысына',
    corporation: 'Мемлекеттік корпорацияның басшысына',
    limit: 'үш ай ішінде беріледі',
    file: '91-бабының 4-тармағы',
    court: '91-бабының 5-тармағы',
    code: 'процестік кодексі',
  },
  ru: {
    office: ['руководителю услугодателя (', '5\u00A0рабочих дней'],
    body: ['в уполномоченный орган', '15\u00A0рабочих дней'],
    akimat: '(акимата)',
    corporation: 'руководителю Государственной корпорации',
    limit: 'не позднее трех месяцев',
    file: 'пункт 4 статьи 91',
    court: 'пункт 5 статьи 91',
    code: 'процессуального кодекса',
  },
} as const;

type Told = { readonly id: string; readonly day: string; readonly channel?: 'office' | 'state-corporation' };

/** A case under an edition, decided (or not accepted) on a day. */
function caseOf({ id, day, channel = 'office' }: Told, kind: 'grant' | 'refusal' | 'not-accepted'): Case {
  const edition = editionById(catalogue, id);
  const base = sampleCase();
  const application = { ...base.application, service: edition?.service, region: edition?.region, channel, documents: [], answers: {} };
  const stamp = { at: `${day}T10:00`, by: 's3' };
  if (kind === 'not-accepted')
    return sampleCase({
      edition: id,
      state: 'acceptance-refused',
      terms: null,
      application,
      acceptanceRefusal: { ...stamp, missing: [edition?.documents[0]?.id], expired: [] },
    });
  const draft = kind === 'grant' ? { kind, fields: {} } : { kind, grounds: [edition?.grounds[0]?.id], justification: 'Негіз / основание' };
  const number = { series: 'outgoing', mark: 'К1', year: 2021, serial: 1, text: 'Ш-1' };
  const decision = { ...stamp, draftedBy: 's2', kind, number, date: day };
  return sampleCase({ edition: id, state: 'signed', application, draft: { ...stamp, by: 's2', draft }, decision });
}

const print = (form: string, current: Case, lang: Lang, office: Office = OFFICE): string =>
  textOf(formOf(form).build(formInput(current, office), lang, formWords(lang))).join('\n');

/** The sheets that decide: each positive result of the edition, the refusal of the service, the refusal to accept. */
function sheetsOf(told: Told, lang: Lang): [name: string, text: string][] {
  const edition = editionById(catalogue, told.id);
  // The minutes of the conversation go with the decision and decide nothing themselves.
  const grants = edition ? grantForms(edition).filter((form) => form !== 'conversation-minutes') : [];
  return [
    ...grants.map((form): [string, string] => [form, print(form, caseOf(told, 'grant'), lang)]),
    ['service-refusal', print('service-refusal', caseOf(told, 'refusal'), lang)],
    ['acceptance-refusal', print('acceptance-refusal', caseOf(told, 'not-accepted'), lang)],
  ];
}

const TABLE = EDITIONS.flatMap(([id, akimat]) => (['kk', 'ru'] as const).map((lang) => ({ id, akimat, lang })));

describe('how to appeal, by the edition of the case and the day of the decision', () => {
  it('knows every edition of the catalogue', () => {
    expect(EDITIONS.map(([id]) => id).toSorted()).toEqual(catalogue.editions.map(({ id }) => id).toSorted());
  });

  it.each(TABLE)('$id, $lang: since 01.07.2021 addressees and terms of the edition, the limit and the way of the АППК', ({ id, akimat, lang }) => {
    const said = SAID[lang];
    for (const [name, text] of sheetsOf({ id, day: FIRST_UNDER }, lang)) {
      for (const part of [...said.office, ...said.body, said.limit, said.file, said.court, said.code]) expect(text, name).toContain(part);
      expect(text.includes(said.akimat), `${name}: akimat`).toBe(akimat);
      expect(text, `${name}: no State Corporation in a case of the office`).not.toContain(said.corporation);
    }
  });

  it.each(TABLE)('$id, $lang: until 30.06.2021 the words of its own act and nothing of the АППК', ({ id, lang }) => {
    const said = SAID[lang];
    const own = editionById(catalogue, id)?.complaints.filter(({ addressee }) => addressee !== 'state-corporation') ?? [];
    expect(own.length).toBeGreaterThanOrEqual(3);
    const words = (text: string) => text.replace(/\s/gu, ' ');
    for (const [name, text] of sheetsOf({ id, day: LAST_BEFORE }, lang)) {
      for (const { text: act } of own) expect(words(text), name).toContain(words(act[lang]));
      // Editions of 2022 and later cannot be met before the code; the words of the older acts do not know it.
      if (id.startsWith('visits')) expect(text, name).not.toMatch(new RegExp(`${said.code}|${said.limit}`, 'u'));
    }
  });

  it.each(TABLE.filter(({ akimat }) => akimat))('$id, $lang: a case from the State Corporation also names its head', ({ id, lang }) => {
    const told = { id, day: FIRST_UNDER, channel: 'state-corporation' } as const;
    for (const [name, text] of sheetsOf(told, lang)) expect(text, name).toContain(SAID[lang].corporation);
  });

  it.each(['kk', 'ru'] as const)('%s: the counter of the State Corporation promises no sending on, which is the duty of the provider', (lang) => {
    const current = caseOf({ id: 'visits-national-2020', day: FIRST_UNDER, channel: 'state-corporation' }, 'not-accepted');
    const text = print('acceptance-refusal', current, lang, SC_OFFICE);
    expect(text).toContain(SAID[lang].limit);
    expect(text).toContain(SAID[lang].court);
    expect(text).toContain(SAID[lang].code);
    expect(text).not.toContain(SAID[lang].file);
  });

  it('the day of the decision rules, not the day of a later print', () => {
    const printed = formInput(caseOf({ id: 'visits-national-2015', day: LAST_BEFORE }, 'not-accepted')).printedAt;
    expect(printed > '2021-07-01').toBe(true);
  });
});
