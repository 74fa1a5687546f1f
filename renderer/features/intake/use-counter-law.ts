import { useMemo } from 'react';
import type { ApplicationDraft } from '../../../shared/cases/application-draft.ts';
import type { Office } from '../../../shared/cases/office.ts';
import { reckonService } from '../../../shared/deadlines/reckon-service.ts';
import type { ServiceTerms } from '../../../shared/deadlines/reckoning.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Channel, DocumentRequirement, Edition } from '../../../shared/law/catalogue.ts';
import type { LegalText } from '../../../shared/law/legal-text.ts';
import { documentsFor } from '../../../shared/law/documents-for.ts';
import { editionFor } from '../../../shared/law/edition-for.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { COUNTER_CHANNEL } from './new-intake.ts';
import { useNow } from './use-now.ts';

/** What the law says about the application being typed, at this minute. */
export type CounterLaw = {
  readonly today: LocalDate;
  readonly office: Office;
  readonly channel: Channel;
  readonly edition: Edition | null;
  readonly serviceName: LegalText | null;
  readonly requirements: readonly DocumentRequirement[];
  /** Due dates with their reckoning, or why they cannot be computed. */
  readonly terms: Result<ServiceTerms, Refusal>;
};

/** Edition, list of documents and terms for a draft; follows the clock. */
export function useCounterLaw(draft: ApplicationDraft): CounterLaw {
  const store = useStore();
  const at = useNow();
  const { service, region, answers } = draft;
  return useMemo(() => {
    const { catalogue, calendar, office } = store.world();
    const channel = COUNTER_CHANNEL;
    const found = editionFor(catalogue, { service, region, date: dateOf(at) });
    const edition = found.ok ? found.value : null;
    return {
      today: dateOf(at),
      office,
      channel,
      edition,
      serviceName: catalogue.services.find((known) => known.id === service)?.names[0] ?? null,
      requirements: edition ? documentsFor(edition, channel, answers) : [],
      terms: reckonService({ catalogue, calendar }, { service, region, channel, at }),
    };
  }, [store, at, service, region, answers]);
}
