import { z } from 'zod';
import { type Instant, toLocal, type Zone } from '../../shared/kernel/clock.ts';
import { parseSafely } from '../../shared/kernel/parse-safely.ts';
import { InstantSchema } from '../../shared/kernel/schemas.ts';
import { Bilingual } from '../../shared/cases/office.ts';
import { DEVICE_STATES } from '../../shared/wire/enrolment.ts';
import { RegionAddress } from '../../shared/wire/region-road.ts';
import { PublicKeyText } from '../../shared/wire/signed.ts';
import { WHYS } from './schedule.ts';

/** Where the two records lie: readable while the office is locked, so they hold addresses, times, counts and codes, and nothing of a person. */
export type RecordsPort = { readonly read: (key: string) => string | null; readonly write: (key: string, text: string | null) => void };
const LINK_KEY = 'qamqor-region';
const LOG_KEY = 'qamqor-sync-log';
const STICK_KEY = 'qamqor-stick';
/** So many syncs are remembered: a night and a working week. */
const RUNS = 400;

export const LinkRecord = z.strictObject({
  v: z.literal(1),
  address: RegionAddress,
  state: z.enum(DEVICE_STATES),
  name: Bilingual,
  publicKey: PublicKeyText,
  /** The region's key for couriers' packets. */
  packetKey: PublicKeyText.optional(),
  /** A computer of the region's own office. */
  own: z.boolean().optional(),
  computer: z.string().max(60),
  mark: z.string().max(4).nullable(),
  slot: z.int().min(0).max(1439),
  device: z.string().max(64),
  /** The office that it was let in for: a computer that joins has none yet. */
  office: z.string().max(64),
  since: InstantSchema,
});
export type LinkRecord = z.infer<typeof LinkRecord>;

const count = z.int().nonnegative();
/** One sync as it is remembered. */
export const RunLine = z.strictObject({
  from: InstantSchema,
  until: InstantSchema,
  why: z.enum(WHYS),
  outcome: z.enum(['done', 'paused', 'budget-spent', 'refused']),
  sent: count,
  received: count,
  refused: count,
  deferred: count,
  conflicts: count,
  bytes: count,
  code: z.string().max(60).nullable(),
});
export type RunLine = z.infer<typeof RunLine>;

export const SyncLog = z.strictObject({
  v: z.literal(1),
  paused: z.boolean(),
  metered: z.strictObject({ on: z.boolean(), megabytes: z.int().min(1).max(10_000) }),
  failures: count,
  notBefore: InstantSchema.nullable(),
  /** The latest moment ever seen here: a clock that is turned back extends nothing. */
  latest: InstantSchema.nullable(),
  /** Reports up to here have been read. */
  readUntil: InstantSchema.nullable(),
  runs: z.array(RunLine).max(RUNS),
});
export type SyncLog = z.infer<typeof SyncLog>;

export const EMPTY_LOG: SyncLog = {
  v: 1,
  paused: false,
  metered: { on: false, megabytes: 50 },
  failures: 0,
  notBefore: null,
  latest: null,
  readUntil: null,
  runs: [],
};

const readAs = <T>(port: RecordsPort, key: string, schema: z.ZodType<T>): T | null => {
  const parsed = parseSafely(schema, jsonOf(port.read(key)));
  return parsed.success ? parsed.data : null;
};
/** The link to the region, or null: there is none, or its record is spoilt and the region has to be asked anew. */
export const readLink = (port: RecordsPort): LinkRecord | null => readAs(port, LINK_KEY, LinkRecord);
/** The link of this very device: after a loss the computer is another one to the region and has to ask anew, bringing what it was before. */
export const readLinkOf = (port: RecordsPort, device: string): LinkRecord | null => {
  const link = readLink(port);
  return link?.device === device ? link : null;
};
export const writeLink = (port: RecordsPort, link: LinkRecord | null): void => port.write(LINK_KEY, link && JSON.stringify(link));
export const readLog = (port: RecordsPort): SyncLog => readAs(port, LOG_KEY, SyncLog) ?? EMPTY_LOG;
export const writeLog = (port: RecordsPort, log: SyncLog): void => port.write(LOG_KEY, JSON.stringify({ ...log, runs: log.runs.slice(-RUNS) }));

const Stick = z.strictObject({ megabytes: z.int().min(1).max(10_000) });
const USUAL_STICK = 500;
/** How many megabytes of scans go on a courier's stick. */
export const readStick = (port: RecordsPort): number => readAs(port, STICK_KEY, Stick)?.megabytes ?? USUAL_STICK;
export const writeStick = (port: RecordsPort, megabytes: number): void => port.write(STICK_KEY, JSON.stringify({ megabytes }));

/** Bytes that went over the line on this day of the office. */
export function bytesToday({ runs }: SyncLog, now: Instant, zone: Zone): number {
  const today = toLocal(now, zone).slice(0, 10);
  return runs.filter(({ until }) => toLocal(until, zone).startsWith(today)).reduce((sum, { bytes }) => sum + bytes, 0);
}

function jsonOf(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}
