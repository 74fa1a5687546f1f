import { makeAttachments } from './attachments.ts';
import { makeAuditReads } from './audit-reads.ts';
import { makeBackups } from './backup-source.ts';
import { bulk } from './bulk.ts';
import { commit, commitOpening, worldOf } from './commit.ts';
import { commitComplaint } from './commit-complaint.ts';
import { makeDrafts } from './drafts.ts';
import { entryBatches, readEntries, unsealEntry } from './entry-records.ts';
import { makeFiles } from './files.ts';
import { healthOf } from './health.ts';
import type { EntryKey } from './case-rows.ts';
import type { Entry } from '../../shared/journal/entry.ts';
import type { Store } from './store.ts';
import { noteDamagedEntries, type StoreState } from './store-state.ts';
import { readRows } from './read-rows.ts';
import { CASES, COMPLAINTS } from './row-kinds.ts';
import { verifyStore } from './verify-store.ts';

/** What stands around the state: who listens, how the practice store is emptied, how all is closed. */
export type Surroundings = {
  readonly state: () => StoreState;
  readonly subscribe: Store['subscribe'];
  readonly version: Store['version'];
  readonly resetPractice: Store['resetPractice'];
  readonly close: Store['close'];
  readonly changed: () => void;
};

/** The store as the rest of the app sees it. */
export function makeStore({ state, subscribe, version, resetPractice, close, changed }: Surroundings): Store {
  return {
    name: state().options.name,
    office: () => state().office,
    actor: () => state().actor,
    setActor: (actor) => {
      state().actor = actor;
      changed();
    },
    world: () => worldOf(state()),
    openOffice: (decide) => commitOpening(state(), decide),
    commit: (decide, caseId) => commit(state(), decide, caseId),
    commitComplaint: (decide, target) => commitComplaint(state(), decide, target),
    bulk: (groups) => bulk(state(), groups),
    ...makeReadings(state),
    get index() {
      return state().upkeep.index;
    },
    get complaints() {
      return state().complaints.index;
    },
    whenComplete: () => state().completed,
    drafts: makeDrafts(state),
    files: makeFiles(state),
    attachments: makeAttachments(state),
    audit: makeAuditReads(state),
    backups: makeBackups(state),
    healed: () => state().healed,
    subscribe,
    version,
    health: () => healthOf(state()),
    verify: async () => {
      await verifyStore(state());
      return healthOf(state());
    },
    saveSnapshot: () => state().upkeep.save(),
    resetPractice,
    close,
  };
}

type Readings = Pick<Store, 'readCase' | 'historyOf' | 'officeHistory' | 'outbox'>;

const makeReadings = (state: () => StoreState): Readings => ({
  readCase: async (id) => (await readRows(state(), CASES, [id]))[0]?.case ?? null,
  historyOf: async (id) => entriesOf(state(), await entryKeysOf(state(), id)),
  officeHistory: () => entriesOf(state(), state().officeEntries),
  outbox: (limit) => outboxOf(state(), limit),
});

async function entryKeysOf(state: StoreState, id: string): Promise<readonly EntryKey[]> {
  const [row] = [...(await readRows(state, CASES, [id])), ...(await readRows(state, COMPLAINTS, [id]))];
  return row?.entries ?? [];
}

async function entriesOf(state: StoreState, keys: readonly EntryKey[]): Promise<readonly Entry[]> {
  const { entries, damaged } = await readEntries(state.db, state.keys, keys);
  if (damaged.length > 0) {
    noteDamagedEntries(state, damaged);
    state.notify();
  }
  return entries;
}

async function outboxOf(state: StoreState, limit: number): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  for await (const batch of entryBatches(state.db)) {
    const waiting = batch.filter((record) => record.seq === undefined).slice(0, limit - found.length);
    const opened = await Promise.all(waiting.map((record) => unsealEntry(state.keys, record)));
    found.push(...opened.filter((entry) => entry !== null));
    if (found.length >= limit) break;
  }
  return found;
}
