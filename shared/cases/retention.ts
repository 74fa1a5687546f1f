import type { LocalDate } from '../kernel/local-date.ts';
import { dateOf } from '../kernel/local-date-time.ts';
import type { Case } from './case.ts';
import type { Office, Retention } from './office.ts';
import { plainSpan } from './plain-span.ts';

/** The order by which cases of a service are kept: the last one of the service itself, else the last one for all; null: no order, nothing is erased. */
export function retentionOf({ retentions = [] }: Pick<Office, 'retentions'>, service: string): Retention | null {
  return retentions.findLast((one) => one.service === service) ?? retentions.findLast((one) => one.service === undefined) ?? null;
}

/** The day a case was finished: closed, or its acceptance refused; null while it is not. */
export function finishedOn({ state, closed, acceptanceRefusal }: Pick<Case, 'state' | 'closed' | 'acceptanceRefusal'>): LocalDate | null {
  if (state === 'closed') return closed ? dateOf(closed.at) : null;
  return state === 'acceptance-refused' && acceptanceRefusal ? dateOf(acceptanceRefusal.at) : null;
}

/** The last day a case finished on a day is kept by the order; from the next day on it may be erased. */
export const keptThrough = (finished: LocalDate, { years }: Pick<Retention, 'years'>): LocalDate =>
  plainSpan(finished, { unit: 'year', amount: years });
