import type { Store } from '../../../renderer/store/store.ts';
import { makeDatabase } from '../../../renderer/store/database.ts';
import { loadKeys } from '../../../renderer/store/keys.ts';
import { runSync } from '../../../renderer/sync/run-sync.ts';
import { refusedHere, type SyncPorts } from '../../../renderer/sync/sync-ports.ts';
import { acceptRound } from '../../../server/sync/accept.ts';
import type { RoundKeys } from '../../../server/sync/round-keys.ts';
import { writeAsRegion } from '../../../server/sync/write-as-region.ts';
import type { Case } from '../../../shared/cases/case.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { openOffice } from '../../../shared/cases/open-office.ts';
import { toLocal } from '../../../shared/kernel/clock.ts';
import { ok, unwrap } from '../../../shared/kernel/result.ts';
import { RoundRequest, SYNC_REFUSALS } from '../../../shared/wire/sync.ts';
import { type Computer, makeComputer, openWindow } from '../../unit/store/window-kit.ts';
import { instantAt, makeWorld, SETTINGS, START, type TestWorld } from '../../world/make-world.ts';
import type { Act } from './acts.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type Doing, STAFF, type View } from './desk.ts';
import { type Keys, keysOf, type Signer, verifyBy } from './keys.ts';
import { memoryLogs, officeOn, type RegionDisk } from './memory-logs.ts';
import { nextDoing } from './office-day.ts';

/** A computer with the real store on a disk of IndexedDB. */
export type StorePc = {
  readonly name: string;
  readonly mark: string;
  readonly computer: Computer;
  readonly world: TestWorld;
  store: Store;
  count: number;
};
export type StoreWorld = {
  readonly chance: Chance;
  readonly keys: Keys;
  readonly region: Signer;
  readonly disk: RegionDisk;
  readonly pcs: StorePc[];
  readonly acts: Act[];
  /** Every case that anybody has written of. */
  readonly cases: Set<string>;
  office: string;
  /** How often a request or an answer is lost or doubled; 0 once the lines hold. */
  trouble: number;
};

const NOW = instantAt(START);
const logsOf = ({ disk }: StoreWorld) => memoryLogs(disk, { call: (_what, act) => Promise.resolve().then(act) });
const roundKeys = ({ keys, region }: StoreWorld): RoundKeys => ({
  sha256: keys.sha256,
  sign: region.sign,
  verifyBy: (hash, signature, publicKey) => Promise.resolve(keys.isSigned(hash, signature, publicKey)),
});

/** An office with two or three computers on the real store, let in by the region, each with the office's row; `alone`: what was done at the first one before. */
export async function makeStoreWorld(
  seed: number,
  alone: (world: StoreWorld, pc: StorePc) => Promise<void> = () => Promise.resolve(),
): Promise<StoreWorld> {
  const chance = chanceOf(`store world ${seed}`);
  const keys = keysOf(`store ${seed}`, 'ed25519');
  const world: StoreWorld = {
    chance,
    keys,
    region: keys.signerOf('region'),
    disk: new Map(),
    pcs: [],
    acts: [],
    cases: new Set(),
    office: '',
    trouble: 0,
  };
  for (let place = 0; place < 2 + chance.below(2); place++) world.pcs.push(await startPc(`pc${place + 1}`, `К${place + 1}`));
  const [first] = world.pcs;
  if (!first) throw new Error('no computer');
  const opened = await first.store.openOffice((ground) => openOffice({ settings: SETTINGS, staff: STAFF, practice: false }, ground));
  if (!opened.ok) throw new Error(opened.error[0]?.code);
  world.office = first.store.office()?.id ?? '';
  await alone(world, first);
  for (const pc of world.pcs) await admit(world, pc);
  for (const pc of world.pcs) await syncPc(world, pc);
  return world;
}

const idsOf = (pc: { readonly name: string; count: number }) => ({ ids: { next: () => `${pc.name}-${String(++pc.count).padStart(6, '0')}` } });

async function startPc(name: string, mark: string): Promise<StorePc> {
  const pc = { name, mark, computer: makeComputer(), world: makeWorld(), count: 0 };
  return Object.assign(pc, { store: await openWindow(pc.computer, pc.world, idsOf(pc)) });
}

async function admit(world: StoreWorld, pc: StorePc): Promise<void> {
  const db = makeDatabase('qamqor', pc.computer.ports());
  await db.open();
  const own = await loadKeys(db);
  db.close();
  if (!own) throw new Error('no keys');
  const publicKey = Buffer.from(await crypto.subtle.exportKey('raw', own.verify)).toString('base64');
  officeOn(world.disk, world.office).devices.set(own.device, { device: own.device, publicKey, state: 'approved' });
  const workplace = { device: own.device, publicKey, name: pc.name, mark: pc.mark };
  const facts = [{ type: 'workplace-joined' as const, at: toLocal(NOW), by: 'region', workplace }];
  await writeAsRegion(logsOf(world), { office: world.office, facts, now: NOW, ids: idsOf(pc).ids }, roundKeys(world));
  unwrap(await pc.store.sync.pinRegion(world.region.publicKey));
}

/** One sync by the real loop; requests and answers go as text, and some are lost or doubled on the way. */
export async function syncPc(world: StoreWorld, { store, name }: StorePc): Promise<string> {
  const place = await store.sync.place();
  const serve = async (text: string): Promise<string> => {
    const round = { office: world.office, device: place.device, request: RoundRequest.parse(JSON.parse(text)), now: NOW };
    const answered = await acceptRound(logsOf(world), round, roundKeys(world));
    if (!answered.ok) throw new Error(`${name}: ${answered.error.code} ${SYNC_REFUSALS[answered.error.code].status}`);
    return JSON.stringify(answered.value);
  };
  const bad = (): boolean => world.chance.happens(world.trouble);
  const ports: SyncPorts = {
    // A device that has no office yet knows from its enrolment whose it is.
    store: { ...store.sync, place: async () => ({ ...(await store.sync.place()), office: world.office }) },
    ask: async (request) => {
      const text = JSON.stringify(request);
      if (bad()) return refusedHere({ code: 'offline' }, 'later');
      if (bad()) await serve(text);
      const answer = await serve(text);
      if (bad()) return refusedHere({ code: 'offline' }, 'later');
      return ok({ body: JSON.parse(answer), bytes: text.length + answer.length });
    },
    keys: { sha256: world.keys.sha256, verify: verifyBy(world.keys, (signer) => (signer === 'region' ? world.region.publicKey : null)) },
    wait: () => Promise.resolve(),
    chance: world.chance.next,
  };
  const end = await runSync(ports, { app: '1' });
  return end.refusal?.code ?? end.outcome;
}

/** The program ends and begins anew on the same disk. */
export async function restart(pc: StorePc): Promise<void> {
  await pc.store.close();
  pc.store = await openWindow(pc.computer, pc.world, idsOf(pc));
}

/** What somebody does at a computer: decided on what the store shows, written by the store. */
export async function actAt(world: StoreWorld, pc: StorePc, doing: Doing = nextDoing(world.chance)): Promise<void> {
  const { store } = pc;
  const view = await viewOf(world, store);
  const decided = view && doing.decide(view, pc.world.world());
  if (!decided?.facts.ok) return;
  store.setActor(decided.actor);
  const { facts } = decided;
  const committed = await store.commit(() => facts);
  if (!committed.ok) return;
  const { device, n, hash, facts: written } = committed.value.entry;
  world.acts.push({ office: world.office, device, n, hash, name: written[0]?.type ?? '', state: 'acknowledged' });
  for (const fact of written) if ('case' in fact) world.cases.add(fact.case);
}

async function viewOf(world: StoreWorld, store: Store): Promise<View | null> {
  const office = store.office();
  const head = office?.staff.find(({ roles, active }) => active && roles.includes('head'));
  if (!office || !head) return null;
  store.setActor({ staff: head.id, role: 'head' });
  await store.whenComplete();
  const cases = await casesIn(world, store);
  const histories = await Promise.all([...cases.keys()].map(async (id) => [id, await store.historyOf(id)] as const));
  const entriesById = new Map(histories);
  return { office: store.world().office, cases, complaints: complaintsIn(store), entriesOf: (id) => entriesById.get(id) ?? [] };
}

/** The rows that a store shows. */
export async function casesIn(world: StoreWorld, store: Store): Promise<ReadonlyMap<string, Case>> {
  const read = await Promise.all([...world.cases].map(async (id) => [id, await store.readCase(id)] as const));
  return new Map(read.flatMap(([id, row]) => (row ? [[id, row] as const] : [])));
}
export const complaintsIn = (store: Store): ReadonlyMap<string, Complaint> =>
  new Map(store.complaints.list({ sort: 'number' }).map((row) => [row.id, row]));
