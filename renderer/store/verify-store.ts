import { FIRST_PREV, verifyChain } from '../../shared/journal/chain.ts';
import { rowBatches } from './case-rows.ts';
import { entryBatches, unsealEntry } from './entry-records.ts';
import { verifyKeyOf } from './keys.ts';
import { healRows } from './read-rows.ts';
import { CASES, COMPLAINTS, type RowKind } from './row-kinds.ts';
import { sha256, verifyWith } from './signing.ts';
import { noteDamagedEntries, type StoreState } from './store-state.ts';

/** Unseals every entry, verifies chains and signatures, unseals every row and rebuilds those that are damaged. Findings say what was found. */
export async function verifyStore(state: StoreState): Promise<void> {
  await verifyEntries(state);
  await verifyRows(state);
  state.findings.checked = true;
  state.notify();
}

type End = { readonly n: number; readonly hash: string };

async function verifyEntries(state: StoreState): Promise<void> {
  const verify = verifyWith((device) => verifyKeyOf(state.keys, device));
  const head = state.head;
  const ends = new Map<string, End>();
  let entries = 0;
  for await (const batch of entryBatches(state.db)) {
    entries += batch.length;
    const opened = await Promise.all(batch.map((record) => unsealEntry(state.keys, record)));
    for (const [index, record] of batch.entries()) {
      const entry = opened[index] ?? null;
      const end = ends.get(record.device) ?? { n: 0, hash: FIRST_PREV };
      noteMissing(state, record.device, [end.n + 1, record.n]);
      // After a hole or a damaged entry the chain is taken up again at the hash that the next entry names.
      const whole = end.n + 1 === record.n && end.hash !== '';
      const verified = entry && (await verifyChain([entry], { sha256, verify }, whole ? end : { n: record.n - 1, hash: entry.prev }));
      if (!verified?.ok) noteDamagedEntries(state, [record]);
      ends.set(record.device, { n: record.n, hash: entry?.hash ?? '' });
    }
  }
  noteMissing(state, head.device, [(ends.get(head.device)?.n ?? 0) + 1, head.n + 1]);
  state.findings.entries = entries;
}

/** Names every entry of [from, until) as damaged: a hole in the numbers. */
function noteMissing(state: StoreState, device: string, [from, until]: readonly [number, number]): void {
  for (let n = from; n < until; n += 1) noteDamagedEntries(state, [{ device, n }]);
}

async function verifyRows(state: StoreState): Promise<void> {
  const cases = await damagedOf(state, CASES);
  if (cases.length > 0) state.upkeep.follow(await healRows(state, CASES, cases), state.head.n);
  const complaints = await damagedOf(state, COMPLAINTS);
  if (complaints.length > 0) state.complaints.put(await healRows(state, COMPLAINTS, complaints));
}

async function damagedOf<Row, Stored extends { readonly id: string }>({ db, keys }: StoreState, kind: RowKind<Row, Stored>): Promise<string[]> {
  const damaged: string[] = [];
  for await (const batch of rowBatches(kind.table(db))) {
    const opened = await Promise.all(batch.map((record) => kind.unseal(keys, record)));
    opened.forEach((row, index) => row ?? damaged.push(batch[index]?.id ?? ''));
  }
  return damaged;
}
