import type { SyncPlace, SyncStore, Taken, Taking } from '../../../renderer/store/sync-port.ts';
import { endsAfter, type Place, planTaking, type TakingPlan } from '../../../shared/journal/merge.ts';
import { FIRST_PREV, type Sha256 } from '../../../shared/journal/chain.ts';
import { placeOf } from '../../../shared/journal/tombstone.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { ReadEntry, WireEntry } from '../../../shared/wire/wire-entry.ts';
import type { Life } from './life.ts';
import { type Kept, keptOf, type PcDisk, standingAt, unnumbered } from './pc-disk.ts';
import { withRows } from './pc-rows.ts';

/** A computer's disk: what is on it outlives the program. A write happens in one go; a full disk refuses it and keeps what was there. */
export type Disk = { readonly read: () => PcDisk; readonly write: (next: PcDisk) => Result<void, Refusal> };

export type StoreGround = {
  readonly disk: Disk;
  readonly life: Life;
  readonly sha256: Sha256;
  /** What this version of the program knows of facts. */
  readonly readEntry: (wire: WireEntry) => ReadEntry;
};

/** The part of a store that the sync asks for, over a disk in memory: it keeps the promises of `SyncStore`. */
export function memoryStore({ disk, life, sha256, readEntry }: StoreGround): Pick<SyncStore, 'place' | 'outbox' | 'take' | 'scans'> {
  return {
    place: () => life.call('place', () => placeIn(disk.read())),
    outbox: ({ entries, bytes, after = {} }) => life.call('outbox', () => outboxOf(disk.read(), { entries, bytes, after })),
    scans: () => life.call('scans', () => ({ count: 0, hash: FIRST_PREV })),
    take: (taking) =>
      life.alone(async () => {
        const before = await life.call('take read', disk.read);
        const plan = await planTaking({ cursor: before.cursor, streamHash: before.streamHash, at: standingAt(before) }, taking, sha256);
        if (!plan.ok) return plan;
        const { next, taken } = afterTaking(before, { taking, plan: plan.value, readEntry });
        const written = await life.call('take write', () => disk.write(next));
        return written.ok ? ok(taken) : err(written.error);
      }),
  };
}

function placeIn(disk: PcDisk): SyncPlace {
  const { office, device, head, cursor, streamHash, held, stopped, receipt, grant } = disk;
  return { office, device, head, cursor, streamHash, outbox: unnumbered(disk).length, held, stopped, receipt, grant, loading: null };
}

type Limits = { readonly entries: number; readonly bytes: number; readonly after: Readonly<Record<string, number>> };

function outboxOf(disk: PcDisk, { entries, bytes, after }: Limits): readonly WireEntry[] {
  const held = new Set(disk.held.map(placeOf));
  const chosen: WireEntry[] = [];
  let length = 0;
  for (const { stone, wire } of unnumbered(disk)) {
    if (held.has(placeOf(stone)) || stone.n <= (after[stone.device] ?? 0)) continue;
    if (disk.stopped?.device === stone.device && stone.n >= disk.stopped.n) break;
    // Of what an order has erased the tombstone travels: its place in the chain has to be filled.
    const sent = wire ?? (stone as unknown as WireEntry);
    length += JSON.stringify(sent).length;
    if (chosen.length >= entries || (chosen.length > 0 && length > bytes)) break;
    chosen.push(sent);
  }
  return chosen;
}

type With = { readonly taking: Taking; readonly plan: TakingPlan<WireEntry>; readonly readEntry: StoreGround['readEntry'] };

/** The disk after a taking: entries, numbers, quarantine, rows and cursor together. */
function afterTaking(before: PcDisk, { taking, plan, readEntry }: With): { readonly next: PcDisk; readonly taken: Taken } {
  const kept = new Map(before.kept);
  const came = plan.add.map(({ entry, seq }): Kept => {
    const read = readEntry(entry);
    return keptOf(entry, read.known ? read.entry : null, seq);
  });
  for (const one of came) kept.set(placeOf(one.stone), one);
  for (const { seq, ...stone } of plan.stones) kept.set(placeOf(stone), { stone, wire: null, entry: null, ...(seq !== undefined && { seq }) });
  for (const { seq, ...place } of plan.number) {
    const found = kept.get(placeOf(place));
    if (found) kept.set(placeOf(place), { ...found, seq });
  }
  const newlyHeld = taking.held.filter((one) => !before.held.some((known) => placeOf(known) === placeOf(one)));
  const places: readonly Place[] = [...came.map(({ stone }) => stone), ...plan.number, ...newlyHeld];
  const numbered = new Set(plan.number.map(placeOf));
  const head = endsAfter(new Map([[before.device, before.head]]), plan).get(before.device) ?? before.head;
  const next = withRows(
    {
      ...before,
      kept,
      head,
      cursor: plan.cursor,
      streamHash: plan.streamHash,
      held: [...before.held, ...newlyHeld],
      stopped: taking.stopped ?? (taking.receipt ? null : before.stopped),
      receipt: taking.receipt ?? before.receipt,
      grant: taking.grant ?? before.grant,
    },
    { places, numbered },
  );
  const deferred = came.filter(({ entry, wire }) => wire && !entry).length;
  return { next, taken: { received: came.length, numbered: plan.number.length, deferred, conflicts: conflictsIn(before, next) } };
}

function conflictsIn(before: PcDisk, next: PcDisk): string[] {
  const marked = (disk: PcDisk) => [...disk.cases, ...disk.complaints].filter(([, { row }]) => row.conflict).map(([id]) => id);
  const known = new Set(marked(before));
  return marked(next).filter((id) => !known.has(id));
}
