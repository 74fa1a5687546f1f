import type { Clock } from '../../../shared/kernel/clock.ts';
import type { Bridge } from '../../../shared/wire/bridge.ts';
import { openPacketBox } from '../../store/packet-box.ts';
import { sha256, signWith, verifyWith } from '../../store/signing.ts';
import type { Store } from '../../store/store.ts';
import type { DeskPorts } from '../../sync/desk-ports.ts';
import type { NightPorts } from '../../sync/night-courier.ts';
import { browserPacketTools } from '../../sync/packet-tools.ts';
import { scanWork } from '../../sync/scan-transfer.ts';
import type { RecordsPort } from '../../sync/sync-records.ts';
import { openLine } from '../../sync/transport.ts';
import { tusUpload } from '../../sync/tus-upload.ts';
import { fromBase64, toBase64 } from '../../vault/bytes.ts';
import type { OfficeKeys } from '../../vault/office-keys.ts';
import { databasesHere } from '../databases.ts';
import { clock, outside } from '../outside.ts';

/** A request that takes longer is broken off: the line is down. */
const LONGEST_MS = 90_000;
/** Between two exchanges while somebody works; the night has its own. */
const EVERY_MINUTES = 15;
/** Writes come in bursts: one look for all of them. */
const LOOK_AFTER_MS = 300;
const LOCK = 'qamqor-sync';

/** The line of this window to a region's address. */
export const lineTo = (address: string) =>
  openLine(address, { fetch: (...asked) => fetch(...asked), timeout: () => AbortSignal.timeout(LONGEST_MS) });

const records: RecordsPort = {
  read: (key) => localStorage.getItem(key),
  write: (key, text) => (text === null ? localStorage.removeItem(key) : localStorage.setItem(key, text)),
};

const timer: DeskPorts['timer'] = (ms, act) => {
  const waiting = setTimeout(act, ms);
  return () => clearTimeout(waiting);
};
const alone: DeskPorts['alone'] = (act) => navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? act() : null));

/** The world of the night: what is there while the office is locked. */
export const nightPorts = async (bridge: Bridge, now: Clock): Promise<NightPorts> => ({
  ...{
    box: openPacketBox({ indexedDB: (await databasesHere()).indexedDB, IDBKeyRange }),
    records,
    openLine: lineTo,
    clock: now,
    zone: 'east',
    timer,
    alone,
  },
  setRegion: async (address) => (await bridge.setRegion({ address })).kept,
});

type Opened = { readonly store: Store; /** Of the device that the store signs as now. */ readonly keys: OfficeKeys; readonly bridge: Bridge };

const textOf = async (key: CryptoKey): Promise<string> => toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', key)));

/** The world of the sync in a real window. */
export async function regionPorts({ store, keys, bridge }: Opened): Promise<DeskPorts> {
  const { version } = await bridge.info();
  const box = openPacketBox({ indexedDB: (await databasesHere()).indexedDB, IDBKeyRange });
  const prover = { device: keys.device, sign: signWith(keys.sign), sha256, clock, ids: outside().ids };
  return {
    store: store.sync,
    office: store.office,
    onWritten: (hear) => burst(store.subscribe, hear),
    pinRegion: store.sync.pinRegion,
    prover,
    publicKey: await textOf(keys.verify),
    earlier: await Promise.all([...keys.retired].map(async ([id, key]) => ({ id, publicKey: await textOf(key) }))),
    regionKeys: (publicKey) => {
      const key = crypto.subtle.importKey('raw', fromBase64(publicKey), 'Ed25519', false, ['verify']);
      return { sha256, verify: verifyWith(() => key) };
    },
    openLine: lineTo,
    setRegion: async (address) => (await bridge.setRegion({ address })).kept,
    records,
    chance: Math.random,
    wait: (ms) => new Promise((done) => setTimeout(done, ms)),
    timer,
    alone,
    onOnline: (hear) => {
      window.addEventListener('online', hear);
      return () => window.removeEventListener('online', hear);
    },
    scans: scanWork({ store: store.sync, shelf: store.scans, prover, upload: tusUpload(prover, location.origin), known: box }),
    packets: {
      box,
      secrets: store.packets,
      tools: browserPacketTools(),
      shelf: store.scans,
    },
    app: version,
    everyMinutes: EVERY_MINUTES,
  };
}

/** Also what another window has written of the region is heard. */
function burst(subscribe: Store['subscribe'], hear: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(hear, LOOK_AFTER_MS);
  };
  const stored = ({ key }: StorageEvent) => {
    if (key?.startsWith('qamqor-')) soon();
  };
  const stop = subscribe(soon);
  window.addEventListener('storage', stored);
  return () => {
    clearTimeout(timer);
    stop();
    window.removeEventListener('storage', stored);
  };
}
