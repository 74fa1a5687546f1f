import { isWorkingDay } from '../calendar/working-days.ts';
import { weekOf } from '../deadlines/registration-day.ts';
import { reckonService } from '../deadlines/reckon-service.ts';
import type { ServiceTerms } from '../deadlines/reckoning.ts';
import { addDays, addMonths, type LocalDate } from '../kernel/local-date.ts';
import type { LocalDateTime } from '../kernel/local-date-time.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Edition } from '../law/catalogue.ts';
import { channelRuleOf, editionById } from '../law/edition-for.ts';
import type { Application, CaseTerms } from './case.ts';
import { serviceRequestOf } from './filing.ts';
import type { World } from './world.ts';

/** Edition and terms of an application filed at a moment, as they go into the fact. Codes: those of `reckonService`. */
export function termsOf(application: Application, filedAt: LocalDateTime, world: World): Result<{ edition: string; terms: CaseTerms }, Refusal> {
  const reckoned = reckonService(world, serviceRequestOf(application, filedAt));
  if (!reckoned.ok) return reckoned;
  const edition = editionById(world.catalogue, reckoned.value.edition);
  const back = edition ? deliverBackBy(edition, reckoned.value.whole.due, application, world) : ok(null);
  if (!back.ok) return back;
  return ok({ edition: reckoned.value.edition, terms: { ...caseTerms(reckoned.value), ...(back.value && { deliverBackBy: back.value }) } });
}

/** The terms as they stand in the fact: computed once, with the law and the calendar of that day. */
export const caseTerms = (terms: ServiceTerms): CaseTerms => ({
  registered: terms.registered,
  due: terms.whole.due,
  steps: terms.steps.map(({ step, reckoning }) => ({
    step,
    due: reckoning.due,
    ...(reckoning.duration.unit === 'minute' && { dueAt: reckoning.dueAt }),
  })),
  estimated: terms.whole.estimated || terms.steps.some(({ reckoning }) => reckoning.estimated),
  ...(terms.provider && { provider: { from: terms.provider.registered, due: terms.provider.due } }),
});

/** The last working day on which the result may come back to the State Corporation (Standard 2015 p. 4); null where the act says nothing. */
function deliverBackBy(edition: Edition, due: LocalDate, { channel }: Application, world: World): Result<LocalDate | null, Refusal> {
  const rule = channelRuleOf(edition, channel);
  const before = rule.ok ? rule.value.deliverBack?.before : undefined;
  if (!before) return ok(null);
  const byWorkingDays = before.unit === 'working-day';
  let left = byWorkingDays ? before.amount : 0;
  let day = byWorkingDays ? due : earlier(due, before);
  for (;;) {
    const works = isWorkingDay(world.calendar, weekOf(edition.officeHours), day);
    if (!works.ok) return err(works.error);
    if (works.value && left === 0) return ok(day);
    day = addDays(day, -1);
    const counts = isWorkingDay(world.calendar, weekOf(edition.officeHours), day);
    if (!counts.ok) return err(counts.error);
    if (counts.value && left > 0) left -= 1;
  }
}

const earlier = (due: LocalDate, { unit, amount }: Edition['channels'][number]['term']): LocalDate =>
  unit === 'month' || unit === 'year' ? addMonths(due, unit === 'year' ? -12 * amount : -amount) : addDays(due, -amount);
