import type { OfficeLog, OfficeReader, Writing } from '../../../server/db/office-log.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { signBody } from '../../../shared/wire/signed.ts';
import type { SyncPorts } from '../../../renderer/sync/sync-ports.ts';
import { applyTo, momentOf, officeOn, readerOf, type RegionDisk } from './memory-logs.ts';
import type { PcDisk } from './pc-disk.ts';
import { plainFold } from './plain-fold.ts';
import type { Planting } from './plants.ts';
import { MINUTE } from './timeline.ts';

/** What a turn of the region asks and writes, with some of it changed. */
const withLog =
  (reader: (log: OfficeReader) => Partial<OfficeReader>, write?: (writing: Writing) => Writing): Planting =>
  () => ({
    logs: (logs) => ({
      alone: (office, act) =>
        logs.alone(office, (log) => act({ ...log, ...reader(log), write: (writing) => log.write(write ? write(writing) : writing) })),
      read: (office, act) => logs.read(office, (log) => act({ ...log, ...reader(log) })),
    }),
  });
const withWriting = (write: (writing: Writing) => Writing): Planting => withLog(() => ({}), write);
/** What a computer writes, changed before it reaches the disk. */
const withDisk =
  (change: (next: PcDisk, before: PcDisk) => PcDisk): Planting =>
  () => ({ disk: (write, pc) => (next) => write(change(next, pc.disk())) });
const withPorts =
  (change: (ports: SyncPorts) => SyncPorts): Planting =>
  () => ({ ports: (ports) => change(ports) });

/** The lock is forgotten: turns decide side by side, each on the moment at which it began. */
const lockForgotten: Planting = () => ({
  logs: (logs, disk) => ({
    ...logs,
    alone: async (office, act) => {
      const written: Writing[] = [];
      const draft = momentOf(officeOn(disk, office));
      const write = (writing: Writing) => Promise.resolve(void (written.push(writing), applyTo(draft, writing)));
      const outcome = await logs.read(office, (log) => act({ ...log, ...readerOf(draft, { call: (_what, read) => log.end().then(read) }), write }));
      await logs.alone(office, (log) => Promise.all(written.map(log.write)));
      return outcome;
    },
  }),
});

/** The rows as they come out when entries are folded as they arrived, whatever the region's order. */
function foldedByArrival(next: PcDisk): PcDisk {
  const { office, cases, complaints } = plainFold([...next.kept.values()].flatMap(({ entry }) => entry ?? []));
  const rows = <Row>(of: ReadonlyMap<string, Row>) => new Map([...of].map(([id, row]) => [id, { row, keys: [] }] as const));
  return { ...next, officeRow: office && { row: office, keys: [] }, cases: rows(cases), complaints: rows(complaints) };
}

/** Own entries never learn their numbers. */
function withoutMarks(next: PcDisk, before: PcDisk): PcDisk {
  const kept = new Map(next.kept);
  for (const [place, known] of before.kept) if (known.seq === undefined) kept.set(place, known);
  return { ...next, kept };
}

/** Only what was never given out before: what a lost answer has not confirmed is never sent again. */
const sentOnce: Planting = () => {
  const given = new Map<string, number>();
  return {
    ports: (ports) => ({
      ...ports,
      store: {
        ...ports.store,
        outbox: async (limits) => {
          const found = (await ports.store.outbox(limits)).filter(({ device, n }) => n > (given.get(device) ?? 0));
          const isAsking = limits.entries > 1;
          for (const { device, n } of isAsking ? found : []) given.set(device, Math.max(n, given.get(device) ?? 0));
          return found;
        },
      },
    }),
  };
};

/** A second after the answer the turn is written, when the region still lives. */
const answeredBeforeCommit: Planting = ({ line }) => ({
  logs: (logs) => ({
    ...logs,
    alone: (office, act) =>
      new Promise((answer, fail) => {
        logs
          .alone(office, async (log) => {
            answer(await act(log));
            await line.pause(1000);
          })
          .catch(fail);
      }),
  }),
});

/** The last turn before a crash of the region is not on its disk, although half a day has passed. */
const relaxedDisk: Planting = ({ line }) => {
  let last: { readonly office: string; readonly image: ReturnType<typeof momentOf>; readonly at: number } | null = null;
  const keep = (disk: RegionDisk, office: string) => {
    const found = disk.get(office);
    if (found) last = { office, image: momentOf(found), at: line.now };
  };
  return {
    logs: (logs, disk) => {
      if (last && line.now - last.at < 12 * 60 * MINUTE) disk.set(last.office, last.image);
      last = null;
      return { ...logs, alone: (office, act) => logs.alone(office, async (log) => (keep(disk, office), act(log))) };
    },
  };
};

/** The cursor is written by itself, what came a moment later. */
const cursorFirst: Planting = ({ line }) => ({
  disk: (write, pc) => (next) => {
    const before = pc.disk();
    if (next.cursor === before.cursor) return write(next);
    const { deaths } = pc.counted;
    const { cursor, streamHash, receipt } = next;
    line.after(6, () => pc.counted.deaths === deaths && write(next));
    return write({ ...before, cursor, streamHash, receipt });
  },
});

/** An act is told as done, and written a moment later. */
const actBeforeCommit: Planting = ({ line }) => ({
  disk: (write, pc) => (next) => {
    if (next.cursor !== pc.disk().cursor || next.head.n === pc.disk().head.n) return write(next);
    const { deaths } = pc.counted;
    line.after(60_000, () => pc.counted.deaths === deaths && write(next));
    return ok(undefined);
  },
});

/** The region signs for one entry more than is in the stream. */
const receiptForMore: Planting = () => ({
  accept: (accept) => async (logs, round, keys) => {
    const answered = await accept(logs, round, keys);
    if (!answered.ok) return answered;
    const { body } = answered.value.receipt;
    return ok({ ...answered.value, receipt: await signBody({ ...body, seq: body.seq + 1 }, keys) });
  },
});

/** Now and then the region's database gives two places of the stream in each other's place. */
const swapped = (log: OfficeReader, isNow: () => boolean): Pick<OfficeReader, 'streamAfter'> => ({
  streamAfter: async (seq, limits) => {
    const found = [...(await log.streamAfter(seq, limits))];
    const place = found.findIndex(({ stone }, index) => stone.device !== found[index + 1]?.stone.device && found[index + 1] !== undefined);
    const [one, other] = [found[place], found[place + 1]];
    if (!one || !other || !isNow()) return found;
    return found.with(place, { ...other, seq: one.seq }).with(place + 1, { ...one, seq: other.seq });
  },
});
const swaps: Planting = ({ chance }) => ({
  logs: (logs) => ({
    alone: (office, act) => logs.alone(office, (log) => act({ ...log, ...swapped(log, () => chance.happens(0.2)) } as OfficeLog)),
    read: (office, act) => logs.read(office, (log) => act({ ...log, ...swapped(log, () => chance.happens(0.2)) })),
  }),
});
const STREAM_STEP = /^[0-9a-f]{128}$/;
/** The same region, and a computer that believes whatever hash of the stream it is told. */
const streamHashUnchecked: Planting = (soil) => ({
  ...swaps(soil),
  ports: (ports) => {
    let told = '';
    return {
      ...ports,
      ask: async (request) => {
        const answered = await ports.ask(request);
        const receipt = answered.ok ? (answered.value.body as { receipt?: { body?: { streamHash?: string } } } | undefined)?.receipt : undefined;
        told = receipt?.body?.streamHash ?? '';
        return answered;
      },
      keys: { ...ports.keys, sha256: (text) => (STREAM_STEP.test(text) ? Promise.resolve(told) : ports.keys.sha256(text)) },
    };
  },
});

/** Damage that the code withstands: no promise is broken by it. It is what the fault of the same name has to meet to show itself. */
export const WITHSTOOD: Readonly<Record<string, Planting>> = { 'stream-swapped': swaps };

/** Faults of the protocol, each as somebody could build it in, and what it is. The simulator has to find every one. */
export const PROTOCOL_FAULTS: Readonly<Record<string, Planting>> = {
  'dedupe-skipped': withLog(() => ({ known: () => Promise.resolve([]) })),
  'region-answers-before-commit': answeredBeforeCommit,
  'region-disk-relaxed': relaxedDisk,
  'act-acknowledged-before-commit': actBeforeCommit,
  'cursor-off-by-one': withDisk((next, before) => (next.cursor > before.cursor ? { ...next, cursor: next.cursor + 1 } : next)),
  'cursor-before-transaction': cursorFirst,
  'held-entry-dropped': withWriting((writing) => ({ ...writing, quarantine: [] })),
  'held-not-told': withPorts((ports) => ({
    ...ports,
    store: { ...ports.store, take: (taking) => ports.store.take({ ...taking, held: [] }) },
  })),
  'folded-as-it-came': withDisk(foldedByArrival),
  'own-marks-lost': withDisk(withoutMarks),
  'sent-only-once': sentOnce,
  'lock-forgotten': lockForgotten,
  'receipt-for-more': receiptForMore,
  'stream-hash-unchecked': streamHashUnchecked,
  'deferred-entry-dropped': withDisk((next) => ({ ...next, kept: new Map([...next.kept].filter(([, { wire, entry }]) => !wire || entry)) })),
  'deferred-never-folded': withDisk((next) => ({
    ...next,
    kept: new Map([...next.kept].map(([place, one]) => [place, one.wire && !one.entry ? { ...one, wire: null } : one])),
  })),
  'erasure-not-carried-out': withWriting((writing) => ({ ...writing, erased: [] })),
  'erased-case-comes-back': withDisk((next) => ({ ...next, erased: new Set() })),
  'outbox-out-of-order': withPorts((ports) => ({
    ...ports,
    store: { ...ports.store, outbox: async (limits) => [...(await ports.store.outbox(limits))].reverse() },
  })),
  'quarantine-breaks-chain': withWriting((writing) => ({
    ...writing,
    chains: writing.chains.map((chain) => {
      const last = writing.stream.filter(({ stone }) => stone.device === chain.device).at(-1)?.stone;
      return writing.quarantine.length > 0 && last ? { ...chain, n: last.n, hash: last.hash } : chain;
    }),
  })),
};
