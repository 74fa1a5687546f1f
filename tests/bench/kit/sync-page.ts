// Runs in the page: the real store and the real sync over the real line, as a computer of an office has them.
import { makeDatabase } from '../../../renderer/store/database.ts';
import { loadKeys } from '../../../renderer/store/keys.ts';
import { openStore } from '../../../renderer/store/open-store.ts';
import { browserPorts } from '../../../renderer/store/ports.ts';
import { sha256, signWith, verifyWith } from '../../../renderer/store/signing.ts';
import type { Store } from '../../../renderer/store/store.ts';
import { firstLoad } from '../../../renderer/sync/first-load.ts';
import type { Prover } from '../../../renderer/sync/prove.ts';
import { runSync } from '../../../renderer/sync/run-sync.ts';
import { openLine } from '../../../renderer/sync/transport.ts';
import { loadCalendar } from '../../../shared/calendar/load-calendar.ts';
import type { CaseFact } from '../../../shared/cases/case-facts.ts';
import { instantOf } from '../../../shared/kernel/clock.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { loadCatalogue } from '../../../shared/law/load-catalogue.ts';
import { DEVICE_ROUTES } from '../../../shared/wire/device-routes.ts';
import { timed } from './percentiles.ts';

const clock = { now: () => instantOf(Date.now()) };
const ids = { next: () => crypto.randomUUID() };
const base64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const line = openLine('http://127.0.0.1', { fetch: (path, init) => fetch(path, init), timeout: () => AbortSignal.timeout(600_000) });
const waiting = { wait: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)), chance: Math.random };

let store: Store;
let prover: Prover;
let office = '';
let keys: Parameters<typeof runSync>[0]['keys'];

/** Opens an empty store of the office; answers its computer, for the region to let in. */
export async function open(of: string, regionKey: string): Promise<{ readonly device: string; readonly publicKey: string }> {
  const ports = { ...browserPorts(), ownKeys: true as const };
  store = unwrap(await openStore({ name: 'qamqor', clock, ids, catalogue: loadCatalogue(), calendar: loadCalendar() }, ports));
  const db = makeDatabase('qamqor', ports);
  await db.open();
  const own = await loadKeys(db);
  db.close();
  if (!own) throw new Error('the store has no keys');
  unwrap(await store.sync.pinRegion(regionKey));
  const raw = Uint8Array.from(atob(regionKey), (letter) => letter.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
  [office, keys, prover] = [of, { sha256, verify: verifyWith(() => key) }, { device: own.device, sign: signWith(own.sign), sha256, clock, ids }];
  return { device: own.device, publicKey: base64(await crypto.subtle.exportKey('raw', own.verify)) };
}

/** The first load, until everything is sealed, indexed and may be searched; milliseconds. */
export async function load(rows: number): Promise<number> {
  store.setActor({ staff: '', role: 'clerk' });
  const { ms } = await timed(async () => {
    const loaded = unwrap(await firstLoad({ store: store.sync, ask: (body) => line.post(DEVICE_ROUTES.snapshot, body, { prover }), ...waiting }));
    if (loaded.rows !== rows + 1) throw new Error(`${loaded.rows} rows came instead of ${rows + 1}`);
    await store.whenComplete();
  });
  if (store.index.size !== rows) throw new Error(`${store.index.size} cases can be found instead of ${rows}`);
  return ms;
}

/** One sync with what waits here; milliseconds. */
export async function sync(): Promise<number> {
  const ask = (request: object) => line.post(DEVICE_ROUTES.sync, request, { prover });
  const place = async () => ({ ...(await store.sync.place()), office });
  const { ms, value } = await timed(() => runSync({ store: { ...store.sync, place }, ask, keys, ...waiting }, { app: '0.1.0' }));
  if (value.outcome !== 'done') throw new Error(`the sync ended with ${value.refusal?.code ?? value.outcome}`);
  const { outbox, held } = await store.sync.place();
  if (outbox + held.length > 0) throw new Error(`${outbox} entries still wait, ${held.length} are held`);
  return ms;
}

/** Writes changes to wait for the next sync: an executor for so many of the cases, by the head. */
export async function change(cases: readonly string[]): Promise<void> {
  const staff = store.office()?.staff ?? [];
  const [head, executor] = (['head', 'executor'] as const).map((role) => staff.find(({ roles }) => roles.includes(role))?.id ?? '');
  const actor = { staff: head ?? '', role: 'head' } as const;
  store.setActor(actor);
  const facts = cases.map(
    (id): CaseFact => ({ type: 'case-assigned', case: id, at: '2026-11-21T15:00', by: actor.staff, executor: executor ?? '' }) as CaseFact,
  );
  unwrap(await store.bulk(facts.map((fact) => ({ facts: [fact], actor }))));
}

export const close = (): Promise<void> => store.close();
