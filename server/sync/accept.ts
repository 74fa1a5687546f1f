import type { Instant } from '../../shared/kernel/clock.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { signBody } from '../../shared/wire/signed.ts';
import { MAX_PUSH_BYTES, PROTOCOL, type RoundAnswer, type RoundRequest, type SyncRefusalCode } from '../../shared/wire/sync.ts';
import type { OfficeLogs, OfficeReader } from '../db/office-log.ts';
import { deliver } from './deliver.ts';
import { grantFor } from './grant-for.ts';
import { receiptFor } from './receipt-for.ts';
import type { RoundKeys } from './round-keys.ts';
import { type Taken, takeEntries } from './take-entries.ts';

/** A parsed request of a device whose proof held; office and device are the server's own knowledge, never the body's. */
export type Round = {
  readonly office: string;
  readonly device: string;
  readonly request: RoundRequest;
  readonly now: Instant;
  /** Staff whom the region has suspended: they are in no grant. */
  readonly suspended?: ReadonlySet<string>;
};

const NOTHING_TAKEN: Taken = { took: [], held: [] };

/**
 * One round of a device: takes its entries, delivers what follows in the stream, and answers for both with a signed receipt and a new grant. May be repeated at will. One
 * transaction; a round that brings nothing takes no lock. Refuses cursor-ahead (the device knows more of the stream than there is: this server has lost something).
 */
export async function acceptRound(logs: OfficeLogs, round: Round, keys: RoundKeys): Promise<Result<RoundAnswer, { readonly code: SyncRefusalCode }>> {
  const { office, device, request, now } = round;
  const isAhead = async (log: OfficeReader) => request.cursor > (await log.end()).seq;
  if (request.entries.length === 0) {
    return logs.read(office, async (log) =>
      (await isAhead(log)) ? err({ code: 'cursor-ahead' }) : ok(await answer(log, round, { taken: NOTHING_TAKEN, keys })),
    );
  }
  return logs.alone(office, async (log) => {
    if (await isAhead(log)) return err({ code: 'cursor-ahead' });
    const taken = await takeEntries(log, { device, entries: request.entries, now }, keys);
    return ok(await answer(log, round, { taken, keys }));
  });
}

type Done = { readonly taken: Taken; readonly keys: RoundKeys };

async function answer(log: OfficeReader, { device, request, now, suspended }: Round, { taken, keys }: Done): Promise<RoundAnswer> {
  const delivered = await deliver(log, { device, cursor: request.cursor, want: request.want, bytes: MAX_PUSH_BYTES });
  const receipt = await receiptFor(log, device, now);
  const grant = await grantFor(log, { device, now, ...(suspended && { suspended }) });
  return {
    protocol: Math.min(request.protocol, PROTOCOL),
    ...taken,
    ...delivered,
    receipt: await signBody(receipt, keys),
    ...(grant && { grant: await signBody(grant, keys) }),
    at: now,
  };
}
