import { noCopy } from '../second-copy/no-copy.ts';
import type { SecondCopy } from '../second-copy/second-copy.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { lossBeforeOpening } from './check-loss.ts';
import { type CopyEnd, endsAgree, lookAtCopy } from './copy-end.ts';
import type { CopyState } from './copy-health.ts';
import { holdsSomething } from './copy-records.ts';
import { type Database, makeDatabase } from './database.ts';
import { unsealEntry } from './entry-records.ts';
import { bookAfterHealing } from './book-after-healing.ts';
import { type Healing, healStore } from './heal-store.ts';
import { inspectDatabase } from './inspect-database.ts';
import { keysOfOffice } from './keys.ts';
import { type Chain, lossIn, openChain, type Opening, type OpeningRecords, readOpening } from './open-chain.ts';
import type { StorePorts } from './ports.ts';
import { salvage } from './salvage.ts';
import type { Healed, OpenStoreOptions } from './store.ts';
import { NO_SYNC, unsealBook } from './sync-book.ts';
import { writeFailure } from './write-failure.ts';

/** The database with its chain: checked, and healed from the second copy where something was missing. */
export type OpenedDatabase = {
  readonly db: Database;
  readonly chain: Chain;
  readonly records: OpeningRecords;
  readonly healed: Healed | null;
  readonly copyState: CopyState;
};

type Ground = { readonly options: OpenStoreOptions; readonly ports: StorePorts };

/** Without keys of the office there is nothing to open a copy with. */
export const copyOf = ({ keys, copy }: OpenStoreOptions): SecondCopy => (keys && copy) ?? noCopy;

/**
 * Looks at database, copy and sentinel before anything may create one of them. The lock is held: no window writes meanwhile. `unreadable`: what
 * stands in the database cannot be worked with, it is made anew from the copy.
 */
export async function openDatabase(ground: Ground, unreadable: boolean): Promise<Result<OpenedDatabase, Refusal>> {
  const { options, ports } = ground;
  const sentinel = ports.sentinels.read(options.name);
  const end = await lookAtCopy(copyOf(options));
  if (end.state === 'newer') return err({ code: 'copy-newer' });
  const early = lossBeforeOpening(await inspectDatabase(ports.indexedDB, options.name), sentinel);
  const doubted = unreadable || sentinel?.doubt === true;
  const rescuable = (early !== null || doubted) && (await canRescue(ground));
  const afresh = doubted && rescuable;
  if (early && !options.acceptLoss && !rescuable) return err(early);
  if (unreadable && !rescuable) return err({ code: 'store-damaged', params: { expected: sentinel?.n ?? 0, found: 0 } });
  const db = makeDatabase(options.name, ports);
  try {
    const drafts = afresh && options.keys ? await salvage(db, { copy: copyOf(options), keys: keysOfOffice(options.keys) }) : [];
    if (afresh || early?.code === 'store-damaged') await db.delete({ disableAutoOpen: true });
    await db.open();
    if (drafts.length > 0) await db.drafts.bulkPut(drafts);
    const opened = await openWhole({ ...ground, db, sentinel }, end, early);
    if (!opened.ok) db.close();
    return opened;
  } catch (error) {
    db.close();
    if (!afresh && !isNewer(error) && (await canRescue(ground))) return openDatabase(ground, true);
    return err(openingFailure(error, sentinel?.n ?? 0));
  }
}

async function canRescue({ options }: Ground): Promise<boolean> {
  return options.keys !== undefined && (await holdsSomething({ copy: copyOf(options), keys: keysOfOffice(options.keys) }));
}

async function openWhole(opening: Opening, end: CopyEnd, early: Refusal | null): Promise<Result<OpenedDatabase, Refusal>> {
  const { options, db } = opening;
  let records = await readOpening(opening);
  const book = records.keys ? await unsealBook(records.keys, records.sync) : NO_SYNC;
  let loss = early ?? (await lossIn(opening, records));
  let copyState: CopyState = end.state === 'none' || end.state === 'failing' ? end.state : 'good';
  let healed: Healed | null = null;
  if (
    records.keys &&
    copyState === 'good' &&
    (loss || !endsAgree(end, records.head, book) || records.unfolded === 'all' || !(await lastOpens(records)))
  ) {
    const pair = { db, keys: records.keys, copy: copyOf(options) };
    const healing = await healStore(pair, { damaged: end.state === 'damaged', book });
    await bookAfterHealing(pair, book, healing.restored);
    records = await readOpening(opening);
    const left = await lossIn(opening, records);
    loss = healing.restored > 0 ? left : (early ?? left);
    copyState = healing.copy;
    healed = told(healing, left);
  }
  const chain = await openChain(opening, records, loss);
  return chain.ok ? ok({ db, chain: chain.value, records, healed, copyState }) : chain;
}

const lastOpens = async ({ keys, last }: OpeningRecords): Promise<boolean> => !keys || !last || (await unsealEntry(keys, last)) !== null;

function told({ restored, lacked, copy }: Healing, left: Refusal | null): Healed | null {
  const {
    expected = 0,
    found = 0,
    entries,
  } = (left?.params ?? {}) as { readonly expected?: number; readonly found?: number; readonly entries?: number };
  const lost = entries ?? Math.max(0, expected - found);
  if (restored > 0) return { from: 'second-copy', restored, lost };
  return copy === 'rebuilt' ? { from: 'store', restored: lacked, lost } : null;
}

const isNewer = (error: unknown): boolean => (error as { name?: unknown }).name === 'VersionError';

export function openingFailure(error: unknown, expected: number): Refusal {
  if (isNewer(error)) return { code: 'store-newer' };
  return writeFailure(error).code === 'disk-full' ? { code: 'store-full' } : { code: 'store-damaged', params: { expected, found: 0 } };
}
