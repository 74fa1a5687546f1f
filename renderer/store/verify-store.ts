import { FIRST_PREV, type Verify, verifyChain } from '../../shared/journal/chain.ts';
import { hashOfFrame } from '../../shared/journal/merge.ts';
import { orderedErasures, placeOf, verifyTombstone } from '../../shared/journal/tombstone.ts';
import type { Entry } from '../../shared/journal/entry.ts';
import { auditRecordsOf } from './audit-records.ts';
import { rowBatches } from './case-rows.ts';
import { askAnewIfLacking } from './ask-anew.ts';
import type { EntryRecord } from './database.ts';
import { entryBatches, isFolded, isTombstone, readEntries, unsealEntry, unsealStored } from './entry-records.ts';
import { verifyAll } from './foreign-keys.ts';
import { isOwnDevice } from './keys.ts';
import { healRows } from './read-rows.ts';
import { mendStore } from './mend-store.ts';
import { mirrorFiles } from './mirror-files.ts';
import { noteHealing } from './note-healing.ts';
import { CASES, COMPLAINTS, idsIn, type RowKind } from './row-kinds.ts';
import { sha256 } from './signing.ts';
import { noteDamagedEntries, markNow, type StoreState } from './store-state.ts';

/** How many entries touch each row, as the journal says it. */
type Touched = { readonly cases: Map<string, number>; readonly complaints: Map<string, number> };
type End = { readonly n: number; readonly hash: string };

/**
 * Unseals every entry, verifies chains and signatures; unseals every row and holds it against the journal. What is damaged comes back from the second
 * copy or is folded anew; files get there what they lack. Findings say what was found.
 */
export async function verifyStore(state: StoreState): Promise<void> {
  const touched: Touched = { cases: new Map(), complaints: new Map() };
  await verifyEntries(state, touched);
  await mendStore(state);
  noteHealing(state);
  const rows = await verifyRows(state, touched);
  await askAnewIfLacking(state, rows);
  // Where the disk has lost bytes of a file, the others stand: it is mended or told when it is asked for.
  await mirrorFiles(state, { tidy: true }).catch(() => undefined);
  state.findings.checked = true;
  state.notify();
}

async function verifyEntries(state: StoreState, touched: Touched): Promise<void> {
  const checks = { verify: await verifyAll(state), ordered: await orderedIn(state) };
  const head = state.head;
  const ends = new Map<string, End>();
  let entries = 0;
  for await (const batch of entryBatches(state.db)) {
    entries += batch.length;
    const opened = await Promise.all(batch.map((record) => unsealEntry(state.keys, record)));
    for (const [index, record] of batch.entries()) {
      const entry = opened[index] ?? null;
      const end = ends.get(record.device) ?? { n: 0, hash: FIRST_PREV };
      const isOwn = isOwnDevice(state.keys, record.device);
      // The chains of other computers have holes: what the region holds back, what was never loaded. Whether anything is missing, the stream's numbers say.
      if (isOwn) noteMissing(state, record.device, [end.n + 1, record.n]);
      // After a hole or a damaged entry the chain is taken up again at the hash that the next entry names.
      const whole = end.n + 1 === record.n && end.hash !== '' && (isOwn || ends.has(record.device));
      const from = whole ? end : { n: record.n - 1, hash: entry?.prev ?? '' };
      if (!entry || !(await holds(state, { record, entry }, { ...checks, from }))) noteDamagedEntries(state, [record]);
      ends.set(record.device, { n: record.n, hash: entry?.hash ?? '' });
      if (entry && isFolded(record)) countTouched(touched, entry);
    }
    await putAuditLines(
      state,
      opened.filter((entry) => entry !== null),
    );
  }
  noteMissing(state, head.device, [(ends.get(head.device)?.n ?? 0) + 1, head.n + 1]);
  state.findings.entries = entries;
}

/** Hash by place of the entries that written orders name: no other may be a tombstone. */
async function orderedIn({ db, keys, officeEntries }: StoreState): Promise<ReadonlyMap<string, string>> {
  const { entries } = await readEntries(db, keys, officeEntries);
  return orderedErasures(entries.flatMap(({ facts }) => facts));
}

type Checks = { readonly verify: Verify; readonly ordered: ReadonlyMap<string, string>; readonly from: End };

async function holds(
  { keys }: StoreState,
  { record, entry }: { readonly record: EntryRecord; readonly entry: Entry },
  { verify, ordered, from }: Checks,
): Promise<boolean> {
  if (isTombstone(entry)) {
    // Of other computers a tombstone may come before its order; that it stands in the stream, the region has signed.
    const named = isOwnDevice(keys, entry.device) ? ordered : new Map([[placeOf(entry), entry.hash]]);
    return (await verifyTombstone(entry, { verify, ordered: named }, from)).ok;
  }
  if (record.deferred !== 1) return (await verifyChain([entry], { sha256, verify }, { ...from, device: entry.device })).ok;
  const stored = await unsealStored(keys, record);
  const whole = stored !== null && stored.prev === from.hash && (await hashOfFrame(stored, sha256)) === stored.hash;
  return whole && verify(stored.hash, stored.signature, stored.device);
}

/** Names every entry of [from, until) as damaged: a hole in the numbers. */
function noteMissing(state: StoreState, device: string, [from, until]: readonly [number, number]): void {
  for (let n = from; n < until; n += 1) noteDamagedEntries(state, [{ device, n }]);
}

function countTouched({ cases, complaints }: Touched, { facts }: Entry): void {
  for (const id of idsIn(CASES, facts)) cases.set(id, (cases.get(id) ?? 0) + 1);
  for (const id of idsIn(COMPLAINTS, facts)) complaints.set(id, (complaints.get(id) ?? 0) + 1);
}

/** Lines of the audit that are not there any more are made again. */
async function putAuditLines({ db }: StoreState, entries: readonly Entry[]): Promise<void> {
  const lines = entries.flatMap(auditRecordsOf);
  const there = await db.audit.bulkGet(lines.map(({ device, n }): [string, number] => [device, n]));
  const lacking = lines.filter((_, index) => !there[index]);
  if (lacking.length > 0) await db.transaction('rw', db.audit, () => db.audit.bulkPut(lacking));
}

/** Rows that were damaged and had to be folded anew. */
async function verifyRows(state: StoreState, touched: Touched): Promise<number> {
  for (const { id } of state.office?.erased ?? []) touched.cases.delete(id);
  const cases = await damagedOf(state, CASES, touched.cases);
  if (cases.length > 0) state.upkeep.follow(await healRows(state, CASES, cases), markNow(state));
  const complaints = await damagedOf(state, COMPLAINTS, touched.complaints);
  if (complaints.length > 0) state.complaints.put(await healRows(state, COMPLAINTS, complaints));
  return cases.length + complaints.length;
}

/** Rows that do not open, that are older than the journal says, or that are not there at all. */
async function damagedOf<Row, Stored extends { readonly id: string; readonly rev?: number }>(
  { db, keys }: StoreState,
  kind: RowKind<Row, Stored>,
  touched: ReadonlyMap<string, number>,
): Promise<string[]> {
  const damaged: string[] = [];
  const missing = new Set(touched.keys());
  for await (const batch of rowBatches(kind.table(db))) {
    const opened = await Promise.all(batch.map((record) => kind.unseal(keys, record)));
    batch.forEach(({ id, rev }, index) => {
      missing.delete(id);
      if (!opened[index] || (rev !== undefined && rev < (touched.get(id) ?? 0))) damaged.push(id);
    });
  }
  return [...damaged, ...missing];
}
