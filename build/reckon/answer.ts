import type { LawAndCalendar } from '../../shared/deadlines/law-and-calendar.ts';
import { reckonComplaint } from '../../shared/deadlines/reckon-complaint.ts';
import { reckonService } from '../../shared/deadlines/reckon-service.ts';
import type { ServiceTerms } from '../../shared/deadlines/reckoning.ts';
import type { Lang } from '../../shared/kernel/lang.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import { citeSources } from '../../shared/law/cite.ts';
import type { Request } from './request.ts';
import { refusalText } from './words.ts';

/** The terms that a request asks for: of a complaint when it names one, otherwise of a service. */
export function reckon(world: LawAndCalendar, request: Request): Result<ServiceTerms, Refusal> {
  const { complaint, service, channel, region, at } = request;
  if (complaint) return reckonComplaint(world, { complaint, region, at, ...(service && { service }) });
  if (!service || !channel) return err({ code: 'key-missing', params: { key: service ? 'channel' : 'service' } });
  return reckonService(world, { service, region, channel, at });
}

/** The answer as an object with the keys that README names. */
export function answerOf(world: LawAndCalendar, terms: ServiceTerms, lang: Lang) {
  const { whole } = terms;
  let counted = 0;
  const skipped: { date: string; reason: string }[] = [];
  for (const day of whole.days) {
    if (day.counted === null) skipped.push({ date: day.date, reason: day.reason });
    else counted = day.counted;
  }
  return {
    due: whole.due,
    edition: terms.edition,
    registered: terms.registered,
    firstDay: whole.firstDay,
    counted,
    skipped,
    steps: terms.steps.map(({ step, reckoning }) => ({
      step,
      due: reckoning.due,
      ...(reckoning.duration.unit === 'minute' && { dueAt: reckoning.dueAt }),
    })),
    ...(terms.deliverBack && { deliverBack: terms.deliverBack.due }),
    cite: citeSources(world.catalogue, whole.cite, lang),
  };
}

export const errorOf = (world: LawAndCalendar, refusal: Refusal, lang: Lang) => ({
  error: { code: refusal.code, message: refusalText(refusal, lang, world.catalogue) },
});
