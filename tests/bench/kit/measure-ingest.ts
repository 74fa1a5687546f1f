import { acceptRound } from '../../../server/sync/accept.ts';
import { officeLogs } from '../../../server/db/office-logs.ts';
import { MAX_PUSH } from '../../../shared/wire/sync.ts';
import type { WireEntry } from '../../../shared/wire/wire-entry.ts';
import { asked, KEYS, letIn, NOW } from '../../server/offices.ts';
import { batchesOf, type Filling, openFilling, registrations, written } from './office-entries.ts';
import { spread, timed } from './percentiles.ts';
import { measurePlainInserts } from './plain-inserts.ts';
import type { RunningRegion } from './running-region.ts';
import { lineTo, packedRound } from './signed-rounds.ts';

const CLIENTS = 4;

/** An office and its signed entries, not sent yet. */
type Filled = Filling & { readonly entries: readonly WireEntry[] };

/** Makes one, and lets its computer in. */
async function filled({ db }: RunningRegion, id: string, count: number): Promise<Filled> {
  const filling = await openFilling(id);
  await letIn(db, filling.writer);
  return { ...filling, entries: [filling.opening, ...(await written(filling, registrations(filling.office, count)))] };
}

/** Takes an office's entries without HTTP: every check, the fold and the writing, in this process. */
export async function acceptAll({ db }: RunningRegion, { writer, entries }: Filled): Promise<number> {
  const logs = officeLogs(db);
  const { ms } = await timed(async () => {
    for (const batch of batchesOf(entries, MAX_PUSH)) {
      const done = await acceptRound(logs, { office: writer.office, device: writer.device, request: asked(batch, 0, 0), now: NOW }, KEYS);
      if (!done.ok || done.value.stopped || done.value.held.length > 0) throw new Error('the region did not take what it should');
    }
  });
  return ms;
}

/** The least that a check costs: the signatures of the same entries, verified beside the main thread on every core. */
async function verifyAll({ writer, entries }: Filled): Promise<number> {
  const { ms } = await timed(() => Promise.all(entries.map(({ hash, signature }) => KEYS.verifyBy(hash, signature, writer.publicKey))));
  return ms;
}

/** The office of the first load, filled through `acceptRound`. */
export async function fillForLoad(region: RunningRegion, rows: number) {
  const filling = await filled(region, 'load', rows);
  return { ...filling, ms: await acceptAll(region, filling) };
}

/** Rows a second through HTTP by four computers of four offices, and through `acceptRound`, beside the plain ways of the database with the same rows. */
export async function measureIngest(region: RunningRegion, rows: number): Promise<object> {
  const each = Math.ceil(rows / CLIENTS);
  const offices: Filled[] = [];
  for (let place = 0; place < CLIENTS; place += 1) offices.push(await filled(region, `ingest-${place}`, each));
  const whole = await filled(region, 'ingest-whole', rows);
  const bodies = await Promise.all(offices.map(({ entries }) => Promise.all([...batchesOf(entries, MAX_PUSH)].map((batch) => packedRound(batch)))));
  const plain = await measurePlainInserts(region.ownerUrl, whole.entries);
  const line = lineTo(region.url);
  const http = await timed(() =>
    Promise.all(
      offices.map(async ({ writer }, place) => {
        for (const body of bodies[place] ?? []) await line.round(writer, body, `10.0.0.${place}`);
      }),
    ),
  );
  line.close();
  const perSecond = (ms: number): number => Math.round((rows / ms) * 1000);
  const figures: Record<string, number> = {
    ...plain,
    signaturesAlone: perSecond(await verifyAll(whole)),
    acceptRound: perSecond(await acceptAll(region, whole)),
    http: perSecond(http.ms),
  };
  const { copy = 1 } = figures;
  const timesCopy = Object.fromEntries(Object.entries(figures).map(([name, speed]) => [name, Math.round((speed / copy) * 1000) / 1000]));
  return { rows, clients: CLIENTS, rowsPerSecond: figures, timesCopy };
}

/** Many offices at once, each with a round of its day's changes and one that hears that nothing is left. */
export async function measureOffices(region: RunningRegion, count: number, changes: number): Promise<object> {
  const before = await region.memory();
  const offices: Filled[] = [];
  for (let place = 0; place < count; place += 1) offices.push(await filled(region, `night-${place}`, changes));
  const bodies = await Promise.all(offices.map(({ entries }) => packedRound(entries, { want: 2000 })));
  const line = lineTo(region.url);
  const times: number[] = [];
  const whole = await timed(() =>
    Promise.all(
      offices.map(async ({ writer }, place) => {
        const address = `10.1.${place >> 8}.${place & 255}`;
        const first = await timed(() => line.round(writer, bodies[place] ?? Buffer.alloc(0), address));
        const { cursor } = first.value;
        const last = await timed(async () => line.round(writer, await packedRound([], { cursor, want: 2000 }), address));
        times.push(first.ms, last.ms);
      }),
    ),
  );
  line.close();
  const sorted = [...times].sort((a, b) => a - b);
  return {
    ...{ offices: count, changesEach: changes, rounds: times.length },
    totalMs: Math.round(whole.ms),
    roundMs: { ...spread(times), p99: Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0) },
    serverMemory: { beforeMb: before.nowMb, ...(await region.memory()) },
  };
}
