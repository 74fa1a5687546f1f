import { describe, expect, test } from 'vitest';
import { Catalogue, SERVICE_IDS } from '../../../shared/law/catalogue.ts';
import type { Source } from '../../../shared/law/legal-text.ts';
import { loadCatalogue } from '../../../shared/law/load-catalogue.ts';

const catalogue = loadCatalogue();
const actIds = new Set(catalogue.acts.map(({ id }) => id));

/** Every object in the catalogue that is a source, with its path. */
function sourcesIn(value: unknown, path: string): { path: string; source: Source }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'act' in value && 'mark' in value ? [{ path, source: value as Source }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, child]) => sourcesIn(child, `${path}.${key}`))];
}

const isRegional = (key: string): boolean => /^[a-z-]+\/(?!national)/.test(key) && !/^(rule|name)\//.test(key);

describe('the catalogue', () => {
  test('parses into itself: the program need not parse it at every start', () => {
    expect(Catalogue.parse(catalogue)).toEqual(catalogue);
  });

  test('cites only acts of its register, each once there', () => {
    expect(actIds.size).toBe(catalogue.acts.length);
    const sources = sourcesIn(catalogue, 'catalogue');
    expect(sources.length).toBeGreaterThan(40);
    expect(sources.filter(({ source }) => !actIds.has(source.act))).toEqual([]);
    expect(catalogue.editions.filter(({ act }) => !actIds.has(act))).toEqual([]);
  });

  test('every datum of an edition has a source, its own or that of what it is part of', () => {
    const unsourced = (value: unknown, path: string, sourced: boolean): string[] => {
      if (typeof value !== 'object' || value === null) return [];
      if ('original' in value) return sourced ? [] : [path];
      const own = sourced || 'source' in value;
      return Object.entries(value).flatMap(([key, child]) => unsourced(child, `${path}.${key}`, own));
    };
    // The gaps tell what no source says; the provider stands in the act of the edition itself.
    const found = catalogue.editions.flatMap(({ gaps: _gaps, provider: _provider, ...edition }) => unsourced(edition, edition.id, false));
    expect(found).toEqual([]);
  });

  test('what is reconstructed or translated is admitted among the gaps', () => {
    for (const edition of catalogue.editions) {
      const texts = JSON.stringify(edition);
      const admits = (missing: readonly string[]) => edition.gaps.some((gap) => missing.includes(gap.missing));
      if (texts.includes('"mark":"reconstructed"')) expect([edition.id, admits(['both'])]).toEqual([edition.id, true]);
      if (edition.grounds.some(({ text }) => text.original === 'kk')) expect([edition.id, admits(['ru'])]).toEqual([edition.id, true]);
      if (edition.grounds.some(({ text }) => text.original === 'ru')) expect([edition.id, admits(['kk'])]).toEqual([edition.id, true]);
    }
  });

  test('knows the five services of the sources, and a sixth that is data only', () => {
    expect(catalogue.services.map(({ id }) => id)).toEqual([...SERVICE_IDS, 'guest-family']);
  });

  test('cites a paragraph in both languages', () => {
    for (const { citation } of catalogue.acts) {
      expect(citation.kk).toContain('{{n}}');
      expect(citation.ru).toContain('{{n}}');
    }
  });

  const spans = [
    ...catalogue.editions.map(({ service, region, from, until }) => ({ key: `${service}/${region}`, from, until })),
    ...catalogue.rules.map(({ id, from, until }) => ({ key: `rule/${id}`, from, until })),
    ...catalogue.names.flatMap(({ id, names }) => names.map(({ from, until }) => ({ key: `name/${id}`, from, until }))),
  ];
  const keys = [...new Set(spans.map(({ key }) => key))];
  test.each(keys.filter((key) => !isRegional(key)))('%s: periods follow one another without overlap or gap, the last is open', (key) => {
    const own = spans.filter((span) => span.key === key).toSorted((a, b) => (a.from < b.from ? -1 : 1));
    own.forEach((span, position) => expect(span.until).toBe(own[position + 1]?.from ?? null));
  });

  test.each(keys.filter(isRegional))('%s: periods do not overlap, and before and after them the national edition holds', (key) => {
    const own = spans.filter((span) => span.key === key).toSorted((a, b) => (a.from < b.from ? -1 : 1));
    const national = spans.filter((span) => span.key === key.replace(/[^/]+$/, 'national'));
    const holds = (date: string) => national.some(({ from, until }) => from <= date && (until === null || date < until));
    own.forEach(({ from, until }, position) => {
      expect(until === null || from < until).toBe(true);
      expect((own[position + 1]?.from ?? '9999') >= (until ?? '9999')).toBe(true);
      expect([holds(from), holds(until ?? from)]).toEqual([true, true]);
    });
  });

  test.each(catalogue.editions.map((edition) => [edition.id, edition] as const))('%s: ids are unique and references hold', (_id, edition) => {
    const conditions = new Set(edition.conditions.map(({ id }) => id));
    const channels = new Set(edition.channels.map(({ channel }) => channel));
    for (const list of [edition.steps, edition.documents, edition.grounds, edition.acceptanceGrounds, edition.forms, edition.conditions]) {
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    }
    for (const { when } of edition.documents) for (const { condition } of when ?? []) expect(conditions).toContain(condition);
    for (const owner of [...edition.steps, ...edition.documents]) for (const channel of owner.channels ?? []) expect(channels).toContain(channel);
    expect(catalogue.services.some(({ id }) => id === edition.service)).toBe(true);
  });

  test('visits under the Rules of 2020: 1 + 3 + 1 working days make the five; what the standard of 2015 gave says so', () => {
    const edition = catalogue.editions.find(({ id }) => id === 'visits-national-2020');
    const own = edition?.steps.filter(({ duration, delivery }) => duration && !delivery).map(({ duration }) => duration?.amount);
    expect(own).toEqual([1, 3, 1]);
    expect(edition?.channels.map(({ term }) => term.amount)).toEqual([5, 5, 5]);
    const carried = [...(edition?.documents.slice(1) ?? []), ...(edition?.grounds ?? [])];
    expect(new Set(carried.map(({ source }) => source.mark))).toEqual(new Set(['predecessor']));
  });
});
