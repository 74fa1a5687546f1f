import { streamHashAfter } from '../../shared/journal/stream-hash.ts';
import { parseSafely } from '../../shared/kernel/parse-safely.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { isSignedBy } from '../../shared/wire/signed.ts';
import { isLaterProtocol, RoundAnswer, type RoundRequest, type WireRefusal } from '../../shared/wire/sync.ts';
import { hashOfItem, type WireEntry } from '../../shared/wire/wire-entry.ts';
import type { SyncPlace, Taking } from '../store/sync-port.ts';
import type { MadeRequest } from './make-request.ts';
import { REGION, refusedHere, type RegionKeys } from './sync-ports.ts';

export type ReadAnswer = { readonly answer: RoundAnswer; readonly taking: Taking };
/** What an answer is held against: where the store stood, what was sent, how much was wanted. */
type AskedWith = Pick<MadeRequest, 'place'> & {
  readonly sent: readonly Pick<WireEntry, 'device' | 'n' | 'hash'>[];
  readonly request: Pick<RoundRequest, 'want'>;
};
type Read = Result<ReadAnswer, WireRefusal>;

/**
 * Reads the answer of a round before anything of it is written. Refuses `app-too-old` (it is in a later protocol); `answer-unreadable`; `region-signature-wrong` when the pinned key did not sign it;
 * `answer-wrong` when it does not fit what was asked; `cursor-ahead` when the region knows less than this device or less than it once signed (an empty or
 * restored server: nothing here is ever taken back for that); `stream-differs` when the same number has another history; `device-behind` when the region
 * holds more of this device's chain than the device itself.
 */
export async function readAnswer(body: unknown, made: AskedWith, keys: RegionKeys): Promise<Read> {
  if (isLaterProtocol(body)) return refusedHere({ code: 'app-too-old' }, 'never');
  const parsed = parseSafely(RoundAnswer, body);
  if (!parsed.success) return refusedHere({ code: 'answer-unreadable' }, 'later');
  const answer = parsed.data;
  if (!(await isOfRegion(answer, made.place, keys))) return refusedHere({ code: 'region-signature-wrong' }, 'never');
  const lost = lostByRegion(answer, made.place);
  if (lost) return err(lost);
  const wrong = faultOf(answer, made);
  if (wrong) return refusedHere({ code: 'answer-wrong', params: { what: wrong } }, 'later');
  if (await isOtherStream(answer, made.place, keys)) return refusedHere({ code: 'stream-differs' }, 'never');
  return ok({ answer, taking: takingOf(answer, made.place) });
}

async function isOfRegion({ receipt, grant }: RoundAnswer, { office, device }: SyncPlace, keys: RegionKeys): Promise<boolean> {
  // A computer that joins knows its office only when the office's row has come: until then the device alone says whom it is for, and a device belongs to one office.
  const isForUs = (body: { readonly office: string; readonly device: string }) => (office === '' || body.office === office) && body.device === device;
  if (!isForUs(receipt.body) || !(await isSignedBy(receipt, keys, REGION))) return false;
  return !grant || (isForUs(grant.body) && (await isSignedBy(grant, keys, REGION)));
}

/** The region has lost what it had, or this computer has: either way nothing goes on by itself. */
function lostByRegion({ receipt: { body } }: RoundAnswer, { cursor, receipt, device, head }: SyncPlace): WireRefusal | null {
  const known = receipt?.body.device === device ? receipt.body : null;
  const region = Math.max(cursor, known?.seq ?? 0);
  if (body.seq < region) return { code: 'cursor-ahead', retry: 'never', params: { cursor: region, region: body.seq } };
  if (body.n < (known?.n ?? 0)) return { code: 'cursor-ahead', retry: 'never', params: { cursor: known?.n ?? 0, region: body.n } };
  const isBehind = body.n > head.n || (body.n === head.n && body.hash !== head.hash);
  return isBehind ? { code: 'device-behind', retry: 'never', params: { here: head.n, region: body.n } } : null;
}

/** What does not fit the request, in one word for the log; null when all does. */
function faultOf({ took, held, stopped, items, cursor, receipt }: RoundAnswer, { place, sent, request }: AskedWith): string | null {
  const sentHashes = new Map(sent.map(({ device, n, hash }) => [`${device} ${n}`, hash]));
  const tookKeys = new Set(took.map(({ device, n }) => `${device} ${n}`));
  if (tookKeys.size !== took.length || took.some(({ device, n, seq }) => !sentHashes.has(`${device} ${n}`) || seq > receipt.body.seq)) return 'took';
  if (held.some(({ device, n, hash }) => (sentHashes.get(`${device} ${n}`) ?? hash) !== hash)) return 'held';
  if (stopped && !sentHashes.has(`${stopped.device} ${stopped.n}`)) return 'stopped';
  if (items.length > request.want || items.some(({ seq }, index) => seq !== place.cursor + 1 + index)) return 'items';
  return cursor === place.cursor + items.length && cursor <= receipt.body.seq ? null : 'cursor';
}

/** Both sides are at the same number, so both histories must be one. */
async function isOtherStream({ items, cursor, receipt }: RoundAnswer, { streamHash }: SyncPlace, { sha256 }: RegionKeys): Promise<boolean> {
  if (cursor !== receipt.body.seq) return false;
  return (await streamHashAfter(streamHash, items.map(hashOfItem), sha256)) !== receipt.body.streamHash;
}

function takingOf({ items, held, stopped, receipt, grant }: RoundAnswer, place: SyncPlace): Taking {
  const isNewer = grant && (place.grant?.body.device !== grant.body.device || grant.body.number > place.grant.body.number);
  return { items, from: place.cursor, held, stopped: stopped ?? null, receipt, grant: isNewer ? grant : null };
}
