import { describe, expect, test } from 'vitest';
import type { Edition } from '../../../shared/law/catalogue.ts';
import { type ComparedSection, compareEditions } from '../../../shared/law/compare-editions.ts';
import { loadCatalogue } from '../../../shared/law/load-catalogue.ts';

const catalogue = loadCatalogue();
const edition = (id: string) => catalogue.editions.find((one) => one.id === id) as Edition;
const changes = (a: string, b: string, section: ComparedSection) =>
  compareEditions(edition(a), edition(b))
    .filter((change) => change.section === section)
    .map(({ id, kind, fields }) => [kind, id, ...fields].join(' '));

describe('editions side by side', () => {
  test.each(catalogue.editions.map(({ id }) => id))('%s does not differ from itself', (id) => {
    expect(compareEditions(edition(id), edition(id))).toEqual([]);
  });

  test('from the standard of 2015 to the Rules of 2020', () => {
    const [a, b] = ['visits-national-2015', 'visits-national-2020'] as const;
    expect(changes(a, b, 'channels')).toEqual(['changed state-corporation deliverBack issue', 'added portal']);
    expect(changes(a, b, 'steps')).toEqual([
      'changed courier text duration',
      'changed prepare text duration',
      'changed issue text',
      'added check',
      'added identity',
      'added send',
    ]);
    expect(changes(a, b, 'grounds')).toEqual([]);
    expect(changes(a, b, 'complaints')).toContain('removed akimat');
    expect(changes(a, b, 'storage')).toEqual(['removed return-on-request']);
    expect(changes(a, b, 'acceptanceGrounds')).toContain('changed expired channels');
  });

  test('from Astana to Karaganda: the steps', () => {
    expect(changes('visits-astana-2018', 'visits-karaganda-2018', 'steps')).toEqual([
      'changed intake text duration',
      'changed prepare text',
      'changed sign text duration',
      'changed send text duration',
      'added distribute',
    ]);
  });

  test('both sides are told', () => {
    const [send] = compareEditions(edition('visits-astana-2018'), edition('visits-aktobe-2018')).filter(
      ({ section, id }) => section === 'steps' && id === 'send',
    );
    expect([send?.before?.duration, send?.after?.duration]).toEqual([
      { unit: 'minute', amount: 20 },
      { unit: 'working-day', amount: 1 },
    ]);
  });
});
