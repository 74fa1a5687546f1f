import { makeDatabase } from '../../../renderer/store/database.ts';
import { loadKeys } from '../../../renderer/store/keys.ts';
import { sha256, signWith, verifyWith } from '../../../renderer/store/signing.ts';
import { openPacketBox, type PacketBox } from '../../../renderer/store/packet-box.ts';
import type { Store } from '../../../renderer/store/store.ts';
import { connecting } from '../../../renderer/sync/connecting.ts';
import type { DeskPorts } from '../../../renderer/sync/desk-ports.ts';
import { scanWork } from '../../../renderer/sync/scan-transfer.ts';
import { readLink } from '../../../renderer/sync/sync-records.ts';
import type { SyncEnd } from '../../../renderer/sync/sync-tally.ts';
import { syncWork } from '../../../renderer/sync/sync-work.ts';
import { type Line, openLine } from '../../../renderer/sync/transport.ts';
import { tusUpload } from '../../../renderer/sync/tus-upload.ts';
import { nodePacketTools } from '../../../server/sync/packet-key.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { DEVICE_ROUTES } from '../../../shared/wire/device-routes.ts';
import { makeWorld } from '../../world/make-world.ts';
import { rawOf } from '../../unit/store/stream-kit.ts';
import { makeComputer, openWindow } from '../../unit/store/window-kit.ts';
import { bufferBlobs } from './buffer-blobs.ts';

/** What the computers of a proof have in common: the region's address, the shell's road to it, the time, and the rounds with entries: how many are on the way, and the last entry of each that brought no answer. */
export type RegionGround = { readonly address: string; readonly origin: string; readonly clock: Clock; pushing: number; broken: Sent[] };
type Sent = { readonly device: string; readonly n: number };

/** A computer of an office without its window: the store, the loop, the line and the scans of the application. */
export type RegionComputer = Awaited<ReturnType<typeof makeRegionComputer>>;

const LONGEST_MS = 30_000;
// A line that comes back is asked soon: a proof has no morning to wait for.
const WAIT_MS = 60;
const APP = '0.1.0';

export async function makeRegionComputer(name: string, ground: RegionGround) {
  bufferBlobs();
  const machine = makeComputer();
  const { clock } = ground;
  const ids = { next: () => crypto.randomUUID() };
  const store = await openWindow(machine, makeWorld(), { clock, ids });
  const db = makeDatabase('qamqor', machine.ports());
  await db.open();
  const keys = await loadKeys(db);
  db.close();
  if (!keys) throw new Error('a new store has keys');
  const prover = { device: keys.device, sign: signWith(keys.sign), sha256, clock, ids };
  const box = openPacketBox(machine.ports());
  const ports = portsOf({ store, box, prover, publicKey: await rawOf(keys.verify) }, ground);
  const door = connecting(ports, () => Promise.resolve());
  return {
    name,
    device: keys.device,
    store,
    ports,
    /** Asks to be let in by a code; `approve`: what the region's second person does. */
    join: async (code: string, approve: () => Promise<void>): Promise<void> => {
      unwrap(await door.connect({ address: ground.address, code, computer: name }));
      await approve();
      unwrap(await door.askApproval());
    },
    /** One sync as a window does it: the first load where nothing is here, entries, scans, older entries. */
    sync: async (isStopped: () => boolean = () => false): Promise<SyncEnd> => {
      const link = readLink(ports.records);
      if (!link) throw new Error(`${name} has not joined`);
      return syncWork(ports, link, { budget: undefined, isStopped, onMoving: () => undefined });
    },
  };
}

type Own = Pick<DeskPorts, 'prover' | 'publicKey'> & { readonly store: Store; readonly box: PacketBox };

function portsOf({ store, box, prover, publicKey }: Own, ground: RegionGround): DeskPorts {
  const memory = new Map<string, string>();
  const never = () => () => undefined;
  return {
    store: store.sync,
    office: store.office,
    pinRegion: store.sync.pinRegion,
    prover,
    publicKey,
    earlier: [],
    regionKeys: (key) => {
      const imported = crypto.subtle.importKey('raw', Buffer.from(key, 'base64'), 'Ed25519', false, ['verify']);
      return { sha256, verify: verifyWith(() => imported) };
    },
    openLine: (address) => lineThrough(ground, address),
    setRegion: () => Promise.resolve(true),
    records: { read: (key) => memory.get(key) ?? null, write: (key, text) => void (text === null ? memory.delete(key) : memory.set(key, text)) },
    chance: Math.random,
    wait: (ms) => new Promise((done) => setTimeout(done, Math.min(ms, WAIT_MS))),
    onWritten: never,
    onOnline: never,
    timer: never,
    alone: (act) => act(),
    scans: scanWork({ store: store.sync, shelf: store.scans, prover, upload: tusUpload(prover, ground.origin), known: box }),
    packets: { box, secrets: store.packets, tools: nodePacketTools(), shelf: store.scans },
    app: APP,
    everyMinutes: 15,
  };
}

/** A page's own origin, as the shell serves it. */
function lineThrough(ground: RegionGround, address: string): Line {
  const road: typeof fetch = (path, init) => fetch(`${ground.origin}${String(path)}`, init);
  const line = openLine(address, { fetch: road, timeout: () => AbortSignal.timeout(LONGEST_MS) });
  const post: Line['post'] = async (path, body, asking) => {
    const last = path === DEVICE_ROUTES.sync ? (body as { readonly entries: readonly Sent[] }).entries.at(-1) : undefined;
    if (!last) return line.post(path, body, asking);
    ground.pushing += 1;
    const answered = await line.post(path, body, asking);
    ground.pushing -= 1;
    if (!answered.ok) ground.broken.push(last);
    return answered;
  };
  return { ...line, post };
}
