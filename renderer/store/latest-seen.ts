import type { Instant } from '../../shared/kernel/clock.ts';
import type { StoreState } from './store-state.ts';

/** The latest moment that this computer has ever seen: a clock that was turned back extends nothing. */
export const latestSeen = ({ sync, seenAt }: Pick<StoreState, 'sync' | 'seenAt'>, now: Instant): Instant =>
  [sync.latest, seenAt].reduce<Instant>((latest, at) => (at !== null && at > latest ? at : latest), now);
