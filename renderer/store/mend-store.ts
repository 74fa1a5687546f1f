import type { Verify } from '../../shared/journal/chain.ts';
import type { Fact } from '../../shared/journal/entry.ts';
import { auditRecordsOf } from './audit-records.ts';
import { type CopiedEntry, copiedEntries, placeName, viewCopy } from './copy-records.ts';
import { fillCopy } from './fill-copy.ts';
import { verifyAll } from './foreign-keys.ts';
import { raiseCounters } from './office-row.ts';
import { rebuildOffice, rebuildRows } from './rebuild-rows.ts';
import { CASES, COMPLAINTS, idsIn } from './row-kinds.ts';
import { commitLock, markNow, type StoreState } from './store-state.ts';

/**
 * After a check: entries that it found damaged or missing come back from the second copy, with what is folded from them; what the copy lacks, it gets.
 * No other window writes meanwhile.
 */
export function mendStore(state: StoreState): Promise<void> {
  const { copy, ports } = state;
  if (copy.port.kind === 'none') return Promise.resolve();
  return ports.alone(commitLock(state), async () => {
    const view = await viewCopy(copy.port);
    const source = { db: state.db, keys: state.keys, copy: copy.port };
    const wanted = new Map([...view.heads].filter(([place]) => state.findings.damagedEntries.has(place)));
    const verify = await verifyAll(state);
    const facts: Fact[] = [];
    let restored = 0;
    for await (const copied of copiedEntries(source, wanted)) {
      const found = await signedOnes(copied, verify);
      await putBack(state, found);
      facts.push(...found.flatMap(({ entry }) => entry.facts));
      restored += found.length;
    }
    if (restored > 0) await foldAgain(state, facts);
    const filled = await fillCopy(source, view);
    tell(state, { restored, lacked: filled.ok ? filled.value : 0, whole: view.whole, failing: !filled.ok });
  });
}

/** What is as false in the copy as in the store mends nothing: it stays damaged, and is told as that. */
async function signedOnes(copied: readonly CopiedEntry[], verify: Verify): Promise<readonly CopiedEntry[]> {
  const signed = await Promise.all(copied.map(({ entry: { hash, signature, device } }) => verify(hash, signature, device)));
  return copied.filter((_, index) => signed[index]);
}

async function putBack({ db, findings }: StoreState, found: readonly CopiedEntry[]) {
  await db.transaction('rw', [db.entries, db.audit], async () => {
    await db.entries.bulkPut(found.map(({ record }) => record));
    await db.audit.bulkPut(found.flatMap(({ entry }) => auditRecordsOf(entry)));
  });
  for (const { entry } of found) findings.damagedEntries.delete(placeName(entry));
}

async function foldAgain(state: StoreState, facts: readonly Fact[]): Promise<void> {
  state.upkeep.follow(await rebuildRows(state, CASES, idsIn(CASES, facts)), markNow(state));
  state.complaints.put(await rebuildRows(state, COMPLAINTS, idsIn(COMPLAINTS, facts)));
  const row = await rebuildOffice(state);
  if (!row) return;
  state.office = raiseCounters(row.office, state.floor);
  state.officeEntries = row.entries;
}

type Mended = { readonly restored: number; readonly lacked: number; readonly whole: boolean; readonly failing: boolean };

function tell(state: StoreState, { restored, lacked, whole, failing }: Mended): void {
  const lost = state.findings.damagedEntries.size;
  state.copy.state = failing ? 'failing' : lacked > 0 || !whole ? 'rebuilt' : state.copy.state;
  if (restored > 0)
    state.healed = { from: 'second-copy', restored: restored + (state.healed?.from === 'second-copy' ? state.healed.restored : 0), lost };
  else if (lacked > 0 || !whole) state.healed ??= { from: 'store', restored: lacked, lost };
  if (restored > 0 || lacked > 0) state.notify();
}
