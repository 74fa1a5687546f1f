import { parseSafely } from '../../shared/kernel/parse-safely.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { HistoryPage, type HistoryRequest, SnapshotPage, type SnapshotRequest } from '../../shared/wire/snapshot.ts';
import { PROTOCOL, type WireRefusal } from '../../shared/wire/sync.ts';
import type { SyncStore } from '../store/sync-port.ts';
import { retryWait } from './retry-wait.ts';
import { type Ask, refusedHere, type SyncPorts } from './sync-ports.ts';

const PAGE_ROWS = 1000;
const PAGE_ENTRIES = 1000;

export type LoadPorts = Pick<SyncPorts, 'wait' | 'chance'> & {
  readonly store: Pick<SyncStore, 'place' | 'load'>;
  readonly ask: Ask<SnapshotRequest>;
};
export type LoadEnd = { readonly rows: number; readonly bytes: number; readonly whole: boolean };
type LoadOptions = { readonly isStopped?: () => boolean; readonly onProgress?: (done: number, all: number) => void };

type Place = NonNullable<SnapshotRequest['after']>;

/**
 * First load of a new computer: the folded rows page by page, from where an earlier try stopped; the stream goes on from where the FIRST page stood, which the store
 * keeps with the first page. While a page is written the next one is read and sealed, and the one behind it on its way. Refuses what the region and the way there do,
 * `answer-unreadable`, and what the store does.
 */
export async function firstLoad(
  { store, ask, wait, chance }: LoadPorts,
  { isStopped, onProgress }: LoadOptions = {},
): Promise<Result<LoadEnd, WireRefusal>> {
  const askAfter = (after: Place | null) => ({ after, answered: ask({ protocol: PROTOCOL, ...(after && { after }), limit: PAGE_ROWS }) });
  let [bytes, failures, total] = [0, 0, 0];
  const shelf = shelve(store, (rows) => onProgress?.(rows, total));
  for (let ahead: ReturnType<typeof askAfter> | null = null; ;) {
    if (isStopped?.()) return shelf.end({ bytes, whole: false });
    const { after, answered } = ahead ?? askAfter(await shelf.place());
    ahead = null;
    const answer = await answered;
    const page = answer.ok ? pageOf(SnapshotPage, answer.value.body) : answer;
    if (!page.ok) {
      failures += 1;
      const pause = retryWait(page.error, failures, chance);
      if (pause === null) return (await shelf.refused()) ?? page;
      await wait(pause);
      continue;
    }
    const { more, total: all, ...rest } = page.value;
    total = all;
    const last = rest.rows.at(-1);
    if (more && last) ahead = askAfter({ kind: last.kind, id: last.id });
    const refused = await shelf.put({ ...rest, after, end: !more });
    if (refused) return refused;
    failures = 0;
    bytes += answer.ok ? answer.value.bytes : 0;
    if (!more) return shelf.end({ bytes, whole: true });
    if (!last) return err({ code: 'answer-wrong', retry: 'later', params: { what: 'rows' } });
  }
}

type Written = Awaited<ReturnType<SyncStore['load']>>;
/** A page may be given to the store while the one before it is being written; further ones wait, so that memory stays small. */
const AT_ONCE = 2;

/** Gives pages to the store in their order. After the first that it refuses nothing more is given. */
function shelve(store: LoadPorts['store'], onWritten: (rows: number) => void) {
  const writing: { readonly rows: number; readonly written: Promise<Written> }[] = [];
  let rows = 0;
  let refusal: ReturnType<typeof refusedHere> | null = null;
  const settle = async (left: number) => {
    for (let next = writing[0]; next && writing.length > left; next = writing[0]) {
      const written = await next.written;
      writing.shift();
      if (!written.ok) refusal ??= refusedHere(written.error, written.error.code === 'cursor-moved' ? 'later' : 'never');
      else onWritten((rows += next.rows));
    }
    return refusal;
  };
  return {
    /** Where the store stands when all is written. */
    place: async (): Promise<Place | null> => {
      await settle(0);
      return (await store.place()).loading?.after ?? null;
    },
    refused: () => settle(0),
    put: async (page: Parameters<SyncStore['load']>[0]) => {
      const refused = await settle(AT_ONCE - 1);
      if (refused) return refused;
      const written = store.load(page);
      // What it throws comes through where it is waited for.
      written.catch(() => undefined);
      writing.push({ rows: page.rows.length, written });
      return null;
    },
    end: async (end: Omit<LoadEnd, 'rows'>): Promise<Result<LoadEnd, WireRefusal>> => (await settle(0)) ?? ok({ rows, ...end }),
  };
}

function pageOf<T>(schema: Parameters<typeof parseSafely<T>>[0], body: unknown): Result<T, WireRefusal> {
  const parsed = parseSafely(schema, body);
  return parsed.success ? ok(parsed.data) : refusedHere({ code: 'answer-unreadable' }, 'later');
}

type UnreadPorts = { readonly store: Pick<SyncStore, 'unread' | 'foldUnread' | 'addHistory'>; readonly ask: Ask<HistoryRequest> };
const PAGE_UNREAD = 500;

/**
 * Fetches the entries behind rows that a newer region has folded and this program cannot read, and makes the rows from them: what it understands is there at once, the rest
 * after an update. Answers how many entries stay deferred. Repeated with the next sync until it is done.
 */
export async function fetchUnread({ store, ask }: UnreadPorts): Promise<Result<number, WireRefusal>> {
  const places = await store.unread();
  for (let from = 0; from < places.length; from += PAGE_UNREAD) {
    const entries = places.slice(from, from + PAGE_UNREAD).map(([device, n]): [string, number] => [device, n]);
    const answered = await ask({ protocol: PROTOCOL, asked: { entries } });
    const page = answered.ok ? pageOf(HistoryPage, answered.value.body) : answered;
    if (!page.ok) return page;
    if (page.value.items.length < entries.length) return err({ code: 'answer-wrong', retry: 'later', params: { what: 'history' } });
    const added = await store.addHistory(page.value.items);
    if (!added.ok) return refusedHere(added.error, 'never');
  }
  const folded = await store.foldUnread();
  return folded.ok ? folded : refusedHere(folded.error, 'never');
}

type HistoryPorts = { readonly store: Pick<SyncStore, 'historyFrom' | 'addHistory'>; readonly ask: Ask<HistoryRequest> };

/** Older entries that the first load left out, the newest first, as long as it is quiet. Answers the bytes that went over the line. */
export async function fetchHistory({ store, ask }: HistoryPorts, isStopped: () => boolean): Promise<Result<number, WireRefusal>> {
  let bytes = 0;
  for (let before = await store.historyFrom(); before !== null && before > 1 && !isStopped();) {
    const answered = await ask({ protocol: PROTOCOL, asked: { before, limit: PAGE_ENTRIES } });
    if (!answered.ok) return answered;
    const page = pageOf(HistoryPage, answered.value.body);
    if (!page.ok) return page;
    const added = await store.addHistory(page.value.items);
    if (!added.ok) return refusedHere(added.error, 'never');
    bytes += answered.value.bytes;
    const next = await store.historyFrom();
    // A page that brings nothing further down ends it for this time.
    if (next !== null && next >= before) break;
    before = next;
  }
  return ok(bytes);
}
