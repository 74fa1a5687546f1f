import type { Case } from '../../../shared/cases/case.ts';
import type { Office } from '../../../shared/cases/office.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';

/** Which clock was moved; locale keys `calendar:moved.clock.<clock>`. `within`: the last day of a case stays, the days of its steps moved. */
export type MovedClock = 'case' | 'within' | 'answer' | 'forward';
export type MovedLine = {
  readonly href: string;
  readonly number: string;
  readonly clock: MovedClock;
  readonly from: LocalDate;
  readonly to: LocalDate;
};
export type MovedFiles = { readonly cases: readonly Case[]; readonly complaints: readonly Complaint[] };

/** What a package moved, case by case, then complaint by complaint with each of its clocks. */
export function movedLines(sent: string, { cases, complaints }: MovedFiles): readonly MovedLine[] {
  return [
    ...cases.flatMap(({ id, number, movedTerms = [] }) =>
      movedTerms
        .filter((one) => one.package === sent)
        .map(({ from, to }) => ({
          href: `/cases/${id}`,
          number: number.text,
          clock: from === to ? ('within' as const) : ('case' as const),
          from,
          to,
        })),
    ),
    ...complaints.flatMap(({ id, number, movedTerms = [] }) =>
      movedTerms
        .filter((one) => one.package === sent)
        .flatMap(({ from, to, forward }) => [
          { clock: 'answer' as const, from, to },
          ...(forward ? [{ clock: 'forward' as const, from: forward.from, to: forward.to }] : []),
        ])
        .filter(({ from, to }) => from !== to)
        .map((line) => ({ href: `/complaints/${id}`, number: number.text, ...line })),
    ),
  ];
}

/** How many files a package moved; null while it is not worked off. Two computers that worked it off may have known of different ones: the larger number counts. */
export function movedCounts(
  sent: string,
  { workedOff = [] }: Pick<Office, 'workedOff'>,
): { readonly cases: number; readonly complaints: number } | null {
  const done = workedOff.filter((one) => one.package === sent);
  if (done.length === 0) return null;
  return { cases: Math.max(...done.map(({ moved }) => moved)), complaints: Math.max(...done.map(({ complaints = 0 }) => complaints)) };
}
