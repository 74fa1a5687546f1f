import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { CHANNELS, DocumentRequirement, type Edition } from '../../../shared/law/catalogue.ts';
import { citeSource, citeSources } from '../../../shared/law/cite.ts';
import { documentsFor } from '../../../shared/law/documents-for.ts';
import { channelRuleOf, editionById, editionFor } from '../../../shared/law/edition-for.ts';
import { nameAt, ruleInForce } from '../../../shared/law/general-rules.ts';
import { loadCatalogue } from '../../../shared/law/load-catalogue.ts';

const catalogue = loadCatalogue();
const date = (text: string) => text as LocalDate;
const visits = unwrap(editionFor(catalogue, { service: 'visits', region: 'national', date: date('2026-01-05') }));

describe('edition in force', () => {
  test.each([
    ['visits', 'national', '2020-05-09'],
    ['visits', 'national', '2026-11-21'],
    ['visits', 'astana', '2020-05-09'],
    ['visits', 'karaganda', '2024-02-29'],
    ['visits', 'aktobe', '2026-11-21'],
  ])('%s in %s on %s: the national rules of 2020', (service, region, on) => {
    expect(unwrap(editionFor(catalogue, { service, region, date: date(on) })).id).toBe('visits-national-2020');
  });

  test.each([
    ['visits', 'national', '2017-06-14', '14.06.2017'],
    ['guardianship', 'national', '2022-08-11', '11.08.2022'],
    ['child-opinion', 'aktobe', '2020-01-05', '05.01.2020'],
    ['guest-family', 'astana', '2025-09-14', '14.09.2025'],
    ['weather', 'national', '2026-01-05', '05.01.2026'],
  ])('%s in %s on %s: none, and the refusal says for what', (service, region, on, told) => {
    expect(editionFor(catalogue, { service, region, date: date(on) })).toEqual({
      ok: false,
      error: { code: 'edition-missing', params: { service, region, date: told } },
    });
  });

  test("a region's own regulation goes before the national rules while it is in force", () => {
    const own: Edition = { ...visits, id: 'visits-test', region: 'astana', from: date('2021-01-01'), until: date('2022-01-01') };
    const both = { ...catalogue, editions: [...catalogue.editions, own] };
    const at = (on: string) => unwrap(editionFor(both, { service: 'visits', region: 'astana', date: date(on) })).id;
    expect([at('2020-12-31'), at('2021-01-01'), at('2021-12-31'), at('2022-01-01')]).toEqual([
      'visits-national-2020',
      'visits-test',
      'visits-test',
      'visits-national-2020',
    ]);
  });

  test('a channel that the edition lacks is refused', () => {
    const officeOnly = { ...visits, channels: visits.channels.slice(0, 1) };
    expect(unwrap(channelRuleOf(officeOnly, 'office')).channel).toBe('office');
    expect(channelRuleOf(officeOnly, 'portal')).toMatchObject({ ok: false, error: { code: 'channel-missing' } });
    expect(editionById(catalogue, 'nothing')).toBeUndefined();
  });
});

describe('documents to bring', () => {
  test.each(CHANNELS)('visits through %s: application, identity, court decision, police reference', (channel) => {
    expect(documentsFor(visits, channel, {}).map(({ id }) => id)).toEqual(['application', 'identity', 'court-decision', 'police-reference']);
  });

  test('a document hangs on its channel and on the answer to its condition', () => {
    const [, , base] = visits.documents;
    const spouse = DocumentRequirement.parse({ ...base, id: 'spouse', channels: ['office'], when: [{ condition: 'married', is: true }] });
    const edition = { ...visits, documents: [spouse] };
    const asked = (channel: 'office' | 'portal', answers: Record<string, boolean>) => documentsFor(edition, channel, answers).length;
    expect([
      asked('office', { married: true }),
      asked('office', { married: false }),
      asked('office', {}),
      asked('portal', { married: true }),
    ]).toEqual([1, 0, 0, 0]);
  });
});

describe('general law in time', () => {
  test.each([
    ['hearing-notice', '2021-06-30', null],
    ['hearing-notice', '2021-07-01', 3],
    ['hearing-objection', '2021-07-01', 2],
    ['appeal-limit', '2026-01-01', 3],
    ['appeal-limit-no-text', '2026-01-01', 6],
  ] as const)('%s on %s', (id, on, amount) => {
    expect(ruleInForce(catalogue, id, date(on))?.duration?.amount ?? null).toBe(amount);
  });

  test.each([
    ['capital', '2019-03-22', 'Астана'],
    ['capital', '2019-03-23', 'Нур-Султан'],
    ['capital', '2022-09-18', 'Нур-Султан'],
    ['capital', '2022-09-19', 'Астана'],
    ['ministry', '2022-06-10', 'Министерство образования и науки Республики Казахстан'],
    ['ministry', '2022-06-11', 'Министерство просвещения Республики Казахстан'],
    ['nothing', '2022-06-11', 'nothing'],
  ])('the name of the %s on %s is %s', (id, on, name) => {
    expect(nameAt(catalogue, id, date(on)).ru).toBe(name);
  });

  test('sources are cited as a lawyer writes them, each once', () => {
    const paragraph = { act: 'rules-2020', paragraph: '12', mark: 'text' } as const;
    expect(citeSource(catalogue, paragraph, 'ru')).toBe('п. 12 Правил 2020 (приказ № 158)');
    expect(citeSource(catalogue, paragraph, 'kk')).toBe('2020 жылғы Қағидалардың (№ 158 бұйрық) 12-тармағы');
    expect(citeSources(catalogue, [paragraph, paragraph, { act: 'appc', mark: 'text' }], 'ru')).toBe('п. 12 Правил 2020 (приказ № 158); АППК');
  });
});
