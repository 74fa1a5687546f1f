import { Dexie } from 'dexie';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { sweepStaged } from './attachments.ts';
import { dropOldJournals } from './copy-health.ts';
import { foldDeferred } from './fold-deferred.ts';
import { checkQuietly, healthOf } from './health.ts';
import { makeStore } from './make-store.ts';
import { mirrorFiles } from './mirror-files.ts';
import { openState, type StateHooks } from './open-state.ts';
import { browserPorts, type StorePorts } from './ports.ts';
import type { OpenStoreOptions, Store } from './store.ts';
import type { StoreState } from './store-state.ts';

// Changed rows worth joining to the saved index: when nothing else is to be done, and when the window is hidden.
const WORTH_SAVING = 200;
const WORTH_SAVING_ON_HIDE = 20;

/**
 * Opens the store of the office or of the practice office. Refuses `store-lost` and `store-damaged` when entries are missing
 * that were there (params: `entries`, or `expected` and `found`), `store-newer` when a later version of the program wrote it,
 * `keys-needed` when the office's is asked for without the keys of a signed-in person.
 */
export async function openStore(options: OpenStoreOptions, ports: StorePorts = browserPorts()): Promise<Result<Store, Refusal>> {
  if (options.name === 'qamqor' && !options.keys && !ports.ownKeys) return err({ code: 'keys-needed' });
  const news = makeListeners();
  const hooks: StateHooks = { notify: news.changed, onReset: () => quietly(reopen()) };
  const first = await openState(options, ports, hooks);
  if (!first.ok) return first;
  let state = first.value;
  let stop = keepSaved(state, news.listeners);
  quietly(
    state.completed
      .then(() => foldDeferred(state))
      .then(() => checkQuietly(state))
      .then(() => dropOldJournals(state, healthOf(state).status)),
  );
  quietly(sweepStaged(state).then(() => mirrorFiles(state, { tidy: false })));

  const close = async () => {
    stop();
    state.news.close();
    state.upkeep.close();
    state.db.close();
  };
  const reopen = async () => {
    await close();
    const opened = await openState({ ...options, acceptLoss: true }, ports, hooks);
    if (!opened.ok) throw new Error(opened.error.code);
    state = opened.value;
    stop = keepSaved(state, news.listeners);
    news.changed();
  };
  const resetPractice = async () => {
    if (options.name !== 'qamqor-practice') return;
    await close();
    await new Dexie(options.name, ports).delete();
    ports.sentinels.clear(options.name);
    await reopen();
    state.news.post({ kind: 'reset' });
  };
  return ok(makeStore({ state: () => state, ...news, resetPractice, close }));
}

/** Who listens, and the version that they compare. */
function makeListeners() {
  const listeners = new Set<() => void>();
  let version = 0;
  const changed = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  return { listeners, changed, subscribe, version: () => version };
}

/** Saves the index in quiet times and when the window is hidden. Answers how to stop. */
function keepSaved(state: StoreState, listeners: Set<() => void>): () => void {
  let cancel: (() => void) | null = null;
  const watch = () => {
    if (cancel || state.withheld || state.upkeep.changedRows() < WORTH_SAVING) return;
    cancel = state.ports.whenIdle(() => {
      quietly(state.upkeep.save().finally(() => (cancel = null)));
    });
  };
  const stopHide = state.ports.onHide(() => {
    if (!state.withheld && state.upkeep.changedRows() >= WORTH_SAVING_ON_HIDE) quietly(state.upkeep.save());
  });
  listeners.add(watch);
  return () => {
    listeners.delete(watch);
    stopHide();
    cancel?.();
  };
}

/** Work that nobody waits for: if the database closes under it, the next start does it again. */
function quietly(work: Promise<unknown>): void {
  work.catch(() => undefined);
}
