import { isErasure } from './erase-cases.ts';
import { openAllComplaints } from './open-complaints.ts';
import { raiseCounters, unsealOffice } from './office-row.ts';
import { casesTouched, entriesAfter, readRows } from './read-rows.ts';
import { COMPLAINTS, idsIn } from './row-kinds.ts';
import type { Mark } from './snapshot.ts';
import { markNow, type StoreState } from './store-state.ts';
import { type SyncBook, unsealBook } from './sync-book.ts';

// Beyond this, taking over the other window's saved index is quicker than going through its entries.
const MANY = 1000;

/** Takes over what other windows have written since, by hand or from the region. */
export async function refreshFromOthers(state: StoreState): Promise<void> {
  const [head, record, sync] = await state.db.meta.bulkGet(['head', 'office', 'sync']);
  const isAhead = head?.key === 'head' && head.n > state.head.n;
  const turned = sync?.key === 'sync' && sync.turn !== state.sync.turn;
  if (!isAhead && !turned) return;
  const [before, book] = [markNow(state), state.sync];
  const row = record?.key === 'office' ? await unsealOffice(state.keys, record) : null;
  if (isAhead) state.head = head;
  if (turned) state.sync = await unsealBook(state.keys, sync);
  if (row) {
    state.office = raiseCounters(row.office, state.floor);
    state.officeEntries = row.entries;
    state.officeBase = row.base ?? null;
  }
  await followOthers(state, { before, book });
  state.notify();
}

type Seen = { readonly before: Mark; readonly book: SyncBook };

async function followOthers(state: StoreState, { before, book }: Seen): Promise<void> {
  const written = state.head.n - before.n;
  const others = state.sync.others - book.others;
  const numbered = Math.max(0, state.sync.cursor - before.seq - others);
  state.findings.entries += written + others;
  state.findings.outbox += written - numbered;
  // Who may not open cases has no index to follow with.
  if (state.withheld) return;
  if (state.sync.shakes !== book.shakes) {
    await state.upkeep.rebuild();
    await replaceComplaints(state);
  } else if (written > MANY || others > MANY) {
    await state.upkeep.reload();
    state.complaints.put(await openAllComplaints(state));
  } else await followEntries(state, before);
}

/** What another window folded anew or took away: all complaints as they are now, and no other. */
async function replaceComplaints(state: StoreState): Promise<void> {
  const rows = await openAllComplaints(state);
  const here = new Set(rows.map(({ complaint }) => complaint.id));
  state.complaints.drop(state.complaints.ids().filter((id) => !here.has(id)));
  state.complaints.put(rows);
}

async function followEntries(state: StoreState, before: Mark): Promise<void> {
  const moved = await entriesAfter(state, before);
  const facts = moved.entries.flatMap((entry) => entry.facts);
  // What another window erased leaves this one's index, too.
  if (facts.some(isErasure)) await state.upkeep.rebuild();
  state.complaints.put(await readRows(state, COMPLAINTS, idsIn(COMPLAINTS, facts)));
  const { rows, fresh } = await casesTouched(state, moved);
  state.upkeep.follow(rows, markNow(state), fresh);
}
