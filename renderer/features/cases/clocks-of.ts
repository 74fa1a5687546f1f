import type { Case } from '../../../shared/cases/case.ts';
import { reckonCase } from '../../../shared/cases/reckon-case.ts';
import type { LawAndCalendar } from '../../../shared/deadlines/law-and-calendar.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';

export type Clocks = {
  /** The whole term of the service: the applicant's clock where there are two. */
  readonly due: LocalDate;
  readonly estimated: boolean;
  /** The provider's own clock, from its receipt; null where one clock runs, or before the delivery. */
  readonly provider: LocalDate | null;
  readonly deliverBackBy: LocalDate | null;
};

/** The clocks as they were written down; the provider's at the State Corporation is reckoned once the package is delivered. */
export function clocksOf(law: LawAndCalendar, current: Case): Clocks | null {
  const { terms } = current;
  if (!terms) return null;
  const delivered = terms.provider || !current.transfer?.delivered ? null : reckonCase(law, current);
  const reckoned = delivered?.ok ? delivered.value.provider?.due : undefined;
  return {
    due: terms.due,
    estimated: terms.estimated,
    provider: terms.provider?.due ?? reckoned ?? null,
    deliverBackBy: terms.deliverBackBy ?? null,
  };
}
