import { withEditions } from '../../shared/cases/add-edition.ts';
import { FIRST_PREV } from '../../shared/journal/chain.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Catalogue } from '../../shared/law/catalogue.ts';
import { lossAfterOpening, lossBeforeOpening } from './check-loss.ts';
import { makeComplaintShelf } from './complaint-shelf.ts';
import type { IndexSource } from './build-index.ts';
import {
  type Database,
  type EntryRecord,
  type FloorRecord,
  type HeadRecord,
  makeDatabase,
  type OfficeRecord,
  type SnapshotRecord,
} from './database.ts';
import { foldOldComplaints } from './fold-old-complaints.ts';
import { inlineBuilder, workerBuilder } from './index-builder.ts';
import { startIndex, type UpkeepOptions } from './index-upkeep.ts';
import { inspectDatabase } from './inspect-database.ts';
import { createKeys, loadKeys, renewDevice, type StoreKeys } from './keys.ts';
import { openOtherComplaints, openRunningComplaints } from './open-complaints.ts';
import { type OfficeRow, raiseCounters, unsealOffice } from './office-row.ts';
import type { StorePorts } from './ports.ts';
import { factsAfter, healRows, readRows } from './read-rows.ts';
import { rebuildOffice } from './rebuild-rows.ts';
import { refreshFromOthers } from './refresh.ts';
import { CASES, idsIn } from './row-kinds.ts';
import type { Sentinel } from './sentinel.ts';
import { openSnapshot } from './snapshot.ts';
import type { OpenStoreOptions } from './store.ts';
import { commitLock, noFindings, type StoreState } from './store-state.ts';
import { rememberHead } from './write-entries.ts';
import { writeFailure } from './write-failure.ts';

/** What the surroundings want to hear of. */
export type StateHooks = { readonly notify: () => void; readonly onReset: () => void };

/** Opens the store; refuses when entries are missing that were there, unless the person was told and goes on (`acceptLoss`). */
export async function openState(options: OpenStoreOptions, ports: StorePorts, hooks: StateHooks): Promise<Result<StoreState, Refusal>> {
  const sentinel = ports.sentinels.read(options.name);
  const early = lossBeforeOpening(await inspectDatabase(ports.indexedDB, options.name), sentinel);
  if (early && !options.acceptLoss) return err(early);
  const db = makeDatabase(options.name, ports);
  try {
    if (early?.code === 'store-damaged') await db.delete({ disableAutoOpen: true });
    await db.open();
    const records = await readOpening(db);
    const chain = await openChain({ options, ports, db, sentinel, early }, records);
    if (chain.ok) return ok(await furnish({ options, ports, db, chain: chain.value, hooks }, records));
    db.close();
    return chain;
  } catch (error) {
    db.close();
    return err(openingFailure(error, sentinel?.n ?? 0));
  }
}

function openingFailure(error: unknown, expected: number): Refusal {
  if ((error as { name?: unknown }).name === 'VersionError') return { code: 'store-newer' };
  return writeFailure(error).code === 'disk-full' ? { code: 'store-full' } : { code: 'store-damaged', params: { expected, found: 0 } };
}

type Opening = {
  readonly options: OpenStoreOptions;
  readonly ports: StorePorts;
  readonly db: Database;
  readonly sentinel: Sentinel | null;
  readonly early: Refusal | null;
};
type Chain = { readonly keys: StoreKeys; readonly head: HeadRecord; readonly floor: FloorRecord['counters'] };
type OpeningRecords = {
  readonly keys: StoreKeys | null;
  readonly head: HeadRecord | null;
  readonly last: EntryRecord | null;
  readonly office: OfficeRecord | null;
  readonly floor: FloorRecord | null;
  readonly board: SnapshotRecord | null;
  readonly unfolded: boolean;
};

/** All that opening needs, read at one moment: another window may be writing. */
function readOpening(db: Database): Promise<OpeningRecords> {
  return db.transaction('r', [db.keys, db.meta, db.entries, db.snapshot], async () => {
    const keys = await loadKeys(db);
    const [head, office, floor, unfolded] = await db.meta.bulkGet(['head', 'office', 'floor', 'unfolded']);
    const entries = keys ? db.entries.where('[device+n]').between([keys.device, 1], [keys.device, Infinity]) : db.entries.toCollection();
    return {
      keys,
      head: head?.key === 'head' ? head : null,
      office: office?.key === 'office' ? office : null,
      floor: floor?.key === 'floor' ? floor : null,
      last: (await entries.last()) ?? null,
      board: (await db.snapshot.get('board')) ?? null,
      unfolded: unfolded !== undefined,
    };
  });
}

/** Keys and end of the chain, checked against head and sentinel. */
async function openChain(opening: Opening, records: OpeningRecords): Promise<Result<Chain, Refusal>> {
  const { keys, head, last, floor } = records;
  const { options, db, sentinel, early } = opening;
  const loss = early ?? (await lossAfterOpening(db, { keys, head, last, sentinel }));
  if (loss && !options.acceptLoss) return err(loss);
  if (loss) return ok(await goOnAfterLoss(opening, records));
  if (keys) return ok({ keys, head: head ?? emptyHead(keys), floor: floor?.counters ?? {} });
  const created = await createKeys(db, options.ids);
  return ok({ keys: created, head: emptyHead(created), floor: {} });
}

const emptyHead = (keys: StoreKeys): HeadRecord => ({ key: 'head', device: keys.device, n: 0, hash: FIRST_PREV, office: '' });

/** A new chain beside what is left, under a new device: numbers of lost entries and of printed papers are never given again. */
async function goOnAfterLoss({ options, ports, db, sentinel }: Opening, { keys: found, floor }: OpeningRecords): Promise<Chain> {
  // Without its key nothing that is left can be read, now or ever.
  if (!found)
    await Promise.all([
      db.entries.clear(),
      db.rows.clear(),
      db.complaints.clear(),
      db.meta.clear(),
      db.drafts.clear(),
      db.files.clear(),
      db.blobs.clear(),
      db.chunks.clear(),
    ]);
  await db.snapshot.clear();
  const keys = found ? await renewDevice(db, options.ids, found) : await createKeys(db, options.ids);
  const head = emptyHead(keys);
  const counters = { ...floor?.counters, ...sentinel?.counters };
  await db.meta.bulkPut([head, { key: 'floor', counters }]);
  ports.sentinels.write(options.name, { v: 1, device: keys.device, n: 0, hash: head.hash, counters });
  return { keys, head, floor: counters };
}

type Furnishing = {
  readonly options: OpenStoreOptions;
  readonly ports: StorePorts;
  readonly db: Database;
  readonly chain: Chain;
  readonly hooks: StateHooks;
};

/** Office, indexes, news of other windows. */
async function furnish({ options, ports, db, chain: { keys, head, floor }, hooks }: Furnishing, records: OpeningRecords): Promise<StoreState> {
  const findings = noFindings();
  const bare = { options, ports, db, keys, findings, notify: hooks.notify };
  // Without its key an office that was there is gone, not damaged.
  const kept = records.keys && records.office;
  const record = records.unfolded ? await foldOldComplaints(bare) : kept;
  const [office, board, running] = await Promise.all([
    openOffice(bare, record, floor),
    records.board && openSnapshot(keys, records.board),
    openRunningComplaints(bare),
  ]);
  const first = office?.office ?? null;
  let opened: StoreState | null = null;
  const catalogue = () => withEditions(options.catalogue, opened ? opened.office : first);
  const upkeep = await startIndex(indexOptions(bare, catalogue), {
    board: board && board.n <= head.n ? board : null,
    head: head.n,
    empty: records.last === null,
  });
  const complaints = makeComplaintShelf(running);
  const completed = upkeep.whenComplete().then(() => openOtherComplaints(bare, complaints));
  // A database that closes in the middle of it (the window is being left) is no fault.
  const indexes = { upkeep, complaints, completed: completed.catch(() => undefined) };
  const news = { post: () => undefined, close: () => undefined };
  const state: StoreState = { ...bare, ...indexes, head, office: first, officeEntries: office?.entries ?? [], floor, actor: null, news };
  opened = state;
  state.news = ports.listen(`store:${options.name}`, (heard) => {
    if (heard.kind === 'reset') hooks.onReset();
    else void ports.alone(commitLock(state), () => refreshFromOthers(state)).catch(() => undefined);
  });
  if (head.n > 0) rememberHead(state);
  return state;
}

type Bare = Pick<StoreState, 'options' | 'ports' | 'db' | 'keys' | 'findings' | 'notify'>;

function indexOptions(bare: Bare, catalogue: () => Catalogue): UpkeepOptions {
  const { options, ports, db, keys, notify } = bare;
  const source: IndexSource = {
    db,
    keys,
    get catalogue() {
      return catalogue();
    },
  };
  return {
    builder: ports.indexWorker ? workerBuilder(ports.indexWorker, options.name, source) : inlineBuilder(source),
    catalogue,
    catchUp: async (n) => readRows(bare, CASES, idsIn(CASES, await factsAfter(bare, n))),
    heal: (ids) => healRows(bare, CASES, ids),
    onChange: notify,
  };
}

async function openOffice(
  bare: Pick<StoreState, 'db' | 'keys' | 'findings'>,
  office: OfficeRecord | null,
  floor: Chain['floor'],
): Promise<OfficeRow | null> {
  if (!office) return null;
  let row = await unsealOffice(bare.keys, office);
  if (!row) {
    bare.findings.damagedRows.add('office');
    row = await rebuildOffice(bare);
  }
  return row ? { ...row, office: raiseCounters(row.office, floor) } : row;
}
