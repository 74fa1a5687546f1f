import { FIRST_PREV } from '../../../shared/journal/chain.ts';
import { FIRST_STREAM_HASH, nextStreamHash } from '../../../shared/journal/stream-hash.ts';
import type { Instant } from '../../../shared/kernel/clock.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Grant } from '../../../shared/wire/grant.ts';
import type { Receipt } from '../../../shared/wire/receipt.ts';
import { signBody } from '../../../shared/wire/signed.ts';
import { PROTOCOL, type RoundAnswer, type RoundRequest, type WireRefusal } from '../../../shared/wire/sync.ts';
import type { StreamItem, WireEntry } from '../../../shared/wire/wire-entry.ts';
import { sha256, signWith, verifyWith } from '../../../renderer/store/signing.ts';
import type { Answered } from '../../../renderer/sync/sync-ports.ts';

export const AT = '2026-11-21T19:00:00.000Z' as Instant;
export const OFFICE = 'office-1';
export const NO_SCANS = { count: 0, hash: FIRST_PREV };

/** A region in memory that keeps the promises of the protocol for one office; `hold` names entries that it puts into quarantine. */
export async function makeSmallRegion(options: { readonly page?: number; readonly hold?: (entry: WireEntry) => boolean } = {}) {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const keys = { sha256, sign: signWith(pair.privateKey) };
  const stream: WireEntry[] = [];
  const hashes: string[] = [FIRST_STREAM_HASH];
  const heads = new Map<string, { n: number; hash: string }>();
  const held: WireEntry[] = [];
  let grants = 0;
  let requests = 0;

  const accept = async (entry: WireEntry): Promise<void> => {
    const head = heads.get(entry.device) ?? { n: 0, hash: FIRST_PREV };
    if (entry.n <= head.n) return;
    if (entry.n !== head.n + 1 || entry.prev !== head.hash) throw new Error('the chain has a gap');
    heads.set(entry.device, { n: entry.n, hash: entry.hash });
    if (options.hold?.(entry)) return void held.push(entry);
    stream.push(entry);
    hashes.push(await nextStreamHash(hashes.at(-1) ?? '', entry.hash, sha256));
  };
  const itemOf = (device: string, entry: WireEntry, index: number): StreamItem =>
    entry.device === device ? { kind: 'own', seq: index + 1, device, n: entry.n, hash: entry.hash } : { kind: 'entry', seq: index + 1, entry };
  const receiptOf = (device: string): Receipt => ({
    v: 1,
    office: OFFICE,
    device,
    ...(heads.get(device) ?? { n: 0, hash: FIRST_PREV }),
    held: held.filter((entry) => entry.device === device).length,
    seq: stream.length,
    streamHash: hashes.at(-1) ?? '',
    scans: NO_SCANS,
    scansMissing: 0,
    at: AT,
  });
  const grantOf = (device: string): Grant => {
    grants += 1;
    return { v: 1, number: grants, office: OFFICE, device, staff: [], issuedAt: AT, expiresAt: '2026-12-05T19:00:00.000Z' as Instant };
  };

  const round = async (device: string, request: RoundRequest): Promise<RoundAnswer> => {
    requests += 1;
    const sent = request.entries as WireEntry[];
    for (const entry of sent) await accept(entry);
    const isHeld = (entry: WireEntry) => held.some(({ hash }) => hash === entry.hash);
    const size = Math.min(request.want, options.page ?? 2000);
    const items = stream.map((entry, index) => itemOf(device, entry, index)).slice(request.cursor, request.cursor + size);
    const cursor = request.cursor + items.length;
    return {
      protocol: PROTOCOL,
      took: sent
        .filter((entry) => !isHeld(entry))
        .map(({ device: of, n, hash }) => ({ device: of, n, seq: stream.findIndex((entry) => entry.hash === hash) + 1 })),
      held: sent.filter(isHeld).map(({ device: of, n, hash }) => ({ device: of, n, hash, code: 'actor-unknown', at: AT })),
      items,
      cursor,
      more: cursor < stream.length,
      receipt: await signBody(receiptOf(device), keys),
      grant: await signBody(grantOf(device), keys),
      at: AT,
    };
  };
  return {
    keys: { sha256, verify: verifyWith((signer) => (signer === 'region' ? pair.publicKey : null)) },
    sign: keys.sign,
    round,
    stream,
    accept,
    receiptOf,
    requests: () => requests,
    /** The line of one device, without faults. */
    lineOf:
      (device: string) =>
      async (request: RoundRequest): Promise<Result<Answered, WireRefusal>> => {
        const told = JSON.stringify(request);
        const body: unknown = JSON.parse(JSON.stringify(await round(device, JSON.parse(told) as RoundRequest)));
        return ok({ body, bytes: told.length });
      },
  };
}

export type SmallRegion = Awaited<ReturnType<typeof makeSmallRegion>>;
export const offline: Result<never, WireRefusal> = err({ code: 'region-unreachable', retry: 'later' });
