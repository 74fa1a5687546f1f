import { type ApplicationDraft, emptyCounter, emptyVia } from '../../../shared/cases/application-draft.ts';
import { nowOf } from '../../../shared/cases/stamp.ts';
import type { World } from '../../../shared/cases/world.ts';
import type { ServiceOffer } from './services-here.ts';

export type Filing = { readonly service: string; readonly channel: string };

/** The filing to begin with: the one chosen last where it can still be taken here, else the first that can. */
export function filingOf(offers: readonly ServiceOffer[], wished: Filing): Filing {
  const offer =
    offers.find(({ service, channels }) => service.id === wished.service && channels.length > 0) ??
    offers.find(({ channels }) => channels.length > 0);
  if (!offer) return wished;
  const channel = offer.channels.find((known) => known === wished.channel) ?? offer.channels[0] ?? wished.channel;
  return { service: offer.service.id, channel };
}

/**
 * The draft under another service or channel. The courier is here now and the person stands at the window now, unless the clerk says otherwise.
 * What was typed for the former service stays in the draft and comes back with it; the candidate leaves it out.
 */
export function withFiling(draft: ApplicationDraft, filing: Filing, world: World): ApplicationDraft {
  const now = nowOf(world);
  return {
    ...draft,
    ...filing,
    via: draft.via ?? { ...emptyVia(), deliveredAt: now },
    counter: draft.counter ?? { ...emptyCounter(), calledAt: now },
  };
}
