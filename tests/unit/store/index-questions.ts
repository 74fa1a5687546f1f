import { CASE_SORTS, type CaseIndex } from '../../../renderer/store/case-index.ts';
import type { IndexRow } from '../../../renderer/store/index-row.ts';
import { buildBase } from '../../../renderer/store/index-base.ts';
import { makeIndexState } from '../../../renderer/store/index-state.ts';
import { liveIndex } from '../../../renderer/store/live-index.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';

/** The index as it would be if it were made from all rows at this moment: the truth that upkeep is held against. */
export function fromScratch(rows: readonly IndexRow[]): CaseIndex {
  const state = makeIndexState(buildBase(rows));
  return liveIndex(() => state);
}

/** Every kind of answer an index gives; two indexes of the same cases answer alike. */
export function answersOf(index: CaseIndex, today: LocalDate, rows: readonly IndexRow[]) {
  const idsOf = (positions: Int32Array) => [...positions].map((position) => index.summary(position).id);
  const words = rows
    .flatMap(({ summary }) => [summary.applicant, summary.applicantIin.slice(0, 6), summary.number, ...summary.children])
    .slice(0, 12);
  return {
    size: index.size,
    counts: index.counts(today),
    orders: CASE_SORTS.flatMap((sort) => [idsOf(index.list({ sort })), idsOf(index.list({ sort, descending: true }))]),
    open: idsOf(index.list({ sort: 'due', states: ['registered', 'assigned', 'checked', 'drafted', 'signed'], dueFrom: today })),
    searches: [...words, ...words.map((word) => word.slice(0, 2)), 'касым', 'К1-2026', 'K1'].map((text) =>
      index.search(text, 1000).map(({ id }) => id),
    ),
    duplicates: rows
      .slice(0, 5)
      .map(({ summary, childIins, courtNumber }) =>
        index
          .duplicatesOf({ applicantIin: summary.applicantIin, childIin: childIins[0] ?? '', courtNumber, childName: summary.children[0] ?? '' })
          .map(({ id }) => id),
      ),
    numbers: [index.numbers('incoming', 2026).length, index.numbers('outgoing', 2026).length],
    byId: rows.map(({ summary }) => index.byId(summary.id)),
  };
}
