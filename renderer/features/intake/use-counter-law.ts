import { useMemo } from 'react';
import type { ApplicationDraft } from '../../../shared/cases/application-draft.ts';
import { kindOf, type Office } from '../../../shared/cases/office.ts';
import type { World } from '../../../shared/cases/world.ts';
import { reckonService } from '../../../shared/deadlines/reckon-service.ts';
import type { ServiceTerms } from '../../../shared/deadlines/reckoning.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { dateOf, type LocalDateTime, parseLocalDateTime } from '../../../shared/kernel/local-date-time.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import {
  type Channel,
  CHANNELS,
  type ChannelRule,
  type Condition,
  type DocumentRequirement,
  type Edition,
  type Field,
} from '../../../shared/law/catalogue.ts';
import type { LegalText } from '../../../shared/law/legal-text.ts';
import { documentsFor } from '../../../shared/law/documents-for.ts';
import { channelRuleOf, editionFor } from '../../../shared/law/edition-for.ts';
import { particularsFor, questionsFor } from '../../../shared/law/questions-for.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { providerClock } from './provider-clock.ts';
import { servicesHere, type ServiceOffer } from './services-here.ts';
import { useNow } from '../../parts/use-now.ts';

/** What the law says about the application being typed, at this minute. */
export type CounterLaw = {
  readonly now: LocalDateTime;
  readonly today: LocalDate;
  readonly office: Office;
  readonly offers: readonly ServiceOffer[];
  readonly channel: Channel;
  /** The package came to the office from the State Corporation by courier. */
  readonly via: boolean;
  /** When the application was filed: now, or at the State Corporation; null while that moment is not typed yet. */
  readonly filedAt: LocalDateTime | null;
  readonly edition: Edition | null;
  readonly rule: ChannelRule | null;
  readonly serviceName: LegalText | null;
  readonly questions: readonly Condition[];
  readonly particulars: readonly Field[];
  readonly requirements: readonly DocumentRequirement[];
  /** Due dates with their reckoning, or why they cannot be computed. */
  readonly terms: Result<ServiceTerms, Refusal>;
  /** The provider's clock: from the delivery typed in, or at the State Corporation's counter as if the courier took the whole of his term. */
  readonly provider: ReturnType<typeof providerClock>;
};

type Filed = Pick<ApplicationDraft, 'service' | 'region' | 'channel' | 'answers' | 'via'>;

/** Edition, list of documents and terms for a draft; follows the clock. */
export function useCounterLaw(draft: ApplicationDraft): CounterLaw {
  const store = useStore();
  const now = useNow();
  const { service, region, channel, answers, via } = draft;
  return useMemo(
    () => counterLaw({ service, region, channel, answers, ...(via && { via }) }, now, store.world()),
    [store, now, service, region, channel, answers, via],
  );
}

/** The same as a plain function of the draft, the hour and the office. */
export function counterLaw(draft: Filed, now: LocalDateTime, world: World): CounterLaw {
  const { catalogue, office } = world;
  const channel = CHANNELS.find((known) => known === draft.channel) ?? 'office';
  const via = kindOf(office) === 'office' && channel === 'state-corporation';
  const filedAt = via ? parseLocalDateTime(draft.via?.acceptedAt ?? '') : now;
  const deliveredAt = via ? parseLocalDateTime(draft.via?.deliveredAt ?? '') : null;
  const at = filedAt ?? now;
  const { service, region, answers } = draft;
  const found = editionFor(catalogue, { service, region, date: dateOf(at) });
  const edition = found.ok ? found.value : null;
  const rule = edition ? channelRuleOf(edition, channel) : null;
  const request = { service, region, channel, at, ...(deliveredAt && { deliveredAt }) };
  const terms = reckonService(world, request);
  return {
    now,
    today: dateOf(now),
    office,
    offers: servicesHere(world, dateOf(now)),
    channel,
    via,
    filedAt,
    edition,
    rule: rule?.ok ? rule.value : null,
    serviceName: catalogue.services.find((known) => known.id === service)?.names[0] ?? null,
    questions: edition ? questionsFor(edition, channel, answers) : [],
    particulars: edition ? particularsFor(edition, answers) : [],
    requirements: edition ? documentsFor(edition, channel, answers) : [],
    terms,
    provider: providerClock(world, request, terms),
  };
}
