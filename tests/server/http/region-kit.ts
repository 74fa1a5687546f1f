import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCalendar } from '../../../shared/calendar/load-calendar.ts';
import { type Instant, instantOf } from '../../../shared/kernel/clock.ts';
import { makeFirstCode } from '../../../server/auth/make-code.ts';
import { makeDeviceBook } from '../../../server/db/make-device-book.ts';
import { makeRegionReads } from '../../../server/db/make-region-reads.ts';
import { makeScanBook } from '../../../server/db/make-scan-book.ts';
import { officeLogs } from '../../../server/db/office-logs.ts';
import { makeApp } from '../../../server/http/app.ts';
import { codeSecret, enrollingOf } from '../../../server/http/enrolling-of.ts';
import type { RegionDeps } from '../../../server/http/region-deps.ts';
import { regionLog } from '../../../server/http/region-log.ts';
import { openPacketKey } from '../../../server/sync/packet-key.ts';
import { startTestCluster } from '../test-cluster.ts';
import { makeKeys, sha256, verifyBy } from './test-keys.ts';

/** Monday 16.11.2026, 10:15 in the office. */
const START = Date.parse('2026-11-16T05:15:00.000Z');
const MANY = 1_000_000;

export type RegionKit = Awaited<ReturnType<typeof startRegion>>;

/** A region's server on a real PostgreSQL, without a socket; its clock moves by hand, its log is kept to be looked at. */
export async function startRegion(change: Partial<RegionDeps> = {}) {
  const cluster = await startTestCluster();
  const files = await mkdtemp(join(tmpdir(), 'qamqor-files-'));
  const keys = await makeKeys();
  const lines: string[] = [];
  let now = START;
  let ids = 0;
  const clock = { now: (): Instant => instantOf(now) };
  const deps: RegionDeps = {
    clock,
    ids: { next: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}` },
    random: (count) => crypto.getRandomValues(new Uint8Array(count)),
    calendar: loadCalendar(),
    logs: officeLogs(cluster.db),
    keys: { sha256, verifyBy, sign: keys.sign, publicKey: keys.publicKey },
    packetKey: await openPacketKey(files),
    devices: makeDeviceBook(cluster.db),
    reads: makeRegionReads(cluster.db),
    scans: makeScanBook(cluster.db),
    files,
    name: { kk: 'Үлгі өңірі', ru: 'Образцовый регион' },
    log: regionLog((line) => lines.push(line), clock),
    limits: { perAddress: MANY, perDevice: MANY, enrolments: MANY, packets: MANY, bytesInFlight: 200_000_000 },
    behindProxy: true,
    isWritable: async () => true,
    ...change,
  };
  const app = await makeApp(deps);
  await app.ready();
  const secret = await codeSecret(deps);
  return {
    app,
    deps,
    cluster,
    lines,
    now: clock.now,
    /** A second server over the same database, as after a new start. */
    restart: () => makeApp(deps),
    passMinutes: (minutes: number): void => void (now += minutes * 60_000),
    /** The code that the server prints for the first computer of the region. */
    firstCode: (again = false) => makeFirstCode(crypto.getRandomValues(new Uint8Array(8)), enrollingOf(deps, secret), again),
    stop: async () => {
      await app.close();
      await cluster.stop();
      await rm(files, { recursive: true, force: true });
    },
  };
}
