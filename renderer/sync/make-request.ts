import type { ScanSum } from '../../shared/wire/receipt.ts';
import { MAX_PUSH_BYTES, PROTOCOL, type RoundRequest } from '../../shared/wire/sync.ts';
import type { WireEntry } from '../../shared/wire/wire-entry.ts';
import type { OutboxLimits, SyncPlace, SyncStore } from '../store/sync-port.ts';

/** A round as it is asked: where the store stood, and what was sent. Nothing of it is tied to a line, so it may be made now and delivered later. */
export type MadeRequest = { readonly place: SyncPlace; readonly sent: readonly WireEntry[]; readonly request: RoundRequest };
export type Asked = { readonly app: string; readonly limits: OutboxLimits; readonly want: number; readonly scans: ScanSum };

/** The body of one round: what may be sent now, within the limits, up to where the stream is known, and whether more waits behind it. */
export async function makeRequest(store: Pick<SyncStore, 'place' | 'outbox'>, { app, limits, want, scans }: Asked): Promise<MadeRequest> {
  const place = await store.place();
  const after = limits.after ?? {};
  const sent = limits.entries === 0 ? [] : (await store.outbox(limits)).filter(({ device, n }) => n > (after[device] ?? 0));
  const more = place.stopped !== null || (place.outbox > sent.length && (await isMoreBehind(store, sent, after)));
  return { place, sent, request: { protocol: PROTOCOL, app, cursor: place.cursor, entries: [...sent], more, want, scans } };
}

async function isMoreBehind(store: Pick<SyncStore, 'outbox'>, sent: readonly WireEntry[], answered: Readonly<Record<string, number>>) {
  const after: Record<string, number> = { ...answered };
  for (const { device, n } of sent) after[device] = Math.max(after[device] ?? 0, n);
  const waiting = await store.outbox({ entries: 1, bytes: MAX_PUSH_BYTES, after });
  return waiting.some(({ device, n }) => n > (after[device] ?? 0));
}
