import type { Fact } from '../../shared/journal/entry.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Actor } from '../../shared/roles/roles.ts';
import { refuseByGrant } from '../../shared/wire/refuse-by-grant.ts';
import { isErasure } from './erase-cases.ts';
import { latestSeen } from './latest-seen.ts';
import { missingHistory } from './missing-history.ts';
import type { StoreState } from './store-state.ts';

/**
 * Why an act has to wait for the region, or null; an office that was never connected waits for nothing. Codes: grant-expired, grant-absent, load-running (the first
 * load is not finished), erase-unsent (an entry to be erased has not been sent yet), history-not-here (or is not on this computer).
 */
export async function refuseBySync(state: StoreState, facts: readonly Fact[], actor: Actor): Promise<Refusal | null> {
  const { sync, options, keys } = state;
  if (sync.turn === 0) return null;
  if (sync.loading && !facts.every(({ type }) => type.startsWith('audit-'))) return { code: 'load-running' };
  const grant = sync.grant?.body.device === keys.device ? sync.grant.body : null;
  const refused = grant && refuseByGrant(grant, { facts, actor, now: latestSeen(state, options.clock.now()) });
  return refused ?? refuseErasure(state, facts);
}

/** What the region has not yet, it could never verify once its bytes are gone; what is not here could not be erased here. */
async function refuseErasure(state: StoreState, facts: readonly Fact[]): Promise<Refusal | null> {
  for (const { erased, entries } of facts.filter(isErasure)) {
    if ((await missingHistory(state, erased.id)).length > 0) return { code: 'history-not-here' };
    const records = await state.db.entries.bulkGet(entries.map(({ device, n }): [string, number] => [device, n]));
    if (records.some((record) => record && record.seq === undefined)) return { code: 'erase-unsent' };
  }
  return null;
}
