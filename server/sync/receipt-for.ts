import { FIRST_PREV } from '../../shared/journal/chain.ts';
import type { Instant } from '../../shared/kernel/clock.ts';
import type { Receipt } from '../../shared/wire/receipt.ts';
import type { OfficeReader } from '../db/office-log.ts';

/** What the region answers for to a device, as it lies in the database at this moment. */
export async function receiptFor(log: OfficeReader, device: string, at: Instant): Promise<Receipt> {
  const [{ seq, streamHash }, [chain], scans] = [await log.end(), await log.chains([device]), await log.scans()];
  const { n, hash, held } = chain ?? { n: 0, hash: FIRST_PREV, held: 0 };
  return { v: 1, office: log.office, device, n, hash, held, seq, streamHash, scans: scans.sum, scansMissing: scans.missing, at };
}
