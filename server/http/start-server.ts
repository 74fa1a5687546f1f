import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { loadCalendar } from '../../shared/calendar/load-calendar.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import { instantOf } from '../../shared/kernel/clock.ts';
import { makeFirstCode } from '../auth/make-code.ts';
import { makeDeviceBook } from '../db/make-device-book.ts';
import { makeRegionReads } from '../db/make-region-reads.ts';
import { makeScanBook } from '../db/make-scan-book.ts';
import { officeLogs } from '../db/office-logs.ts';
import { openRegionDatabase, type RegionDatabase } from '../db/region-database.ts';
import { isWritable, waitingOffices } from '../db/waiting-offices.ts';
import { makeApp } from './app.ts';
import { codeSecret, enrollingOf } from './enrolling-of.ts';
import { isOwnOf } from './office-of.ts';
import { type RegionDeps, USUAL_LIMITS } from './region-deps.ts';
import { regionLog } from './region-log.ts';
import { catchUp } from '../sync/catch-up.ts';
import { nodeKeys } from '../sync/node-keys.ts';
import { openPacketKey } from '../sync/packet-key.ts';
import { openRegionKey } from '../sync/region-key.ts';
import type { ServerSettings } from './server-settings.ts';

/** A running server: where it listens, and how to end it: running requests end, then the database. */
export type RegionServer = { readonly url: string; readonly stop: () => Promise<void> };
type Talk = { /** For the person who starts it. */ readonly say: (line: string) => void; readonly log: (line: string) => void };

const clock: Clock = { now: () => instantOf(Date.now()) };
const CODE_EVERY_MS = 10 * 60_000;

/** Starts the region's server. Rejects, with nothing left running, when it cannot. */
export async function startServer(settings: ServerSettings, { say, log }: Talk): Promise<RegionServer> {
  const database = await openRegionDatabase(settings.folder, settings.databaseUrl, { tell: say, archive: settings.archive });
  try {
    const deps = await depsOf(settings, database, log);
    for (const step of database.migrated) deps.log.info(`migrated ${step}`);
    const isOwn = isOwnOf(deps.devices);
    for (const office of await waitingOffices(database.db)) await catchUp(deps.logs, { office, now: clock.now(), ids: deps.ids, isOwn }, deps.keys);
    const app = await makeApp(deps);
    await app.listen({ host: settings.host, port: settings.port });
    const address = app.server.address();
    const port = typeof address === 'object' && address ? address.port : settings.port;
    const url = `${settings.tls ? 'https' : 'http'}://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`;
    say(`the region's server listens at ${url}; its data are in ${settings.folder}`);
    const turn = await tellFirstCode(deps, { say, again: settings.newCode });
    const stop = async () => {
      clearInterval(turn);
      await app.close();
      await database.close();
    };
    return { url, stop };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function depsOf(settings: ServerSettings, { db, folder }: RegionDatabase, log: (line: string) => void): Promise<RegionDeps> {
  const regionKey = await openRegionKey(folder.path);
  const { tls } = settings;
  return {
    clock,
    ids: { next: randomUUID },
    random: (count) => new Uint8Array(randomBytes(count)),
    calendar: loadCalendar(),
    logs: officeLogs(db),
    keys: { ...nodeKeys(regionKey.sign), publicKey: regionKey.publicKey },
    packetKey: await openPacketKey(folder.path),
    devices: makeDeviceBook(db),
    reads: makeRegionReads(db),
    scans: makeScanBook(db),
    files: folder.path,
    name: settings.name,
    log: regionLog(log, clock),
    limits: USUAL_LIMITS,
    behindProxy: settings.behindProxy,
    ...(tls && { tls: { cert: await readFile(tls.cert, 'utf8'), key: await readFile(tls.key, 'utf8') } }),
    isWritable: () => isWritable(db, clock.now()),
  };
}

/** The code of the region's first computer, and a new one each time it is over, until that computer is there. */
async function tellFirstCode(deps: RegionDeps, { say, again }: Pick<Talk, 'say'> & { readonly again: boolean }): Promise<NodeJS.Timeout> {
  const world = enrollingOf(deps, await codeSecret(deps));
  const tell = async (all = false) => {
    const made = await makeFirstCode(deps.random(8), world, all);
    if (made) say(`code for the region's first computer, for ten minutes: ${made.code}`);
    return made !== null;
  };
  await tell(again);
  const turn = setInterval(() => {
    void tell().then(
      (goesOn) => void (goesOn || clearInterval(turn)),
      () => undefined,
    );
  }, CODE_EVERY_MS).unref();
  return turn;
}
