import { nextWorkingDay } from '../calendar/working-days.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { holdsWhen } from '../law/documents-for.ts';
import { editionById } from '../law/edition-for.ts';
import type { Case, Obligation } from './case.ts';
import { plainSpan } from './plain-span.ts';
import type { World } from './world.ts';

/**
 * What the applicant owes after a positive decision of a date, by the edition and the answers given at intake. A year ends on the same day of
 * the next one, 29 February on 28 February; where that is a day off, the next working day stands beside it (law.md D5).
 */
export function obligationsOf(current: Case, decided: LocalDate, world: World): Obligation[] {
  const owed = editionById(world.catalogue, current.edition)?.obligations.filter(({ when }) => holdsWhen(when, current.application.answers)) ?? [];
  return owed.map(({ id, duration }) => {
    const due = plainSpan(decided, duration);
    const workingDay = nextWorkingDay(world.calendar, 'five-day', due);
    return { id, due, ...(workingDay.ok && { workingDay: workingDay.value }) };
  });
}

export type ObligationState = 'received' | 'waiting' | 'overdue';

/** Where an obligation stands on a day; overdue from the day after the last one. */
export function obligationState(obligation: NonNullable<Case['obligations']>[number], today: LocalDate): ObligationState {
  if (obligation.received) return 'received';
  return today > (obligation.workingDay ?? obligation.due) ? 'overdue' : 'waiting';
}
