import type { Case } from '../../../shared/cases/case.ts';
import { filedAtOf, serviceRequestOf } from '../../../shared/cases/filing.ts';
import type { LawAndCalendar } from '../../../shared/deadlines/law-and-calendar.ts';
import { reckonUnder } from '../../../shared/deadlines/reckon-service.ts';
import type { ServiceTerms } from '../../../shared/deadlines/reckoning.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import { editionById } from '../../../shared/law/edition-for.ts';

/**
 * The sum of a case's terms under its own edition, repealed or not: from the filing, and from the courier's real delivery where it is known at
 * this workplace. Codes: those of `reckonUnder`; edition-missing.
 */
export function reckonCase(law: LawAndCalendar, current: Case): Result<ServiceTerms, Refusal> {
  const edition = editionById(law.catalogue, current.edition);
  if (!edition) return err({ code: 'edition-missing' });
  const { channel, at, deliveredAt = current.transfer?.delivered?.at } = serviceRequestOf(current.application, filedAtOf(current));
  return reckonUnder(law, edition, { channel, at, ...(deliveredAt && { deliveredAt }) });
}

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
