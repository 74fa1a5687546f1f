import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addEdition } from '../../../shared/cases/add-edition.ts';
import { addStaff } from '../../../shared/cases/add-staff.ts';
import { assignCase } from '../../../shared/cases/assign-case.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { changeSettings } from '../../../shared/cases/change-settings.ts';
import { changeStaff } from '../../../shared/cases/change-staff.ts';
import { checkApplication } from '../../../shared/cases/check-application.ts';
import { correctCase } from '../../../shared/cases/correct-case.ts';
import { draftGrant } from '../../../shared/cases/draft-grant.ts';
import { draftRefusal } from '../../../shared/cases/draft-refusal.ts';
import { draftToApplication } from '../../../shared/cases/draft-to-application.ts';
import { finishHearing } from '../../../shared/cases/finish-hearing.ts';
import { issueResult } from '../../../shared/cases/issue-result.ts';
import { applyCaseFact } from '../../../shared/cases/apply-case-fact.ts';
import { applyOfficeFact } from '../../../shared/cases/apply-office-fact.ts';
import { canonicalJson, type Json } from '../../../shared/kernel/canonical-json.ts';
import { Fact } from '../../../shared/journal/entry.ts';
import { isCaseFact } from '../../../shared/journal/fold.ts';
import { openOffice } from '../../../shared/cases/open-office.ts';
import { recordPrint } from '../../../shared/cases/record-print.ts';
import { refuseAcceptance, refuseAcceptanceOf } from '../../../shared/cases/refuse-acceptance.ts';
import { registerApplication } from '../../../shared/cases/register-application.ts';
import { registerPortalApplication } from '../../../shared/cases/register-portal-application.ts';
import { returnDraft } from '../../../shared/cases/return-draft.ts';
import type { World } from '../../../shared/cases/world.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { readPortalPackage } from '../../../shared/wire/read-portal-package.ts';
import { parseRequest } from '../../../build/reckon/request.ts';
import kk from '../../../locales/kk/refusals.json' with { type: 'json' };
import ru from '../../../locales/ru/refusals.json' with { type: 'json' };
import kkReckon from '../../../locales/kk/reckon.json' with { type: 'json' };
import ruReckon from '../../../locales/ru/reckon.json' with { type: 'json' };
import { instantAt, makeWorld, SETTINGS } from '../../world/make-world.ts';
import { HASH, portalPackage } from '../../world/portal-file.ts';
import { sampleDraft } from '../../world/sample-draft.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { editionFor } from '../../../shared/law/edition-for.ts';
import { loadCatalogue } from '../../../shared/law/load-catalogue.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';

/** What a broken or hostile sender writes: keys of the prototype, numbers that are none, half characters, marks that hide, dates out of every range. */
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', '', '0', '-1', 'iin', 'then'];
const TEXTS = [
  '\uD800',
  '\uDC00x',
  'a\u0000b',
  '\u202Eabc',
  '\u200B',
  '\uFEFF',
  'x'.repeat(100_000),
  '9999-12-31',
  '0001-01-01',
  '2026-02-30',
  '-1',
  '9999-12-31T23:59',
  '900101499994',
  '٠١٢٣٤٥٦٧٨٩٠١',
  '__proto__',
  '{serial}{mark}{year}\n',
  "'; --",
  '<b>',
];
const NUMBERS = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 2 ** 53, -1, 1.5, 1e308];
const hostile = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<unknown>(...TEXTS, ...NUMBERS, null, undefined, true, false, 1n),
    fc.string({ unit: 'binary' }),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.array(fc.tuple(fc.constantFrom(...KEYS), tie('tree')), { maxLength: 4 }).map(ofPairs),
    fc.constantFrom<unknown>(
      Array.from({ length: 5_000 }, () => ({})),
      nested(60),
    ),
  ),
})).tree;

function ofPairs(pairs: readonly (readonly [string, unknown])[]): unknown {
  const made: Record<string, unknown> = {};
  for (const [key, value] of pairs) Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true });
  return made;
}
function nested(depth: number): unknown {
  let tree: unknown = 'x';
  for (let i = 0; i < depth; i++) tree = i % 2 ? [tree] : { a: tree };
  return tree;
}

/** A right value in which something at some place is hostile. */
const spoiled = (whole: unknown): fc.Arbitrary<unknown> =>
  fc.tuple(fc.nat(), hostile, fc.constantFrom(...KEYS), fc.boolean()).map(([seed, bad, key, added]) => {
    const places = placesOf(whole);
    const place = places[seed % places.length] ?? [];
    return put(whole, added ? [...place, key] : place, bad);
  });
const placesOf = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null ? [path, ...Object.entries(value).flatMap(([key, child]) => placesOf(child, [...path, key]))] : [path];
function put(whole: unknown, [key, ...rest]: readonly string[], bad: unknown): unknown {
  if (key === undefined) return bad;
  if (typeof whole !== 'object' || whole === null) return bad;
  if (Array.isArray(whole)) return whole.map((item: unknown, at) => (String(at) === key ? put(item, rest, bad) : item));
  const copy = ofPairs(Object.entries(whole)) as Record<string, unknown>;
  Object.defineProperty(copy, key, {
    value: put(Object.hasOwn(copy, key) ? copy[key] : undefined, rest, bad),
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return copy;
}

const RECKON = { kk: { ...kk, ...kkReckon.refusals }, ru: { ...ru, ...ruReckon.refusals } };
const said = ({ code }: Refusal): boolean => Object.hasOwn(RECKON.kk, code) && Object.hasOwn(RECKON.ru, code);

/** Never throws; what is refused is refused by codes that both languages have words for. */
function answers(decided: Result<unknown, Refusal | readonly Refusal[]>): void {
  if (decided.ok) return keeps(decided.value);
  const refusals = [decided.error].flat() as Refusal[];
  expect(refusals.length).toBeGreaterThan(0);
  expect(refusals.filter((refusal) => !said(refusal))).toEqual([]);
}

/** What an act decided is what the journal can hold: it parses again, has a canonical text, and the fold takes it. */
function keeps(decided: unknown): void {
  if (!Array.isArray(decided)) return;
  for (const fact of decided as Fact[]) {
    const parsed = Fact.safeParse(JSON.parse(canonicalJson(fact as unknown as Json)));
    expect(parsed.success ? parsed.data : parsed.error.issues).toEqual(fact);
    if (isCaseFact(fact)) applyCaseFact(fact.type === 'application-registered' ? null : registered, fact, 'x');
    applyOfficeFact(head.office, fact);
  }
}

const office = makeWorld();
const clerk = office.as('clerk');
const head = office.as('head');
const executor = office.as('executor');
const candidate = draftToApplication(sampleDraft());
const registered = office.take(registerApplication(candidate, clerk));
const row = (change: Partial<Case>): Case => ({ ...registered, executor: office.staffOf('executor').id, ...change });
const patronage = unwrap(editionFor(loadCatalogue(), { service: 'patronage', region: 'national', date: '2026-11-16' as LocalDate }));
const sent = portalPackage({ edition: patronage, answers: {} });
const visits = unwrap(editionFor(loadCatalogue(), { service: 'visits', region: 'national', date: '2026-11-16' as LocalDate }));
const person = { name: 'Сынақов Е. Ж.', post: { kk: 'маман', ru: 'специалист' }, roles: ['clerk'] };

type Edge = readonly [string, unknown, (input: unknown) => Result<unknown, Refusal | readonly Refusal[]>];
const drafted = row({
  state: 'refusal-noticed',
  notice: {
    at: '2026-11-16T10:15',
    by: 'x',
    received: '2026-11-16',
    objectionsUntil: '2026-11-18',
    decisionFrom: '2026-11-19',
    objection: null,
  } as Case['notice'],
});
const EDGES: readonly Edge[] = [
  ['an application', candidate, (input) => registerApplication(input, clerk)],
  ['a refusal at the counter', candidate, (input) => refuseAcceptance(input, clerk)],
  ['an application of the portal', candidate, (input) => registerPortalApplication(input, clerk)],
  ['a correction', { path: 'applicant.surname', value: 'Сынақова', reason: 'қате' }, (input) => correctCase(registered, input, clerk)],
  ['an assignment', { executor: office.staffOf('executor').id, resolution: 'x' }, (input) => assignCase(registered, input, head)],
  ['a refusal on checking', { missing: ['court-decision'], expired: [] }, (input) => refuseAcceptanceOf(row({ state: 'assigned' }), input, executor)],
  ['a permission', { place: 'x', schedule: 'y', conditions: 'z' }, (input) => draftGrant(row({ state: 'checked' }), input, executor)],
  [
    'a refusal',
    { grounds: ['unreliable'], justification: 'x', noticeReceived: '2026-11-17' },
    (input) => draftRefusal(row({ state: 'checked' }), input, executor),
  ],
  ['the end of a hearing', { received: '2026-11-16' }, (input) => finishHearing(drafted, input, executor)],
  ['a returned draft', { reason: 'x' }, (input) => returnDraft(row({ state: 'drafted' }), input, head)],
  ['an issue', { who: 'applicant', document: { document: 'id-card', number: '1' } }, (input) => issueResult(row({ state: 'signed' }), input, clerk)],
  ['a print', { form: 'ticket', lang: 'kk', copies: 1 }, (input) => recordPrint(registered, input, clerk)],
  ['settings', SETTINGS, (input) => changeSettings(input, head)],
  ['a new office', { settings: SETTINGS, staff: [{ ...person, roles: ['head'] }], practice: false }, (input) => openOffice(input, head)],
  ['a person', person, (input) => addStaff(input, head)],
  ['a changed person', office.staffOf('clerk'), (input) => changeStaff(input, head)],
  ['an edition', { ...visits, id: 'x', from: '2027-01-01' }, (input) => addEdition(input, head)],
  [
    'an edition with its act',
    { act: loadCatalogue().acts[0], edition: { ...visits, id: 'x', from: '2027-01-01' } },
    (input) => addEdition(input, head),
  ],
  ['a question of reckon', { service: 'visits', region: 'national', channel: 'office', at: '2026-03-20T10:15' }, parseRequest],
];

describe('whatever comes from outside', () => {
  test.each(EDGES)('%s is answered, never thrown at', (_, whole, edge) => {
    fc.assert(
      fc.property(fc.oneof(hostile, spoiled(whole)), (input) => answers(edge(input))),
      { numRuns: 300 },
    );
  });

  // zod measures the `length` of what stands in the place of a text or a list: this one cannot be compared.
  const unmeasured = { length: { toString: 1, valueOf: 1 } };
  test.each([
    ['children of a package', () => readPortalPackage({ text: JSON.stringify({ ...sent, documents: unmeasured }), hash: HASH }, clerk, () => false)],
    ['children of an application', () => registerApplication({ ...(candidate as object), children: unmeasured }, clerk)],
    ['a service', () => registerApplication({ ...(candidate as object), service: unmeasured }, clerk)],
    ['channels of an edition', () => addEdition({ ...visits, channels: unmeasured }, head)],
    ['a text of an act', () => addEdition({ act: { ...loadCatalogue().acts[0], title: { kk: unmeasured, ru: 'x' } }, edition: visits }, head)],
    ['an executor', () => assignCase(registered, { executor: unmeasured }, head)],
    ['a correction', () => correctCase(registered, { path: 'children.0', value: unmeasured, reason: 'x' }, clerk)],
  ])('an object without a comparable length is refused: %s', (_, decide) => {
    const decided = decide();
    expect(decided.ok).toBe(false);
    answers(decided);
  });

  test('the check at the counter speaks of it, too', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, spoiled(candidate)), (input) => {
        const { issues, warnings } = checkApplication(input, clerk);
        expect([...issues, ...warnings].filter((refusal) => !said(refusal))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a file that says it is a package of the portal', () => {
  const now: World = { ...clerk, clock: { now: () => instantAt('2026-11-16T10:15') } };
  const read = (text: string) => {
    const arrival = readPortalPackage({ text, hash: HASH }, now, () => false);
    answers(arrival);
    if (arrival.ok) answers(registerPortalApplication(arrival.value.candidate, now));
  };
  const printed = (value: unknown): string => JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? `${part}` : part)) ?? '';

  test('is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, spoiled(sent)), (input) => read(printed(input))),
      { numRuns: 500 },
    );
  });
  test('may be any text at all', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((text) => `{"${text}`),
        ),
        read,
      ),
      { numRuns: 300 },
    );
  });
  test.each(['['.repeat(1_000_000), '{"a":'.repeat(200_000), '"'.repeat(999_999), '\\'.repeat(500_000), `"${'\\'.repeat(300_000)}"`])('%.20s…', read);
});
