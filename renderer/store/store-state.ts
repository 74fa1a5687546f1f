import type { Office } from '../../shared/cases/office.ts';
import type { Instant } from '../../shared/kernel/clock.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Actor } from '../../shared/roles/roles.ts';
import type { EntryKey } from './case-rows.ts';
import type { OfficeBase } from './office-row.ts';
import type { Mark } from './snapshot.ts';
import type { SyncBook } from './sync-book.ts';
import type { ComplaintShelf } from './complaint-shelf.ts';
import type { Database, HeadRecord } from './database.ts';
import type { IndexUpkeep } from './index-upkeep.ts';
import type { StoreKeys } from './keys.ts';
import type { NewsPort, StorePorts } from './ports.ts';
import type { Cancelled } from '../../shared/wire/journal-records.ts';
import type { SecondCopy } from '../second-copy/second-copy.ts';
import type { CopyState } from './copy-health.ts';
import type { Healed, OpenStoreOptions } from './store.ts';

/** What the checks have found so far. */
export type Findings = {
  checked: boolean;
  /** The check could not read the database to its end. */
  unreadable: boolean;
  readonly damagedEntries: Map<string, { readonly device: string; readonly n: number }>;
  readonly damagedRows: Set<string>;
  readonly rebuiltRows: Set<string>;
  entries: number;
  outbox: number;
  persisted: boolean | null;
  usedBytes: number | null;
  freeBytes: number | null;
  writeFailure: Refusal | null;
};

/** The second copy of an opened store. `toCancel`: refused entries that still stand in it, to be taken back with the next append. */
export type CopyKeeping = { readonly port: SecondCopy; state: CopyState; toCancel: readonly Cancelled[] };

/** One opened store. Only commit, bulk, refresh and what the sync takes move it, under the commit lock. */
export type StoreState = {
  readonly options: OpenStoreOptions;
  readonly ports: StorePorts;
  readonly db: Database;
  readonly keys: StoreKeys;
  head: HeadRecord;
  office: Office | null;
  officeEntries: readonly EntryKey[];
  /** The office as the first load brought it; null: it was folded from its entries. */
  officeBase: OfficeBase | null;
  /** Where this store stands in the office's stream. */
  sync: SyncBook;
  /** The latest moment seen since the region was heard last; null: never connected. */
  seenAt: Instant | null;
  /** Counters below which no number is given (see `FloorRecord`). */
  readonly floor: Readonly<Record<string, number>>;
  actor: Actor | null;
  upkeep: IndexUpkeep;
  readonly complaints: ComplaintShelf;
  /** Search, finished cases and closed complaints are there. */
  completed: Promise<void>;
  news: NewsPort;
  readonly copy: CopyKeeping;
  /** What opening or a check had to mend. */
  healed: Healed | null;
  /** The last mending that the journal tells of. */
  notedHealing: Healed | null;
  /** No index was built: who signed in may not open cases. */
  withheld: boolean;
  readonly findings: Findings;
  readonly notify: () => void;
};

export const noFindings = (): Findings => ({
  checked: false,
  unreadable: false,
  damagedEntries: new Map(),
  damagedRows: new Set(),
  rebuiltRows: new Set(),
  entries: 0,
  outbox: 0,
  persisted: null,
  usedBytes: null,
  freeBytes: null,
  writeFailure: null,
});

type EntryPlace = { readonly device: string; readonly n: number };
export const isKnownDamage = (state: Pick<StoreState, 'findings'>, { device, n }: EntryPlace): boolean =>
  state.findings.damagedEntries.has(`${device}:${n}`);

export function noteDamagedEntries(state: Pick<StoreState, 'findings'>, keys: Iterable<{ readonly device: string; readonly n: number }>): void {
  for (const key of keys) state.findings.damagedEntries.set(`${key.device}:${key.n}`, { device: key.device, n: key.n });
}

/** Name of the lock under which files come into the store and its copy. Who holds it may ask for the commit lock, never the other way round. */
export const fileLock = (state: Pick<StoreState, 'options'>): string => `attach:${state.options.name}`;

/** Name of the lock under which the chain grows. */
export const commitLock = (state: Pick<StoreState, 'options'>): string => `commit:${state.options.name}`;

/** Where the store stands now, for the index that follows it. */
export const markNow = ({ head, sync }: Pick<StoreState, 'head' | 'sync'>): Mark => ({ n: head.n, seq: sync.cursor });
