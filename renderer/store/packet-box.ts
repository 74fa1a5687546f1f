import { Dexie, type Table } from 'dexie';
import type { IndexedDbPort } from './database.ts';
import type { Bytes } from './seal.ts';

/** A courier's packet as it lies: sealed for the region, its secret under the office's seal. It can be sent, and answered, while nobody is signed in. */
export type PacketRecord = {
  readonly id: string;
  readonly madeAt: string;
  /** `night`: goes over the line when nobody is signed in; the next one takes its place. `courier`: went into a file. */
  readonly why: 'night' | 'courier';
  /** How many entries it carries. */
  readonly entries: number;
  /** Of a file with scans: which of how many files it is, and what it carries. Its bytes are not kept. */
  readonly scans?: { readonly part: number; readonly parts: number; readonly count: number; readonly bytes: number };
  /** Key of its answer, base64: stands at the head of the answer. */
  readonly oneTimeKey: string;
  readonly packet: Bytes;
  readonly secret: Bytes;
  /** The region's answer, until somebody signs in and it is taken. */
  readonly answer: Bytes | null;
};

export type PacketBox = {
  readonly list: () => Promise<readonly PacketRecord[]>;
  /** Keeps a packet; a new one for the night takes the place of those before that have no answer. */
  readonly put: (record: PacketRecord) => Promise<void>;
  readonly setAnswer: (id: string, answer: Bytes) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** The scans that the region has signed for, by what it last said of each. */
  readonly knownScans: () => Promise<ReadonlySet<string>>;
  /** Keeps what the region said at a moment; what it has said of a scan later stands. */
  readonly noteScans: (scans: readonly { readonly hash: string; readonly held: boolean }[], at: string) => Promise<void>;
};
type ScanNote = { readonly hash: string; readonly at: string; readonly held: boolean };

/** Files that went by courier and were never answered are forgotten, the oldest first. */
const KEPT = 60;

/** Opens the box of packets, apart from the office's own store: it is read while that is closed. */
export function openPacketBox(port: IndexedDbPort): PacketBox {
  const db = new Dexie('qamqor-packets', { ...port, chromeTransactionDurability: 'strict' }) as Dexie & {
    readonly packets: Table<PacketRecord, string>;
    readonly scans: Table<ScanNote, string>;
  };
  db.version(1).stores({ packets: 'id,madeAt' });
  db.version(2).stores({ scans: 'hash' });
  return {
    list: () => db.packets.orderBy('madeAt').toArray(),
    put: (record) =>
      db.transaction('rw', db.packets, async () => {
        const others = await db.packets.orderBy('madeAt').toArray();
        const spent = record.why === 'night' ? others.filter(({ why, answer }) => why === 'night' && answer === null) : [];
        await db.packets.bulkDelete([...spent, ...others.slice(0, Math.max(0, others.length - KEPT))].map(({ id }) => id));
        await db.packets.put(record);
      }),
    setAnswer: async (id, answer) => void (await db.packets.update(id, { answer })),
    remove: (id) => db.packets.delete(id),
    knownScans: async () => new Set(await db.scans.filter(({ held }) => held).primaryKeys()),
    noteScans: (scans, at) =>
      db.transaction('rw', db.scans, async () => {
        const before = await db.scans.bulkGet(scans.map(({ hash }) => hash));
        const news = scans.filter((_, index) => (before[index]?.at ?? '') <= at);
        await db.scans.bulkPut(news.map(({ hash, held }) => ({ hash, held, at })));
      }),
  };
}
