import type { StoreHealth } from './store.ts';
import type { StoreState } from './store-state.ts';
import { finishErasures } from './erase-cases.ts';
import { verifyStore } from './verify-store.ts';
import { rememberHead } from './write-entries.ts';

/** What is known of the store's health now. */
export function healthOf({ findings, copy }: StoreState): StoreHealth {
  const { checked, unreadable, damagedEntries, damagedRows, rebuiltRows, ...rest } = findings;
  // A row that was folded anew is whole again; a damaged entry stays damaged.
  const hurt = unreadable || damagedEntries.size > 0 || [...damagedRows].some((id) => !rebuiltRows.has(id));
  return {
    ...rest,
    status: hurt ? 'damaged' : checked ? 'good' : 'checking',
    damagedEntries: [...damagedEntries.values()],
    damagedRows: [...damagedRows],
    rebuiltRows: [...rebuiltRows],
    copy: { kind: copy.port.kind, state: copy.state },
  };
}

// A store of this size is verified whole in about a second; a larger one is counted, and verified when asked (`Store.verify`).
const VERIFIED_AT_START = 2000;

/** The quiet check after opening. A database that cannot be read to its end is remembered as such outside it. */
export async function checkQuietly(state: StoreState): Promise<void> {
  try {
    await look(state);
  } catch {
    // A database that closes in the middle of it (the window is being left) is no fault.
    if (!state.db.isOpen()) return;
    state.findings.unreadable = true;
    rememberHead(state);
    state.notify();
  }
}

/** Space, number of entries, in a small store everything. */
async function look(state: StoreState): Promise<void> {
  const { db, findings } = state;
  const all = await countEntries(state);
  const numbered = await db.entries.where('seq').above(0).count();
  findings.entries = all;
  findings.outbox = all - numbered;
  await askForSpace(state);
  await finishErasures(state);
  // As many entries as this device's last number says, and as came from others. Anything else is looked at closely.
  if (all <= VERIFIED_AT_START || all !== state.head.n + state.sync.others) await verifyStore(state);
  findings.checked = true;
  state.notify();
}

const COUNTED_AT_ONCE = 2000;

/** Counts in small steps: one count over a hundred thousand entries would make every other reading wait for it. */
async function countEntries({ db, head }: StoreState): Promise<number> {
  const { device } = head;
  const keys = () => db.entries.where('[device+n]');
  let sum = (await keys().below([device, 0]).count()) + (await keys().above([device, Infinity]).count());
  for (let from = 1; from <= head.n; from += COUNTED_AT_ONCE) {
    sum += await keys()
      .between([device, from], [device, from + COUNTED_AT_ONCE], true, false)
      .count();
  }
  return sum;
}

/** Asks the browser not to evict the store, and how much room there is. */
export async function askForSpace({ ports, findings }: StoreState): Promise<void> {
  if (!ports.space) return;
  try {
    findings.persisted = await ports.space.persist();
    const { usage, quota } = await ports.space.estimate();
    findings.usedBytes = usage ?? null;
    findings.freeBytes = quota === undefined ? null : quota - (usage ?? 0);
  } catch {
    findings.persisted = null;
  }
}
