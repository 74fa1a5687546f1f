import { DEVICE_ROUTES } from '../../shared/wire/device-routes.ts';
import type { WireRefusal } from '../../shared/wire/sync.ts';
import type { DeskPorts } from './desk-ports.ts';
import { fetchHistory, fetchUnread, firstLoad } from './first-load.ts';
import { runSync } from './run-sync.ts';
import type { SyncRun } from './sync-desk.ts';
import type { LinkRecord } from './sync-records.ts';
import { EMPTY_TALLY, type SyncEnd, type SyncTally } from './sync-tally.ts';

export type WorkOptions = {
  /** Bytes that may go over the line; absent: all that is needed. */
  readonly budget: number | undefined;
  readonly isStopped: () => boolean;
  readonly onMoving: (moving: Pick<SyncRun, 'phase' | 'done' | 'all'>) => void;
};

/**
 * All that one sync does, in the order of what matters: the first load where there is nothing yet, the entries both ways, then scans, then older entries. What
 * comes later never holds up or spoils what came before.
 */
export async function syncWork(ports: DeskPorts, link: LinkRecord, options: WorkOptions): Promise<SyncEnd> {
  const pinned = await ports.pinRegion(link.publicKey);
  if (!pinned.ok) return ended('refused', { code: pinned.error.code, retry: 'later' });
  const line = ports.openLine(link.address);
  const asking = { prover: ports.prover };
  const loaded = await loadFirst(ports, options, (body) => line.post(DEVICE_ROUTES.snapshot, body, asking));
  if (loaded) return loaded;
  const unread = await fetchUnread({ store: ports.store, ask: (body) => line.post(DEVICE_ROUTES.history, body, asking) });
  const run = await runSync(
    { ...ports, keys: ports.regionKeys(link.publicKey), ask: (request) => line.post(DEVICE_ROUTES.sync, request, asking) },
    { app: ports.app, isStopped: options.isStopped, onProgress: (tally) => options.onMoving(movingOf(tally)), ...budgetOf(options.budget) },
  );
  const end = { ...run, deferred: run.deferred + (unread.ok ? unread.value : 0) };
  if (end.outcome !== 'done') return end;
  if (!unread.ok) return { ...end, outcome: 'refused', refusal: unread.error };
  const left = options.budget === undefined ? undefined : options.budget - end.bytes;
  const scans = await ports.scans?.run(line, {
    address: link.address,
    budget: left,
    isStopped: options.isStopped,
    onProgress: (done, all) => options.onMoving({ phase: 'scans', done, all }),
  });
  if (scans && !scans.ok) return { ...end, outcome: 'refused', refusal: scans.error };
  const bytes = end.bytes + (scans?.value.bytes ?? 0);
  // Where bytes are counted, what is only for looking back waits for another line.
  if (options.budget !== undefined || options.isStopped()) return { ...end, bytes };
  const history = await fetchHistory({ store: ports.store, ask: (body) => line.post(DEVICE_ROUTES.history, body, asking) }, options.isStopped);
  return history.ok ? { ...end, bytes: bytes + history.value } : { ...end, bytes, outcome: 'refused', refusal: history.error };
}

const budgetOf = (budget: number | undefined) => (budget === undefined ? {} : { budget });

type PostPage = Parameters<typeof firstLoad>[0]['ask'];

/** The first load, where this computer has nothing yet; null: it is not needed, or done. */
async function loadFirst(ports: DeskPorts, { isStopped, onMoving }: WorkOptions, ask: PostPage): Promise<SyncEnd | null> {
  const { loading, head, cursor } = await ports.store.place();
  if (!loading && (ports.office() !== null || head.n > 0 || cursor > 0)) return null;
  onMoving({ phase: 'loading', done: 0, all: null });
  const loaded = await firstLoad({ ...ports, ask }, { isStopped, onProgress: (done, all) => onMoving({ phase: 'loading', done, all }) });
  // The office's own row is of a later version: the entries are taken from the first one on, and what is not understood waits for an update.
  if (!loaded.ok && loaded.error.code === 'app-too-old' && !(await ports.store.place()).loading) return null;
  if (!loaded.ok) return ended('refused', loaded.error);
  return loaded.value.whole ? null : ended('paused', null);
}

const ended = (outcome: SyncEnd['outcome'], refusal: WireRefusal | null): SyncEnd => ({ ...EMPTY_TALLY, outcome, refusal });

function movingOf({ sent, received, numbered, left }: SyncTally): Pick<SyncRun, 'phase' | 'done' | 'all'> {
  if (left.send > 0) return { phase: 'sending', done: sent, all: sent + left.send };
  return { phase: 'receiving', done: received + numbered, all: received + numbered + left.receive };
}
