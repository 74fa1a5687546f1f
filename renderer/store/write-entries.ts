import type { Entry } from '../../shared/journal/entry.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { appendToCopy, takeBack } from './append-to-copy.ts';
import { dropCopied } from './copied-files.ts';
import { sealEntryRecord } from './entry-records.ts';
import type { Folded } from './fold-entry.ts';
import { latestSeen } from './latest-seen.ts';
import { putEntries } from './put-entries.ts';
import type { StoreState } from './store-state.ts';
import { writeFailure } from './write-failure.ts';

export type Writing = { readonly entries: readonly Entry[]; readonly folded: Folded };

/**
 * Seals the entries, lays them into the second copy, then writes everything in one strict transaction. Nothing counts as done before both hold it:
 * a copy that cannot be written refuses the act, and what the transaction refuses is taken back from the copy.
 */
export async function writeEntries(state: StoreState, { entries, folded }: Writing): Promise<Result<void, Refusal>> {
  const { keys, findings } = state;
  if (entries.length === 0) return ok(undefined);
  const records = await Promise.all(entries.map((entry) => sealEntryRecord(keys, entry)));
  const copied = await appendToCopy(
    state,
    entries.flatMap(({ hash }, index) => (records[index] ? [{ record: records[index], hash }] : [])),
  );
  if (!copied.ok) return failed(state, copied.error);
  try {
    const seen = state.sync.turn === 0 ? null : latestSeen(state, state.options.clock.now());
    const { head, gone } = await putEntries(state, { entries, records, folded, seen });
    state.head = head;
    state.seenAt = seen;
    await dropCopied(state, gone);
  } catch (error) {
    await takeBack(state, entries);
    return failed(state, writeFailure(error));
  }
  findings.writeFailure = null;
  findings.entries += entries.length;
  findings.outbox += entries.length;
  state.office = folded.office;
  state.officeEntries = folded.officeEntries;
  rememberHead(state);
  return ok(undefined);
}

function failed(state: StoreState, refusal: Refusal): Result<never, Refusal> {
  state.findings.writeFailure = refusal;
  state.notify();
  return err(refusal);
}

/** Writes the sentinel: only after the transaction, so that it never promises more than the disk holds. */
export function rememberHead({
  ports,
  options,
  head,
  office,
  findings,
}: Pick<StoreState, 'ports' | 'options' | 'head' | 'office' | 'findings'>): void {
  const { device, n, hash } = head;
  const doubt = findings.unreadable ? { doubt: true as const } : {};
  ports.sentinels.write(options.name, { v: 1, device, n, hash, counters: office?.counters ?? {}, ...doubt });
}
