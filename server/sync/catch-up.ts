import type { Instant } from '../../shared/kernel/clock.ts';
import type { Ids } from '../../shared/kernel/ids.ts';
import type { OfficeLogs } from '../db/office-log.ts';
import { refoldDeferred, type Refolded } from './refold.ts';
import type { RoundKeys } from './round-keys.ts';
import { tellOffices } from './tell-offices.ts';

type Waiting = { readonly office: string; readonly now: Instant; readonly ids: Ids; readonly isOwn: (office: string) => Promise<boolean> };

/** After an update: what waited in an office counts from now on, and the other offices that it concerns are told of it, as if it had just been pushed. May be repeated. */
export async function catchUp(logs: OfficeLogs, { office, now, ids, isOwn }: Waiting, keys: RoundKeys): Promise<Refolded> {
  const refolded = await refoldDeferred(logs, { office, now }, keys);
  await tellOffices(logs, { office, entries: refolded.entries, now, ids, isOwn }, keys);
  return refolded;
}
