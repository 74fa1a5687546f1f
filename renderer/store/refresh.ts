import { isErasure } from './erase-cases.ts';
import { openAllComplaints } from './open-complaints.ts';
import { raiseCounters, unsealOffice } from './office-row.ts';
import { factsAfter, readRows } from './read-rows.ts';
import { CASES, COMPLAINTS, idsIn } from './row-kinds.ts';
import type { StoreState } from './store-state.ts';

// Beyond this, taking over the other window's saved index is quicker than going through its entries.
const MANY = 1000;

/** Takes over what other windows have written since. */
export async function refreshFromOthers(state: StoreState): Promise<void> {
  const [head, record] = await state.db.meta.bulkGet(['head', 'office']);
  if (head?.key !== 'head' || head.n <= state.head.n) return;
  const before = state.head.n;
  const row = record?.key === 'office' ? await unsealOffice(state.keys, record) : null;
  state.head = head;
  state.findings.entries += head.n - before;
  state.findings.outbox += head.n - before;
  if (row) {
    state.office = raiseCounters(row.office, state.floor);
    state.officeEntries = row.entries;
  }
  if (head.n - before > MANY) {
    await state.upkeep.reload();
    state.complaints.put(await openAllComplaints(state));
  } else await followFacts(state, before);
  state.notify();
}

async function followFacts(state: StoreState, after: number): Promise<void> {
  const facts = await factsAfter(state, after);
  // What another window erased leaves this one's index, too.
  if (facts.some(isErasure)) await state.upkeep.rebuild();
  state.complaints.put(await readRows(state, COMPLAINTS, idsIn(COMPLAINTS, facts)));
  state.upkeep.follow(await readRows(state, CASES, idsIn(CASES, facts)), state.head.n);
}
