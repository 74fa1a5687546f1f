import { CASE_STATES } from '../../shared/cases/case.ts';
import { baseToBytes, bytesToBase, INDEX_FORMAT } from './base-bytes.ts';
import type { Database, SnapshotPart, SnapshotRecord } from './database.ts';
import { type IndexBase, pickRows } from './index-base.ts';
import { isFinished } from './index-row.ts';
import type { LeftOut } from './index-state.ts';
import type { IndexKeys } from './keys.ts';
import { sealBytes, type SealPlace, unsealBytes } from './seal.ts';

/** A moment of the store: this device's last entry, and how far the office's stream was here. */
export type Mark = { readonly n: number; readonly seq: number };

/** An index as it was at a mark. */
export type StoredBase = Mark & { readonly base: IndexBase; readonly leftOut: LeftOut | null };

const placeOf = (part: SnapshotPart, device: string, { n, seq }: Mark): SealPlace => ({
  office: device,
  table: 'snapshot',
  id: seq > 0 ? `${part}:${n}:${seq}:${INDEX_FORMAT}` : `${part}:${n}:${INDEX_FORMAT}`,
});

/** The base under a record, or null when this version cannot use it. */
export async function openSnapshot(keys: IndexKeys, record: SnapshotRecord): Promise<StoredBase | null> {
  if (record.device !== keys.device || record.format !== INDEX_FORMAT) return null;
  const mark = { n: record.n, seq: record.seq ?? 0 };
  const bytes = await unsealBytes(keys.data, placeOf(record.part, record.device, mark), record.sealed);
  const found = bytes && bytesToBase(bytes);
  return found && { ...found, ...mark };
}

export async function loadSnapshot(db: Database, keys: IndexKeys, part: SnapshotPart): Promise<StoredBase | null> {
  const record = await db.snapshot.get(part);
  return record ? openSnapshot(keys, record) : null;
}

/** Saves the whole index and, beside it, the board: the cases that are not finished, small enough to be open at once. */
export async function saveSnapshot({ db, keys }: { readonly db: Database; readonly keys: IndexKeys }, base: IndexBase, mark: Mark): Promise<void> {
  const { board, leftOut } = boardOf(base);
  const record = async (part: SnapshotPart, bytes: ReturnType<typeof baseToBytes>) => ({
    part,
    device: keys.device,
    n: mark.n,
    ...(mark.seq > 0 && { seq: mark.seq }),
    format: INDEX_FORMAT,
    sealed: await sealBytes(keys.data, placeOf(part, keys.device, mark), bytes),
  });
  const records = [await record('board', baseToBytes(board, leftOut)), await record('whole', baseToBytes(base, null))];
  await db.snapshot.bulkPut(records);
}

/** The part of a base that Today needs, and how many cases it leaves out. */
export function boardOf(base: IndexBase): { readonly board: IndexBase; readonly leftOut: LeftOut } {
  const finished = Uint8Array.from([0, ...CASE_STATES.map((state) => Number(isFinished(state)))]);
  const leftOut: Partial<Record<(typeof CASE_STATES)[number], number>> = {};
  const kept: number[] = [];
  for (let position = 0; position < base.size; position += 1) {
    const code = base.columns.state[position] ?? 0;
    const state = CASE_STATES[code - 1];
    if (finished[code] === 1 && state) leftOut[state] = (leftOut[state] ?? 0) + 1;
    else kept.push(position);
  }
  return { board: pickRows(base, kept), leftOut };
}
