import type { Entry } from '../../shared/journal/entry.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { appendToCopy, type SealedRecord } from './append-to-copy.ts';
import { dropCopied } from './copied-files.ts';
import { placeName } from './copy-records.ts';
import { eraseOrdered, isErasure } from './erase-cases.ts';
import { moveOffice } from './move-office.ts';
import { type MovedRows, moveRows } from './move-rows.ts';
import { type PreparedTaking, prepareTaking } from './prepare-taking.ts';
import { type Moved, putTaking, sealReceived } from './put-taking.ts';
import { refreshFromOthers } from './refresh.ts';
import { type AnyRow, CASES, COMPLAINTS, type RowKind } from './row-kinds.ts';
import { commitLock, type StoreState } from './store-state.ts';
import { sealBook, type SyncBook } from './sync-book.ts';
import type { Taken, Taking } from './sync-port.ts';
import { rememberHead } from './write-entries.ts';
import { writeFailure } from './write-failure.ts';

/**
 * Takes what the region's stream has brought: beside the second copy everything goes into one transaction with the cursor. This computer's own unnumbered entries stay
 * folded on top. Then index, other windows and listeners follow, and orders of erasure are carried out here as well. Refuses cursor-moved, chain-broken, disk-full
 * and the other failures of writing; then nothing has changed.
 */
export function takeStream(state: StoreState, taking: Taking): Promise<Result<Taken, Refusal>> {
  return state.ports.alone(commitLock(state), async () => {
    await refreshFromOthers(state);
    const prepared = await prepareTaking(state, taking);
    if (!prepared.ok) return prepared;
    const moved = await moveAll(state, prepared.value);
    const received = await sealReceived(state, prepared.value);
    const written = await write(state, prepared.value, { moved, received });
    if (!written.ok) return written;
    await follow(state, prepared.value, moved);
    const conflicts = [...newConflicts(CASES, moved.cases), ...newConflicts(COMPLAINTS, moved.complaints)];
    const { plan, deferred } = prepared.value;
    return ok({ received: received.length, numbered: plan.number.length, deferred: deferred.length, conflicts });
  });
}

/** `isHere`: they lie here as what they are; else they lie here as deferred. */
type Known = { readonly known: readonly Entry[]; readonly isHere?: boolean };

/** Entries that were here already and can be folded only now. The lock is held. */
export async function takeKnown(state: StoreState, { known, isHere = false }: Known, book: SyncBook): Promise<Result<void, Refusal>> {
  const seqs = new Map(known.map((entry) => [placeName(entry), entry.seq ?? 0]));
  const change = { begin: known, stirred: known, numbered: [], seqs, out: new Set<string>(), plain: false };
  const plan = { add: [], stones: [], number: [], cursor: book.cursor, streamHash: book.streamHash };
  const standings = { records: new Map(), at: () => undefined };
  const prepared: PreparedTaking = { plan, standings, known: isHere ? [] : known, deferred: [], newlyHeld: [], change, book };
  const moved = await moveAll(state, prepared);
  const written = await write(state, prepared, { moved, received: await sealReceived(state, prepared) });
  if (!written.ok) return written;
  state.findings.entries -= prepared.known.length;
  await follow(state, prepared, moved);
  return ok(undefined);
}

/** No row may grow from an entry of a case that was erased by an order. */
async function moveAll(state: StoreState, { change }: PreparedTaking): Promise<Moved> {
  const office = await moveOffice(state, change);
  const erased = new Set((office.office?.erased ?? []).map(({ id }) => id));
  const cases = await moveRows(state, CASES, change);
  const complaints = await moveRows(state, COMPLAINTS, change);
  const rows = cases.rows.filter((row) => !erased.has(row.case.id));
  return { office, cases: { ...cases, rows, gone: [...cases.gone, ...erased].filter((id) => cases.before.has(id)) }, complaints };
}

type Writing = { readonly moved: Moved; readonly received: readonly SealedRecord[] };

async function write(state: StoreState, prepared: PreparedTaking, { moved, received }: Writing): Promise<Result<void, Refusal>> {
  const last = received.at(-1);
  const book: SyncBook = last
    ? { ...prepared.book, tail: { device: last.record.device, n: last.record.n, hash: last.hash, head: state.head.n } }
    : prepared.book;
  const copied = await appendToCopy(state, received);
  if (!copied.ok) return failed(state, copied.error);
  try {
    const gone = await putTaking(state, { prepared, received, moved, book: await sealBook(state.keys, book) });
    await dropCopied(state, gone);
  } catch (error) {
    // What stands in the copy alone comes again with the next taking.
    return failed(state, writeFailure(error));
  }
  state.findings.writeFailure = null;
  state.findings.entries += received.length;
  state.findings.outbox -= prepared.plan.number.length;
  for (const { record } of received) state.findings.damagedEntries.delete(placeName(record));
  state.sync = book;
  state.seenAt = book.latest;
  state.office = moved.office.office;
  state.officeEntries = moved.office.officeEntries;
  return ok(undefined);
}

function failed(state: StoreState, refusal: Refusal): Result<never, Refusal> {
  state.findings.writeFailure = refusal;
  state.notify();
  return err(refusal);
}

/** Index, complaints, other windows, listeners; and the orders of erasure that came. */
async function follow(state: StoreState, { known, plan }: PreparedTaking, { cases, complaints }: Moved): Promise<void> {
  const mark = { n: state.head.n, seq: plan.cursor };
  const orders = known.flatMap(({ facts }) => facts.filter(isErasure));
  state.complaints.put(complaints.rows);
  state.complaints.drop(complaints.gone);
  // Who may not open cases has no index; it is made whole for the first person who may.
  if (!state.withheld && cases.gone.length > 0 && orders.length === 0) await state.upkeep.rebuild();
  else if (!state.withheld) state.upkeep.follow(cases.rows, mark, cases.fresh);
  rememberHead(state);
  state.news.post({ kind: 'taken', turn: state.sync.turn });
  state.notify();
  // The orders stand even when the disk fails here: the next start carries them out.
  if (orders.length > 0) await eraseOrdered(state, orders).catch(() => undefined);
}

const newConflicts = <Row extends AnyRow, Stored extends { readonly id: string }>(
  kind: RowKind<Row, Stored>,
  { rows, before }: MovedRows<Row>,
): string[] =>
  rows.flatMap((row) => {
    const old = before.get(kind.idOf(row));
    return kind.isInConflict(row) && !(old && kind.isInConflict(old)) ? [kind.idOf(row)] : [];
  });
