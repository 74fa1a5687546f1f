import { withEditions } from '../../shared/cases/add-edition.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Catalogue } from '../../shared/law/catalogue.ts';
import type { IndexSource } from './build-index.ts';
import { makeComplaintShelf } from './complaint-shelf.ts';
import { foldOldComplaints } from './fold-old-complaints.ts';
import { inlineBuilder, workerBuilder } from './index-builder.ts';
import { startIndex, type UpkeepOptions } from './index-upkeep.ts';
import type { Chain } from './open-chain.ts';
import { openOtherComplaints, openRunningComplaints } from './open-complaints.ts';
import { copyOf, openDatabase, type OpenedDatabase, openingFailure } from './open-database.ts';
import { type OfficeRow, raiseCounters, unsealOffice } from './office-row.ts';
import type { OfficeRecord } from './database.ts';
import type { StorePorts } from './ports.ts';
import { seesCases } from './may-see.ts';
import { casesTouched, entriesAfter, healRows } from './read-rows.ts';
import { rebuildOffice } from './rebuild-rows.ts';
import { refreshFromOthers } from './refresh.ts';
import { CASES } from './row-kinds.ts';
import { openSnapshot } from './snapshot.ts';
import type { OpenStoreOptions } from './store.ts';
import { commitLock, type CopyKeeping, noFindings, type StoreState } from './store-state.ts';
import { openBook } from './sync-book.ts';
import { rememberHead } from './write-entries.ts';

/** What the surroundings want to hear of. */
export type StateHooks = { readonly notify: () => void; readonly onReset: () => void };
type Ground = { readonly options: OpenStoreOptions; readonly ports: StorePorts };

/** Opens the store; refuses when entries are missing that were there, unless the person was told and goes on (`acceptLoss`). */
export async function openState(options: OpenStoreOptions, ports: StorePorts, hooks: StateHooks): Promise<Result<StoreState, Refusal>> {
  const ground = { options, ports };
  const opened = await openAlone(ground, false);
  if (!opened.ok) return opened;
  try {
    return ok(await furnish(ground, opened.value, hooks));
  } catch (error) {
    opened.value.db.close();
    if (copyOf(options).kind === 'none') return err(openingFailure(error, opened.value.chain.head.n));
  }
  // The database opens and cannot be read: what the second copy holds takes its place.
  const anew = await openAlone(ground, true);
  return anew.ok ? ok(await furnish(ground, anew.value, hooks)) : anew;
}

/** Where there is a second copy, no other window may be between copy and store meanwhile. */
function openAlone(ground: Ground, afresh: boolean): Promise<Result<OpenedDatabase, Refusal>> {
  const open = () => openDatabase(ground, afresh);
  return copyOf(ground.options).kind === 'none' ? open() : ground.ports.alone(commitLock(ground), open);
}

/** Office, indexes, news of other windows. */
async function furnish({ options, ports }: Ground, opened: OpenedDatabase, hooks: StateHooks): Promise<StoreState> {
  const { db, records, healed, copyState } = opened;
  const { keys, head, floor } = opened.chain;
  const findings = noFindings();
  const sync = await openBook(db, keys, records.sync);
  const bare = { options, ports, db, keys, findings, notify: hooks.notify };
  // Without its key an office that was there is gone, not damaged.
  const kept = records.keys && records.office;
  const record = records.unfolded === 'complaints' ? await foldOldComplaints(bare) : kept;
  const [office, board] = await Promise.all([openOffice(bare, record, floor), records.board && openSnapshot(keys, records.board)]);
  const first = office?.office ?? null;
  const withheld = options.actor !== undefined && !seesCases(options.actor, first);
  let furnished: StoreState | null = null;
  const catalogue = () => withEditions(options.catalogue, furnished ? furnished.office : first);
  const upkeep = await startIndex(indexOptions(bare, catalogue), {
    board: board && board.n <= head.n && board.seq <= sync.cursor && !withheld ? board : null,
    mark: { n: head.n, seq: sync.cursor },
    empty: withheld || (await db.rows.limit(1).count()) === 0,
  });
  const complaints = makeComplaintShelf(withheld ? [] : await openRunningComplaints(bare));
  const completed = upkeep.whenComplete().then(() => (withheld ? undefined : openOtherComplaints(bare, complaints)));
  // A database that closes in the middle of it (the window is being left) is no fault.
  const indexes = { upkeep, complaints, completed: completed.catch(() => undefined) };
  const news = { post: () => undefined, close: () => undefined };
  const copy: CopyKeeping = { port: copyOf(options), state: copyState, toCancel: [] };
  const officeRow = { office: first, officeEntries: office?.entries ?? [], officeBase: office?.base ?? null };
  const given = { floor, actor: options.actor ?? null, news, copy, healed, notedHealing: null, withheld, sync, seenAt: records.seenAt };
  const state: StoreState = { ...bare, ...indexes, ...officeRow, head, ...given };
  furnished = state;
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
    builder: ports.indexWorker
      ? workerBuilder(ports.indexWorker, { name: options.name, bucket: ports.bucket ?? null }, source)
      : inlineBuilder(source),
    catalogue,
    device: keys.device,
    catchUp: async (mark) => casesTouched(bare, await entriesAfter(bare, mark)),
    heal: (ids) => healRows(bare, CASES, ids),
    onChange: notify,
  };
}

async function openOffice(
  bare: Pick<StoreState, 'db' | 'keys' | 'findings'>,
  office: OfficeRecord | null,
  floor: Chain['floor'],
): Promise<OfficeRow | null> {
  // An office without its row is damaged; without any entry, there never was one.
  if (!office && (await bare.db.entries.limit(1).count()) === 0) return null;
  let row = office && (await unsealOffice(bare.keys, office));
  if (!row) {
    bare.findings.damagedRows.add('office');
    row = await rebuildOffice(bare);
  }
  return row ? { ...row, office: raiseCounters(row.office, floor) } : row;
}
