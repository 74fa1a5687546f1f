import { expect, test } from 'vitest';
import type { BuiltBase } from '../../../renderer/store/build-index.ts';
import { buildBase } from '../../../renderer/store/index-base.ts';
import type { IndexBuilder } from '../../../renderer/store/index-builder.ts';
import { toIndexRow } from '../../../renderer/store/index-row.ts';
import { type IndexUpkeep, startIndex } from '../../../renderer/store/index-upkeep.ts';
import { gatherRows } from '../../../renderer/store/gather-rows.ts';
import { applyCaseFact } from '../../../shared/cases/apply-case-fact.ts';
import type { Case } from '../../../shared/cases/case.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { manyCases } from '../../bench/kit/many-cases.ts';
import { makeWorld } from '../../world/make-world.ts';

const { office, catalogue } = makeWorld().world();
const CASES: readonly Case[] = [...manyCases({ count: 6, office, today: '2026-11-21' as LocalDate, seed: 3 })].map(({ facts }) =>
  facts.reduce<Case | null>((row, fact) => ('case' in fact ? applyCaseFact(row, fact as never, office.id) : row), null),
) as Case[];
const TEXTS = CASES.map((row) => JSON.stringify({ case: row, entries: [['d2', 1]] }));
const WHOLE = buildBase(CASES.map((row) => toIndexRow(row, catalogue)));

test('pages that follow one another make the index of all rows, once', () => {
  const rows = gatherRows();
  expect(rows.add({ rows: TEXTS.slice(0, 4), before: 0 }, catalogue)).toBe(true);
  expect(rows.add({ rows: TEXTS.slice(4), before: 4 }, catalogue)).toBe(true);
  expect(rows.takeBase(6)).toEqual(WHOLE);
  expect(rows.takeBase(6)).toBeNull();
});

test('where a page is missing there is no index; a load that begins anew forgets the one before', () => {
  const rows = gatherRows();
  rows.add({ rows: TEXTS.slice(0, 2), before: 0 }, catalogue);
  expect(rows.add({ rows: TEXTS.slice(4), before: 4 }, catalogue)).toBe(false);
  expect(rows.takeBase(6)).toBeNull();
  rows.add({ rows: TEXTS.slice(3), before: 0 }, catalogue);
  rows.add({ rows: TEXTS, before: 0 }, catalogue);
  expect(rows.takeBase(6)).toEqual(WHOLE);
});

/** An index over a builder that tells which way it was made. */
async function watched(gather: IndexBuilder['gather'] | null) {
  const rows = gatherRows();
  const made: string[] = [];
  const builder: IndexBuilder = {
    load: async () => null,
    build: async (): Promise<BuiltBase> => {
      made.push('from the disk');
      return { base: WHOLE, n: 0, seq: 9, damaged: [] };
    },
    merge: async () => null,
    gather: gather ?? (async (page) => rows.add(page, catalogue)),
    buildGathered: async ({ count }) => {
      const base = rows.takeBase(count);
      if (base) made.push('gathered');
      return base;
    },
    close: () => undefined,
  };
  const nothing = { catchUp: async () => ({ rows: [], fresh: new Set<string>() }), heal: async () => [], onChange: () => undefined };
  const options = { builder, device: 'd1', catalogue: () => catalogue, ...nothing };
  const upkeep = await startIndex(options, { board: null, mark: { n: 0, seq: 0 }, empty: true });
  return { upkeep, made };
}

const page = (upkeep: IndexUpkeep, from: number, turn: number) => {
  upkeep.gather(TEXTS.slice(from, from + 2), { turn, begins: from === 0 });
};
const failing = () => Promise.reject(new Error('the worker is gone'));

test.each([
  ['gathered', 'every page in its turn', [1, 2, 3], null],
  ['from the disk', 'something else was written between two pages', [1, 3, 4], null],
  ['from the disk', 'the first pages came before this start', [null, 2, 3], null],
  ['from the disk', 'what gathers has failed', [1, 2, 3], failing],
] as const)('the index of a first load is made %s: %s', async (way, _why, turns, gather) => {
  const { upkeep, made } = await watched(gather);
  turns.forEach((turn, index) => turn !== null && page(upkeep, index * 2, turn));
  await upkeep.rebuild({ turn: turns[2], mark: { n: 0, seq: 9 } });
  expect([made, upkeep.index.size, upkeep.changedRows()]).toEqual([[way], 6, 0]);
});
