import { nowOf } from '../../shared/cases/stamp.ts';
import { ok } from '../../shared/kernel/result.ts';
import { commit } from './commit.ts';
import type { StoreState } from './store-state.ts';

/** What was mended becomes an entry of the journal, once, by the first person who sits down after it. */
export function noteHealing(state: StoreState): void {
  const { healed, actor, office } = state;
  if (!healed || !actor || !office || state.notedHealing === healed) return;
  state.notedHealing = healed;
  const noted = commit(state, (world) => ok([{ type: 'audit-healed', at: nowOf(world), by: world.actor.staff, ...healed }]));
  // A store that closes meanwhile notes nothing; it is whole all the same.
  noted.catch(() => undefined);
}
