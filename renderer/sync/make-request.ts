import type { ScanSum } from '../../shared/wire/receipt.ts';
import { PROTOCOL, type RoundRequest } from '../../shared/wire/sync.ts';
import type { WireEntry } from '../../shared/wire/wire-entry.ts';
import type { OutboxLimits, SyncPlace, SyncStore } from '../store/sync-port.ts';

/** A round as it is asked: where the store stood, and what was sent. Nothing of it is tied to a line, so it may be made now and delivered later. */
export type MadeRequest = { readonly place: SyncPlace; readonly sent: readonly WireEntry[]; readonly request: RoundRequest };
export type Asked = { readonly app: string; readonly limits: OutboxLimits; readonly want: number; readonly scans: ScanSum };

/** The body of one round: what may be sent now, within the limits, and up to where the stream is known. */
export async function makeRequest(store: Pick<SyncStore, 'place' | 'outbox'>, { app, limits, want, scans }: Asked): Promise<MadeRequest> {
  const place = await store.place();
  const after = limits.after ?? {};
  const sent = limits.entries === 0 ? [] : (await store.outbox(limits)).filter(({ device, n }) => n > (after[device] ?? 0));
  return { place, sent, request: { protocol: PROTOCOL, app, cursor: place.cursor, entries: [...sent], want, scans } };
}
