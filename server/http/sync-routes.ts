import { err, ok } from '../../shared/kernel/result.ts';
import { DEVICE_ROUTES } from '../../shared/wire/device-routes.ts';
import { MAX_MISSING, type MissingAnswer, MissingRequest } from '../../shared/wire/scan-transfer.ts';
import { HistoryRequest, isKnownRow, SnapshotRequest } from '../../shared/wire/snapshot.ts';
import { MAX_PUSH_BYTES, RoundRequest } from '../../shared/wire/sync.ts';
import type { DeviceRecord } from '../db/device-book.ts';
import { acceptRound } from '../sync/accept.ts';
import { history } from '../sync/history.ts';
import { snapshotPage } from '../sync/snapshot.ts';
import { tellOffices } from '../sync/tell-offices.ts';
import { isOwnOf } from './office-of.ts';
import { refused } from './refusal.ts';
import type { RegionDeps } from './region-deps.ts';
import { route, type Route } from './route.ts';

/** The entries of a round, and what stands around them. */
const ROUND_BYTES = MAX_PUSH_BYTES + 200_000;
const HISTORY_BYTES = 300_000;
const UNKNOWN = refused('device-unknown');

/** What a device of an office asks day by day. Office and device are of the server's own table, never of the body. */
export const SYNC_ROUTES: readonly Route[] = [
  route({
    method: 'POST',
    path: DEVICE_ROUTES.sync,
    proof: 'device',
    input: RoundRequest,
    limit: ROUND_BYTES,
    apart: 'entries',
    answer: async ({ body, asker: { device } }, deps) => (device ? round(body, device, deps) : err(UNKNOWN)),
  }),
  route({
    method: 'POST',
    path: DEVICE_ROUTES.snapshot,
    proof: 'device',
    input: SnapshotRequest,
    answer: async ({ body, asker: { device } }, { logs }) => {
      const { after, limit } = body;
      if (after && !isKnownRow(after)) return err(refused('request-unreadable'));
      return device ? ok(await snapshotPage(logs, device.office, { limit, ...(after && { after }) })) : err(UNKNOWN);
    },
  }),
  route({
    method: 'POST',
    path: DEVICE_ROUTES.history,
    proof: 'device',
    input: HistoryRequest,
    limit: HISTORY_BYTES,
    answer: async ({ body, asker: { device } }, { logs }) => (device ? ok({ items: await history(logs, device.office, body) }) : err(UNKNOWN)),
  }),
  route({
    method: 'POST',
    path: DEVICE_ROUTES['scans-missing'],
    proof: 'device',
    input: MissingRequest,
    answer: async ({ body, asker: { device } }, { scans }) => {
      if (!device) return err(UNKNOWN);
      const hashes = await scans.missing(device.office, body.after ?? '', MAX_MISSING + 1);
      return ok({ hashes: hashes.slice(0, MAX_MISSING), more: hashes.length > MAX_MISSING } satisfies MissingAnswer);
    },
  }),
];

async function round(request: RoundRequest, { office, device }: DeviceRecord, { clock, ids, logs, keys, devices, log }: RegionDeps) {
  const now = clock.now();
  const suspended = await devices.suspended(office);
  const done = await acceptRound(logs, { office, device, request, now, suspended }, keys);
  if (!done.ok) return err(refused(done.error.code));
  // After an answer that was lost the same entries come again, and with them what was not forwarded.
  await tellOffices(logs, { office, entries: request.entries, now, ids, isOwn: isOwnOf(devices) }, keys);
  const { took, held, items, stopped } = done.value;
  // Who says nothing of it has nothing left when coming with empty hands only; an entry at which the queue stopped waits there still.
  const { more = request.entries.length > 0 } = request;
  await devices.noteContact({ device, at: now, app: request.app, idle: !more && !stopped });
  log.info('round', { office, device, taken: took.length, held: held.length, given: items.length });
  return ok(done.value);
}
