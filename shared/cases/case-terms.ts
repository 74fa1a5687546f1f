import { reckonService } from '../deadlines/reckon-service.ts';
import type { ServiceTerms } from '../deadlines/reckoning.ts';
import type { LocalDateTime } from '../kernel/local-date-time.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Application, CaseTerms } from './case.ts';
import { serviceRequestOf } from './filing.ts';
import type { World } from './world.ts';

/** Edition and terms of an application filed at a moment, as they go into the fact. Codes: those of `reckonService`. */
export function termsOf(application: Application, filedAt: LocalDateTime, world: World): Result<{ edition: string; terms: CaseTerms }, Refusal> {
  const reckoned = reckonService(world, serviceRequestOf(application, filedAt));
  if (!reckoned.ok) return reckoned;
  return ok({ edition: reckoned.value.edition, terms: caseTerms(reckoned.value) });
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
  ...(terms.deliverBack && { deliverBackBy: terms.deliverBack.due }),
  ...(terms.provider && { provider: { from: terms.provider.registered, due: terms.provider.due } }),
});
