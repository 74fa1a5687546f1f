import type { StatisticsBasis } from '../../../shared/wire/region-view.ts';

export const CASE_COUNTS = ['received', 'acceptanceRefused', 'granted', 'refused', 'onTime', 'late', 'open'] as const;
export type CaseCount = (typeof CASE_COUNTS)[number];
export const COMPLAINT_COUNTS = [
  'received',
  'onTime',
  'late',
  'open',
  'forwarded',
  'satisfied',
  'partly',
  'refused',
  'explained',
  'left-without-consideration',
] as const;
export type ComplaintCount = (typeof COMPLAINT_COUNTS)[number];

export type SumLine<Count extends string> = { readonly office: string; readonly part: string; readonly counts: Readonly<Record<Count, number>> };

/** Cases by office and service, over all ways of filing. */
export const caseLines = ({ cases }: StatisticsBasis): readonly SumLine<CaseCount>[] =>
  summed(
    cases.map(({ office, service, channel: _channel, ...counts }) => ({ office, part: service, counts })),
    CASE_COUNTS,
  );

/** Complaints by office and addressee. */
export const complaintLines = ({ complaints }: StatisticsBasis): readonly SumLine<ComplaintCount>[] =>
  summed(
    complaints.map(({ office, addressee, outcomes, ...counts }) => ({ office, part: addressee, counts: { ...counts, ...outcomes } })),
    COMPLAINT_COUNTS,
  );

/** All lines in one. */
export const sumOf = <Count extends string>(lines: readonly SumLine<Count>[], counts: readonly Count[]): Readonly<Record<Count, number>> =>
  Object.fromEntries(counts.map((count) => [count, lines.reduce((sum, line) => sum + line.counts[count], 0)])) as Record<Count, number>;

function summed<Count extends string>(lines: readonly SumLine<Count>[], counts: readonly Count[]): readonly SumLine<Count>[] {
  const groups = Map.groupBy(lines, ({ office, part }) => `${office}|${part}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ office: first.office, part: first.part, counts: sumOf(group, counts) }] : [];
  });
}
