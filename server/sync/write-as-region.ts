import { sealEntry } from '../../shared/journal/chain.ts';
import type { Entry, EntryBody, Fact } from '../../shared/journal/entry.ts';
import type { Instant } from '../../shared/kernel/clock.ts';
import type { Ids } from '../../shared/kernel/ids.ts';
import type { OfficeLogs } from '../db/office-log.ts';
import { beginFold, foldEntry } from './fold-rows.ts';
import type { RoundKeys } from './round-keys.ts';
import { beginTurn, placeNumbered, writeTurn } from './turn.ts';

/** The region's server is a writer of its own in the stream of each office, under these names. */
export const REGION_DEVICE = 'region';
export const REGION_ACTOR = 'region';

type Message = { readonly office: string; readonly facts: readonly Fact[]; readonly now: Instant; readonly ids: Ids };

/** Writes an entry of the region into the stream of an office, numbered at once, and gives it. Every message of the region is one. */
export function writeAsRegion(logs: OfficeLogs, { office, facts, now, ids }: Message, keys: Pick<RoundKeys, 'sha256' | 'sign'>): Promise<Entry> {
  return logs.alone(office, async (log) => {
    const chains = await log.chains([REGION_DEVICE]);
    const turn = await beginTurn(log, { folding: await beginFold(log, facts), chains, now });
    const [end] = chains;
    const seen = turn.end.seq > 0 ? { seen: turn.end.seq } : {};
    const body: EntryBody = {
      ...{ v: 1, id: ids.next(), office, device: REGION_DEVICE, n: (end?.n ?? 0) + 1, actor: REGION_ACTOR, role: 'inspector' },
      ...{ at: now, facts: [...facts], ...seen, prev: end?.hash ?? '' },
    } as EntryBody;
    const entry = await sealEntry(body, keys);
    const seq = placeNumbered(turn, entry, { entry, deferred: false });
    foldEntry(turn.folding, entry, seq);
    await writeTurn(log, turn, { sha256: keys.sha256 });
    return { ...entry, seq };
  });
}
