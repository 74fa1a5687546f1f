import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { CaseRow } from './case-rows.ts';
import { composeEntry, signEntries, type UnsignedEntry } from './compose-entry.ts';
import { foldInto, type Folded } from './fold-entry.ts';
import { readFolded } from './read-rows.ts';
import { refreshFromOthers } from './refresh.ts';
import type { BulkGroup } from './store.ts';
import { commitLock, markNow, type StoreState } from './store-state.ts';
import { writeEntries } from './write-entries.ts';

/** Entries to one strict transaction: what is written is on the disk before the next batch begins. */
const BATCH = 500;
// Beyond this, making the index anew is quicker than moving it row by row.
const MANY = 1000;

/** Writes many entries; answers how many. On a refusal the batches before it stand. */
export function bulk(state: StoreState, groups: Iterable<BulkGroup>): Promise<Result<number, Refusal>> {
  return state.ports.alone(commitLock(state), async () => {
    await refreshFromOthers(state);
    if (!state.office) return err({ code: 'office-not-open' });
    const touched = new Map<string, CaseRow>();
    let written = 0;
    for (const batch of batchesOf(groups)) {
      const result = await writeBatch(state, batch);
      if (!result.ok) return result;
      written += batch.length;
      if (written <= MANY) for (const row of result.value.cases.values()) touched.set(row.case.id, row);
      state.complaints.put(result.value.complaints.values());
    }
    if (written > MANY) await state.upkeep.rebuild();
    else state.upkeep.follow([...touched.values()], markNow(state));
    state.news.post({ kind: 'committed', n: state.head.n });
    state.notify();
    return ok(written);
  });
}

function* batchesOf(groups: Iterable<BulkGroup>): Generator<BulkGroup[]> {
  let batch: BulkGroup[] = [];
  for (const group of groups) {
    batch.push(group);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function writeBatch(state: StoreState, batch: readonly BulkGroup[]): Promise<Result<Folded, Refusal>> {
  const { options, keys } = state;
  const folded = await readFolded(
    state,
    batch.flatMap(({ facts }) => facts),
  );
  const unsigned: UnsignedEntry[] = [];
  let head: { readonly n: number; readonly hash: string } = state.head;
  for (const { facts, actor, at } of batch) {
    const entry = await composeEntry(keys, head, {
      id: options.ids.next(),
      at: at ?? options.clock.now(),
      actor,
      facts,
      office: state.office?.id ?? '',
      seen: state.sync.cursor,
    });
    foldInto(folded, entry);
    unsigned.push(entry);
    head = entry;
  }
  const result = await writeEntries(state, { entries: await signEntries(keys, unsigned), folded });
  return result.ok ? ok(folded) : result;
}
