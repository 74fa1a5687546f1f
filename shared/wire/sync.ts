import { z } from 'zod';
import { InstantSchema } from '../kernel/schemas.ts';
import { envelope } from './envelope.ts';
import { Grant } from './grant.ts';
import { Receipt, ScanSum } from './receipt.ts';
import { HashText, IdText, signedOf } from './signed.ts';
import { StreamItem } from './wire-entry.ts';

/*
 * The protocol between an office's device and its region.
 *
 * One round: the device sends some of its unnumbered entries in the order of its chain and the number up to which it knows the office's stream; the region answers which it took,
 * which it holds in quarantine, and what follows in the stream. Rounds are repeated until nothing is left on either side.
 *
 * Promised:
 * - Every round may be repeated at will: an entry that is there already is answered with the number it has. A lost answer costs a repetition, nothing else.
 * - An entry that was answered as taken is on the server's disk. It is in the office's stream once, under one number, for ever.
 * - The stream has no gaps; a device takes it in order and moves its cursor in the transaction that writes what came. It can stop and go on anywhere.
 * - An authentic entry is never dropped. Of a person who was not entitled, or damaged under its signature, it is held in quarantine and shown on both sides; the chain goes on behind it.
 * - Only an entry whose signature or chain does not hold stops the device's queue (`chain-broken`, `signature-wrong`): what lies behind it waits, visibly.
 * - Clocks decide nothing; the order is the region's.
 * - Older and newer programs understand one another as far as they can (envelope.ts): an unknown member is passed over, an entry of an unknown kind is kept.
 *
 * Limits: 500 entries and 4 MB of JSON a request, 2,000 items an answer; gzip both ways. Each request is signed by the device (request-signature.ts).
 * Refusals of the whole request carry a code and whether to try again (sync-refusals below).
 */

/** The latest version of the protocol that this program speaks; the server answers in the lower one of the two. */
export const PROTOCOL = 1;
/** Is it said in a version of the protocol that this program does not speak yet? */
export const isLaterProtocol = (told: unknown): boolean =>
  typeof told === 'object' && told !== null && 'protocol' in told && typeof told.protocol === 'number' && told.protocol > PROTOCOL;
export const MAX_PUSH = 500;
export const MAX_PUSH_BYTES = 4_000_000;
export const MAX_PULL = 2000;

export const RoundRequest = envelope({
  protocol: z.int().positive(),
  /** Version of the program, for the region's list of devices. */
  app: z.string().max(40),
  /** The office's stream is known up to here. */
  cursor: z.int().nonnegative(),
  /** Unnumbered entries, in the order of `n` per device. Unknown until read one by one: a poisoned one must not stop the others. */
  entries: z.array(z.unknown()).max(MAX_PUSH),
  /** Do more wait on this device behind these? Absent: it does not say. */
  more: z.boolean().optional(),
  /** How many items of the stream the answer may hold; 0 on a metered line that only sends. */
  want: z.int().nonnegative().max(MAX_PULL),
  /** The scans that this device holds whole and its office's entries name. */
  scans: ScanSum,
});
export type RoundRequest = z.infer<typeof RoundRequest>;

/** An entry in quarantine: the region has it and shows it, and it moves no case. */
export const HeldEntry = envelope({
  device: IdText,
  n: z.int().positive(),
  hash: HashText,
  /** A key of `refusals`: actor-unknown, actor-inactive, actor-role-missing, wrong-role, drafter-cannot-sign, device-revoked, content-damaged. */
  code: z.string().max(60),
  params: z.record(z.string().max(40), z.union([z.string().max(200), z.number()])).optional(),
  at: InstantSchema,
});
export type HeldEntry = z.infer<typeof HeldEntry>;

export const RoundAnswer = envelope({
  protocol: z.int().positive(),
  /** Those of the request that are on the server's disk, with their numbers. */
  took: z.array(envelope({ device: IdText, n: z.int().positive(), seq: z.int().positive() })).max(MAX_PUSH),
  held: z.array(HeldEntry).max(MAX_PUSH),
  /** The entry at which a device's queue stopped: it and those behind it were not taken. */
  stopped: envelope({ device: IdText, n: z.int().positive(), code: z.string().max(60) }).optional(),
  items: z.array(StreamItem).max(MAX_PULL),
  /** Items up to here are in this answer or were known. */
  cursor: z.int().nonnegative(),
  more: z.boolean(),
  receipt: signedOf(Receipt),
  grant: signedOf(Grant).optional(),
  at: InstantSchema,
});
export type RoundAnswer = z.infer<typeof RoundAnswer>;

/** May the request be repeated: as it is, after a while, or never without a change. */
export const RETRIES = ['now', 'later', 'never'] as const;
/** Refusal of a whole request. `code` is a key of `refusals`. */
export const WireRefusal = envelope({
  code: z.string().max(60),
  retry: z.enum(RETRIES),
  /** Seconds to wait, with 'later'. */
  after: z.int().nonnegative().optional(),
  params: z.record(z.string().max(40), z.union([z.string().max(200), z.number()])).optional(),
});
export type WireRefusal = z.infer<typeof WireRefusal>;

/** Every refusal of the protocol with its HTTP status and whether to try again. */
export const SYNC_REFUSALS = {
  'request-unreadable': { status: 400, retry: 'never' },
  'request-too-large': { status: 413, retry: 'never' },
  'package-content-wrong': { status: 400, retry: 'never' },
  'form-wording-wrong': { status: 400, retry: 'never' },
  'package-too-early': { status: 400, retry: 'never' },
  'packet-unreadable': { status: 400, retry: 'never' },
  'packet-newer': { status: 400, retry: 'never' },
  'packet-entries-first': { status: 409, retry: 'never' },
  'signature-wrong': { status: 401, retry: 'never' },
  'clock-off': { status: 401, retry: 'never' },
  'nonce-used': { status: 401, retry: 'now' },
  'device-unknown': { status: 401, retry: 'never' },
  'device-waiting': { status: 403, retry: 'later' },
  'device-revoked': { status: 403, retry: 'never' },
  'not-allowed': { status: 403, retry: 'never' },
  'code-wrong': { status: 403, retry: 'never' },
  'not-found': { status: 404, retry: 'never' },
  'cursor-ahead': { status: 409, retry: 'never' },
  'app-too-old': { status: 426, retry: 'never' },
  'too-many-requests': { status: 429, retry: 'later' },
  'region-failed': { status: 500, retry: 'later' },
  'region-busy': { status: 503, retry: 'later' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly retry: (typeof RETRIES)[number] }>>;
export type SyncRefusalCode = keyof typeof SYNC_REFUSALS;
