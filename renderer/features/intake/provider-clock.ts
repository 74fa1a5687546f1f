import type { LawAndCalendar } from '../../../shared/deadlines/law-and-calendar.ts';
import { reckonService, type ServiceRequest } from '../../../shared/deadlines/reckon-service.ts';
import type { Reckoning, ServiceTerms } from '../../../shared/deadlines/reckoning.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { atMinute, parseMinute } from '../../../shared/kernel/local-date-time.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { editionById } from '../../../shared/law/edition-for.ts';

/** The provider's clock beside the applicant's; `ifDelivered`: the courier's last day it is reckoned from, while he has not been there. */
export type ProviderClock = { readonly reckoning: Reckoning; readonly ifDelivered: LocalDate | null };

/** Null where no courier goes between two clocks, or the terms cannot be computed. */
export function providerClock(world: LawAndCalendar, request: ServiceRequest, terms: Result<ServiceTerms, Refusal>): ProviderClock | null {
  if (!terms.ok || request.channel !== 'state-corporation') return null;
  if (terms.value.provider) return { reckoning: terms.value.provider, ifDelivered: null };
  const edition = editionById(world.catalogue, terms.value.edition);
  const delivery = edition?.steps.find((step) => step.delivery)?.id;
  const due = terms.value.steps.find(({ step }) => step === delivery)?.reckoning.due;
  if (!edition || !due) return null;
  const opens = atMinute(due, parseMinute(edition.officeHours.opens) ?? 0);
  const delivered = reckonService(world, { ...request, deliveredAt: opens });
  return delivered.ok && delivered.value.provider ? { reckoning: delivered.value.provider, ifDelivered: due } : null;
}
