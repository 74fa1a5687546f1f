import type { Entry } from '../../../shared/journal/entry.ts';
import { toLocal, type Zone } from '../../../shared/kernel/clock.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import type { Store } from '../../store/store.ts';
import { type AuditFilter, type AuditRow, fits, rowsOf } from './audit-rows.ts';

/** What was read of the journal so far, newest first: entries from `top` down to `bottom`. */
export type JournalRead = {
  readonly rows: readonly AuditRow[];
  readonly entries: number;
  readonly top: number;
  readonly bottom: number | null;
  /** Nothing older is to be read. */
  readonly ended: boolean;
};
export const NOTHING_READ: JournalRead = { rows: [], entries: 0, top: 0, bottom: null, ended: false };

type Reading = { readonly store: Pick<Store, 'audit'>; readonly zone: Zone; readonly filter: AuditFilter };

const PAGE = 300;
/** A screen and a half of lines that fit; or so many entries in vain, then the person is asked. */
const ENOUGH_ROWS = 60;
const ENOUGH_ENTRIES = 6000;

/** Reads on towards the beginning until enough lines fit the filter, or a lot was read in vain. */
export async function readOlder(read: JournalRead, { store, zone, filter }: Reading): Promise<JournalRead> {
  const more: AuditRow[] = [];
  let [bottom, top, entries, ended] = [read.bottom, read.top, read.entries, false];
  if (bottom === null && filter.day !== '') bottom = (await lastOnDay(store, zone, filter.day)) + 1;
  for (let fitting = 0; fitting < ENOUGH_ROWS && entries - read.entries < ENOUGH_ENTRIES && !ended;) {
    // One entry more than is shown: by it the last one's clock is judged.
    const page: readonly Entry[] = await store.audit.page({ ...(bottom !== null && { before: bottom }), limit: PAGE + 1 });
    const shown = page.slice(0, PAGE);
    const rows = rowsOf(shown, page, zone);
    more.push(...rows);
    fitting += rows.filter((row) => fits(row, filter)).length;
    entries += shown.length;
    top = Math.max(top, shown[0]?.n ?? 0);
    bottom = shown.at(-1)?.n ?? bottom;
    ended = shown.length === 0 || bottom === 1 || isBefore(shown.at(-1), zone, filter.day);
  }
  return { rows: [...read.rows, ...more], entries, top, bottom, ended };
}

/** Takes over what was written since; the list stands where it stood. */
export async function readNewer(read: JournalRead, { store, zone }: Reading): Promise<JournalRead> {
  if (read.top === 0) return read;
  let before: number | undefined;
  const fresh: Entry[] = [];
  for (let reached = false; !reached;) {
    const page: readonly Entry[] = await store.audit.page({ ...(before !== undefined && { before }), limit: PAGE });
    fresh.push(...page);
    before = page.at(-1)?.n;
    reached = before === undefined || before <= read.top;
  }
  const newer = fresh.filter(({ n }) => n > read.top);
  if (newer.length === 0) return read;
  const rows = rowsOf(newer, fresh, zone);
  return { ...read, rows: [...rows, ...read.rows], entries: read.entries + newer.length, top: newer[0]?.n ?? read.top };
}

const isBefore = (entry: Entry | undefined, zone: Zone, day: string): boolean =>
  entry !== undefined && day !== '' && dateOf(toLocal(entry.at, zone)) < day;

/** The number of the last entry that was written on a day or before it, found by halving: the journal grows with time. */
async function lastOnDay(store: Reading['store'], zone: Zone, day: string): Promise<number> {
  const [newest] = await store.audit.page({ limit: 1 });
  let [low, high] = [0, newest?.n ?? 0];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const [entry] = await store.audit.page({ before: middle + 1, limit: 1 });
    if (entry && dateOf(toLocal(entry.at, zone)) > day) high = middle - 1;
    else low = middle;
  }
  return low;
}
