import type { Sha256 } from '../../shared/journal/chain.ts';
import { streamHashAfter } from '../../shared/journal/stream-hash.ts';
import { placeOf } from '../../shared/journal/tombstone.ts';
import type { Instant } from '../../shared/kernel/clock.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import {
  type DeviceChain,
  type Known,
  type NewEntry,
  NOTHING_WRITTEN,
  type OfficeLog,
  type QuarantinedEntry,
  type StreamEnd,
  type StreamEntry,
  type Writing,
} from '../db/office-log.ts';
import { changedRows, erasedBy, foldEntry, type Folding } from './fold-rows.ts';
import { isOpened, judgeAuthor, judgeEntry } from './judge-entry.ts';
import type { Frame, Pushed } from './read-pushed.ts';

/** One turn under the office's lock: everything that it changes, in memory until it is written. */
export type Turn = {
  readonly office: string;
  readonly now: Instant;
  readonly folding: Folding;
  readonly chains: Map<string, DeviceChain>;
  /** What this turn has put where. */
  readonly placed: Map<string, Known>;
  readonly stream: NewEntry[];
  readonly quarantine: QuarantinedEntry[];
  readonly end: StreamEnd;
  /** The office is not opened, and entries of an unknown kind are in its stream. */
  readonly opensLater: boolean;
};

type Beginning = { readonly folding: Folding; readonly chains: readonly DeviceChain[]; readonly now: Instant };

export async function beginTurn(log: OfficeLog, { folding, chains, now }: Beginning): Promise<Turn> {
  const byDevice = new Map(chains.map((chain) => [chain.device, chain]));
  const opensLater = !isOpened(folding.office?.row ?? null) && (await log.deferred()).length > 0;
  return { office: log.office, now, folding, chains: byDevice, placed: new Map(), stream: [], quarantine: [], end: await log.end(), opensLater };
}

/** Gives a whole entry that continues its chain the next number and folds it, or holds it when its author was not entitled. */
export function number(turn: Turn, pushed: Pushed): void {
  const refusal = judge(turn, pushed);
  if (!refusal) return placeWhole(turn, pushed);
  if (isUnjudged(turn, pushed)) placeNumbered(turn, pushed.frame, { entry: pushed.wire, deferred: true, text: pushed.text });
  else hold(turn, pushed, refusal);
}

/** The entry that opens the office waits for an update of this server: then nobody can be judged, and all of it waits with it. */
function isUnjudged({ folding, stream, opensLater }: Turn, pushed: Pushed): pushed is Pushed & { kind: 'known' | 'unknown' } {
  const waits = opensLater || stream.some(({ deferred }) => deferred) || pushed.kind === 'unknown';
  return !isOpened(folding.office?.row ?? null) && waits && (pushed.kind === 'known' || pushed.kind === 'unknown');
}

/** Numbers and folds an entry that was judged. */
export function placeWhole(turn: Turn, pushed: Pushed): void {
  const entry = pushed.kind === 'known' || pushed.kind === 'unknown' ? pushed.wire : null;
  const seq = placeNumbered(turn, pushed.frame, { entry, deferred: pushed.kind === 'unknown', text: pushed.text });
  if (pushed.kind === 'known') foldEntry(turn.folding, pushed.entry, seq);
}

/** Puts an entry at the end of the stream; gives its number. */
export function placeNumbered(turn: Turn, frame: Frame, { entry, deferred, text }: Omit<NewEntry, 'seq' | 'stone'>): number {
  const seq = turn.end.seq + turn.stream.length + 1;
  turn.stream.push({ seq, stone: stoneOf(frame, turn.office), entry, deferred, text });
  move(turn, frame, { seq });
  return seq;
}

/** Why the author was not entitled, or null. */
export function judge({ folding }: Turn, pushed: Pushed): Refusal | null {
  const office = folding.office?.row ?? null;
  if (pushed.kind === 'known') return judgeEntry(pushed.entry, { office, caseOf: (id) => folding.cases.get(id)?.row ?? null });
  return pushed.kind === 'unknown' ? judgeAuthor(pushed.wire, office) : null;
}

/** Puts an authentic entry into quarantine: its chain goes on behind it, and it moves no row. */
export function hold(turn: Turn, { frame, raw }: Pushed, { code, params }: Refusal): void {
  const { device, n, hash, prev, signature } = frame;
  turn.quarantine.push({ held: { device, n, hash, code, ...(params && { params }), at: turn.now }, prev, signature, content: raw });
  move(turn, frame, { seq: null });
}

function move(turn: Turn, { device, n, hash }: Frame, { seq }: Pick<Known, 'seq'>): void {
  turn.placed.set(placeOf({ device, n }), { device, n, hash, seq });
  const held = (turn.chains.get(device)?.held ?? 0) + (seq === null ? 1 : 0);
  turn.chains.set(device, { device, n, hash, held });
}

export const stoneOf = ({ device, n, prev, hash, signature }: Frame, office: string): StreamEntry['stone'] => ({
  v: 1,
  erased: true,
  office,
  device,
  n,
  prev,
  hash,
  signature,
});

/** `also`: what is written beside what the turn has changed, in its stead. */
type Written = { readonly sha256: Sha256; readonly also?: Partial<Writing> };

/** Writes what the turn has changed; nothing when it has changed nothing. */
export async function writeTurn(log: OfficeLog, turn: Turn, { sha256, also = {} }: Written): Promise<void> {
  if (turn.placed.size === 0 && Object.keys(also).length === 0) return;
  const { end, stream, quarantine, folding } = turn;
  const moved = new Set([...turn.placed.values()].map(({ device }) => device));
  const hashes = stream.map(({ stone }) => stone.hash);
  await log.write({
    ...NOTHING_WRITTEN,
    stream,
    quarantine,
    chains: [...turn.chains.values()].filter(({ device }) => moved.has(device)),
    rows: changedRows(folding, turn.office),
    ...erasedBy(folding),
    end: { seq: end.seq + stream.length, streamHash: await streamHashAfter(end.streamHash, hashes, sha256) },
    ...also,
  });
}
