import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baseToBytes, bytesToBase } from '../../../renderer/store/base-bytes.ts';
import { emptyBase, mergeBase } from '../../../renderer/store/index-base.ts';
import { type IndexRow, toIndexRow } from '../../../renderer/store/index-row.ts';
import { makeIndexState, upsertRow } from '../../../renderer/store/index-state.ts';
import { liveIndex } from '../../../renderer/store/live-index.ts';
import { boardOf } from '../../../renderer/store/snapshot.ts';
import { applyCaseFact } from '../../../shared/cases/apply-case-fact.ts';
import type { Case } from '../../../shared/cases/case.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { manyCases } from '../../bench/kit/many-cases.ts';
import { makeWorld } from '../../world/make-world.ts';
import { answersOf, fromScratch } from './index-questions.ts';

const TODAY = '2026-11-21' as LocalDate;
const world = makeWorld().world();

/** Every stage of every case, from registration on. */
function stagesOf(count: number, seed: number): IndexRow[][] {
  return [...manyCases({ count, office: world.office, today: TODAY, seed, open: Math.ceil(count / 2) })].map(({ facts }) => {
    let current: Case | null = null;
    const stages: IndexRow[] = [];
    for (const fact of facts) {
      if (!('case' in fact)) continue;
      current = applyCaseFact(current, fact, world.office.id);
      stages.push(toIndexRow(current, world.catalogue));
    }
    return stages;
  });
}
const finalRows = (count: number, seed = 1) => stagesOf(count, seed).flatMap((stages) => stages.at(-1) ?? []);
const inOrder = (rows: readonly IndexRow[]) =>
  [...rows].sort((a, b) =>
    a.summary.receivedAt < b.summary.receivedAt ? -1 : a.summary.receivedAt > b.summary.receivedAt ? 1 : a.number.serial - b.number.serial,
  );

test('after any changes, merges and reloads the index answers as one made from scratch', () => {
  const step = fc.record({ pick: fc.nat(1000), act: fc.constantFrom('change', 'change', 'change', 'merge', 'reload') });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 25 }), fc.nat(10_000), fc.array(step, { maxLength: 40 }), (count, seed, steps) => {
      const stages = stagesOf(count, seed);
      const order = inOrder(stages.map(([first]) => first as IndexRow)).map(({ summary }) =>
        stages.findIndex(([first]) => first?.summary.id === summary.id),
      );
      const reached = new Map<number, number>();
      let state = makeIndexState();
      let entered = 0;
      for (const { pick, act } of steps) {
        if (act === 'merge') state = makeIndexState(mergeBase(state.base, state.changed));
        if (act === 'reload') {
          const bytes = bytesToBase(baseToBytes(mergeBase(state.base, state.changed), null));
          if (bytes) state = makeIndexState(bytes.base);
        }
        if (act !== 'change') continue;
        // A new case in order of registration, or the next stage of one that is there.
        const enters = entered < order.length && (entered === 0 || pick % 2 === 0);
        const at = enters ? (order[entered++] ?? 0) : (order[pick % entered] ?? 0);
        const stage = Math.min((reached.get(at) ?? -1) + 1, (stages[at]?.length ?? 1) - 1);
        reached.set(at, stage);
        const row = stages[at]?.[stage];
        if (row) upsertRow(state, row, true);
      }
      const rows = [...reached].flatMap(([at, stage]) => stages[at]?.[stage] ?? []);
      expect(
        answersOf(
          liveIndex(() => state),
          TODAY,
          rows,
        ),
      ).toEqual(answersOf(fromScratch(rows), TODAY, rows));
    }),
    { numRuns: 150 },
  );
});

test('the board counts all and lists what is not finished', () => {
  const rows = finalRows(200);
  const whole = mergeBase(emptyBase(), new Map(inOrder(rows).entries()));
  const { board, leftOut } = boardOf(whole);
  const state = makeIndexState(board, leftOut);
  const boardIndex = liveIndex(() => state);
  const scratch = fromScratch(rows);
  expect(boardIndex.complete).toBe(false);
  expect(boardIndex.size).toBe(200);
  expect(boardIndex.counts(TODAY)).toEqual(scratch.counts(TODAY));
  const dueFirst = { sort: 'due', states: ['registered', 'assigned', 'checked', 'drafted', 'signed'] } as const;
  const ids = (index: typeof scratch) => [...index.list(dueFirst)].map((position) => index.summary(position).id);
  expect(ids(boardIndex)).toEqual(ids(scratch));
});

const manyRows = finalRows(600);

test.each([
  ['surname in the other spelling', 'касым', (row: IndexRow) => /^Қасымов|^Касымов/u.test(row.summary.applicant)],
  [
    'words in any order',
    'али касым',
    (row: IndexRow) =>
      /[ҚК]асымов/u.test(row.summary.applicant + row.summary.children.join()) && /Әли/u.test(row.summary.applicant + row.summary.children.join()),
  ],
  ['Latin i for і', 'сейiтов', (row: IndexRow) => /Сейітов/u.test(row.summary.applicant + row.summary.children.join())],
  ['ё typed as е', 'федоров', (row: IndexRow) => /Фёдоров/u.test(row.summary.applicant + row.summary.children.join())],
])('search: %s', (_, text, expected) => {
  const rows = manyRows;
  const found = fromScratch(rows)
    .search(text, 5000)
    .map(({ id }) => id);
  const wanted = rows.filter(expected).map(({ summary }) => summary.id);
  expect(wanted.length).toBeGreaterThan(0);
  for (const id of wanted) expect(found).toContain(id);
});

test('search: number, serial, IIN and phone as they are typed', () => {
  const rows = finalRows(300);
  const index = fromScratch(rows);
  const [row] = rows;
  if (!row) throw new Error('no row');
  const { number, applicantIin, id } = row.summary;
  const phone = row.tokens.find((token) => /^700\d{7}$/u.test(token)) ?? '';
  const ways = [number, number.toLowerCase(), `K1 ${row.number.year} ${row.number.serial}`, applicantIin, applicantIin.slice(0, 10)];
  ways.push(`8 (${phone.slice(0, 3)}) ${phone.slice(3, 6)}-${phone.slice(6, 8)}-${phone.slice(8)}`, `+7${phone}`, phone);
  for (const text of ways)
    expect(
      index.search(text, 300).map((summary) => summary.id),
      text,
    ).toContain(id);
  expect(index.search('', 10)).toEqual([]);
  expect(index.search('  ,;- ', 10)).toEqual([]);
  expect(index.search('щщщщщ', 10)).toEqual([]);
  expect(index.search('к1', 7).length).toBe(7);
});

test('lists meet every condition and stand in their order', () => {
  const rows = finalRows(500);
  const index = fromScratch(rows);
  const executor = rows.find(({ summary }) => summary.executor)?.summary.executor ?? '';
  const list = [...index.list({ sort: 'due', executor, dueFrom: TODAY, states: ['assigned', 'checked'] })].map(index.summary);
  expect(list.length).toBeGreaterThan(0);
  for (const summary of list) {
    expect(summary.executor).toBe(executor);
    expect((summary.due ?? '') >= TODAY).toBe(true);
  }
  const dues = list.map(({ due }) => due ?? '');
  expect(dues).toEqual([...dues].sort());
  const numbers = [...index.list({ sort: 'number' })].map((position) => index.summary(position).number);
  expect(numbers).toEqual([...numbers].sort());
  expect(index.list({ sort: 'due', executor: 'nobody' }).length).toBe(0);
});

test('duplicates: by applicant, by child, by the court decision, not by a chance place of the number', () => {
  const rows = finalRows(300);
  const index = fromScratch(rows);
  const row = rows[7];
  if (!row) throw new Error('no row');
  const ids = (query: Parameters<typeof index.duplicatesOf>[0]) => index.duplicatesOf(query).map(({ id }) => id);
  expect(ids({ applicantIin: row.summary.applicantIin })).toEqual([row.summary.id]);
  expect(ids({ childIin: row.childIins[0] ?? '' })).toEqual([row.summary.id]);
  expect(ids({ applicantIin: row.childIins[0] ?? '' })).toEqual([]);
  expect(ids({ childName: row.summary.children[0] ?? '' })).toContain(row.summary.id);
  expect(ids({ courtNumber: row.courtNumber })).toContain(row.summary.id);
  expect(ids({})).toEqual([]);
});
