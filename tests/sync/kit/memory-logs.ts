import { FIRST_PREV } from '../../../shared/journal/chain.ts';
import { placeOf } from '../../../shared/journal/tombstone.ts';
import { FIRST_STREAM_HASH } from '../../../shared/journal/stream-hash.ts';
import type {
  Device,
  DeviceChain,
  EntryPlace,
  OfficeLog,
  OfficeLogs,
  OfficeReader,
  QuarantinedEntry,
  RowKey,
  RowWriting,
  StreamEnd,
  StreamEntry,
  Writing,
} from '../../../server/db/office-log.ts';
import type { Life } from './life.ts';

/** What the region's disk holds of one office. */
export type OfficeDisk = {
  readonly office: string;
  end: StreamEnd;
  readonly devices: Map<string, Device>;
  readonly chains: Map<string, DeviceChain>;
  readonly stream: StreamEntry[];
  quarantine: QuarantinedEntry[];
  readonly rows: Map<string, RowWriting>;
};
/** The region's disk: what is here outlives its crashes. */
export type RegionDisk = Map<string, OfficeDisk>;

const emptyOffice = (office: string): OfficeDisk => ({
  office,
  end: { seq: 0, streamHash: FIRST_STREAM_HASH },
  devices: new Map(),
  chains: new Map(),
  stream: [],
  quarantine: [],
  rows: new Map(),
});

/** The office's part of the disk; made when it is asked for the first time. */
export function officeOn(disk: RegionDisk, office: string): OfficeDisk {
  const found = disk.get(office) ?? emptyOffice(office);
  disk.set(office, found);
  return found;
}

const ORDER: readonly RowKey['kind'][] = ['office', 'case', 'complaint'];
const keyOf = ({ kind, id }: RowKey): string => `${ORDER.indexOf(kind)} ${id}`;
const at = ([device, n]: EntryPlace): string => placeOf({ device, n });

/**
 * Logs of the offices in memory behind the server's own port. Every call of it is a point at which the server may die; what a turn writes reaches the disk in one
 * go when the turn ends well.
 */
export function memoryLogs(disk: RegionDisk, life: Pick<Life, 'call'>): OfficeLogs {
  const turns = new Map<string, Promise<unknown>>();
  const oneTurn = async <T>(office: string, act: (log: OfficeLog) => Promise<T>): Promise<T> => {
    const draft = momentOf(officeOn(disk, office));
    const outcome = await act({
      ...readerOf(draft, life),
      write: (writing) => life.call('region write', () => applyTo(draft, writing)),
    });
    await life.call('region commit', () => void disk.set(office, draft));
    return outcome;
  };
  return {
    alone: (office, act) => {
      const mine = (turns.get(office) ?? Promise.resolve()).then(() => oneTurn(office, act));
      turns.set(
        office,
        mine.catch(() => undefined),
      );
      return mine;
    },
    read: (office, act) => act(readerOf(momentOf(officeOn(disk, office)), life)),
  };
}

/** One moment of an office: what is written in other turns does not move it, and what is written in it reaches the disk only when the turn ends well. */
export const momentOf = (disk: OfficeDisk): OfficeDisk => ({
  ...disk,
  devices: new Map(disk.devices),
  chains: new Map(disk.chains),
  stream: [...disk.stream],
  rows: new Map(disk.rows),
});

/** What can be asked of an office, each call through `life`. */
export function readerOf(disk: OfficeDisk, life: Pick<Life, 'call'>): OfficeReader {
  const answer = <T>(what: string, read: () => T): Promise<T> => life.call(`region ${what}`, read);
  const sorted = () => [...disk.rows.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return {
    office: disk.office,
    end: () => answer('end', () => disk.end),
    device: (device) => answer('device', () => disk.devices.get(device) ?? null),
    chains: (devices) => answer('chains', () => devices.map((device) => disk.chains.get(device) ?? { device, n: 0, hash: FIRST_PREV, held: 0 })),
    known: (places) => answer('known', () => knownAt(disk, new Set(places.map(at)))),
    rows: (keys) => answer('rows', () => keys.flatMap((key) => disk.rows.get(keyOf(key)) ?? [])),
    pageAfter: (after, limit) =>
      answer('pageAfter', () => {
        const left = sorted().filter((row) => !after || keyOf(row) > keyOf(after));
        return { rows: JSON.stringify(left.slice(0, limit)).slice(1, -1), more: left.length > limit, total: disk.rows.size };
      }),
    streamAfter: (seq, { limit }) => answer('streamAfter', () => disk.stream.filter((one) => one.seq > seq).slice(0, limit)),
    streamBefore: (seq, { limit }) =>
      answer('streamBefore', () =>
        disk.stream
          .filter((one) => one.seq < seq)
          .reverse()
          .slice(0, limit),
      ),
    streamAt: (places) => answer('streamAt', () => disk.stream.filter(({ stone }) => places.map(at).includes(placeOf(stone)))),
    deferred: () => answer('deferred', () => disk.stream.filter(({ deferred }) => deferred)),
    quarantine: () => answer('quarantine', () => [...disk.quarantine]),
    scans: () => answer('scans', () => ({ sum: { count: 0, hash: FIRST_PREV }, missing: 0 })),
  };
}

const knownAt = ({ stream, quarantine }: OfficeDisk, asked: ReadonlySet<string>) => [
  ...stream.filter(({ stone }) => asked.has(placeOf(stone))).map(({ seq, stone: { device, n, hash } }) => ({ device, n, hash, seq })),
  ...quarantine.filter(({ held }) => asked.has(placeOf(held))).map(({ held: { device, n, hash } }) => ({ device, n, hash, seq: null })),
];

/** Everything of one writing, in one go. No rule is checked here: what the rules above let through is what the oracle has to find. */
export function applyTo(disk: OfficeDisk, writing: Writing): void {
  const isErased = ({ device, n, hash }: { device: string; n: number; hash: string }): boolean =>
    writing.erased.some((one) => one.device === device && one.n === n && one.hash === hash);
  const released = new Set(writing.released.map(at));
  disk.end = writing.end;
  disk.stream.push(...writing.stream.map(({ text: _text, ...entry }) => entry));
  disk.stream.forEach((one, index) => {
    if (writing.folded.includes(one.seq)) disk.stream[index] = { ...one, deferred: false };
    if (isErased(one.stone)) disk.stream[index] = { ...one, entry: null, deferred: false };
  });
  disk.quarantine = [...disk.quarantine, ...writing.quarantine]
    .filter(({ held }) => !released.has(placeOf(held)))
    .map((one) => (isErased(one.held) ? { ...one, content: null } : one));
  for (const chain of writing.chains) disk.chains.set(chain.device, chain);
  for (const row of writing.rows) disk.rows.set(keyOf(row), row);
  for (const key of writing.goneRows) disk.rows.delete(keyOf(key));
}
