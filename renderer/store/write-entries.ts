import type { Entry } from '../../shared/journal/entry.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { sealRow } from './case-rows.ts';
import { sealComplaint } from './complaint-rows.ts';
import { headAfter } from './compose-entry.ts';
import { sealEntryRecord } from './entry-records.ts';
import { fileLinksOf, moveFileLinks } from './file-links.ts';
import type { Folded } from './fold-entry.ts';
import { sealOffice } from './office-row.ts';
import type { StoreState } from './store-state.ts';
import { writeFailure } from './write-failure.ts';

export type Writing = { readonly entries: readonly Entry[]; readonly folded: Folded };

/**
 * Seals everything, then writes it in one strict transaction: entries, rows of cases and complaints, office and head, or nothing. WebCrypto must be
 * done before the transaction begins: IndexedDB closes a transaction that waits for anything but itself.
 */
export async function writeEntries(state: StoreState, { entries, folded }: Writing): Promise<Result<void, Refusal>> {
  const { db, keys, findings } = state;
  const last = entries.at(-1);
  if (!last) return ok(undefined);
  const head = headAfter(last);
  const links = fileLinksOf(entries);
  const [entryRecords, rowRecords, complaintRecords, office] = await Promise.all([
    Promise.all(entries.map((entry) => sealEntryRecord(keys, entry))),
    Promise.all([...folded.cases.values()].map((row) => sealRow(keys, row))),
    Promise.all([...folded.complaints.values()].map((row) => sealComplaint(keys, row))),
    folded.office && sealOffice(keys, { office: folded.office, entries: [...folded.officeEntries] }),
  ]);
  try {
    await db.transaction('rw', [db.entries, db.rows, db.complaints, db.meta, ...(links.length > 0 ? [db.blobs, db.chunks] : [])], async () => {
      await db.entries.bulkAdd(entryRecords);
      await db.rows.bulkPut(rowRecords);
      await db.complaints.bulkPut(complaintRecords);
      await db.meta.bulkPut(office ? [head, office] : [head]);
      await moveFileLinks(db, links);
    });
  } catch (error) {
    findings.writeFailure = writeFailure(error);
    state.notify();
    return err(findings.writeFailure);
  }
  findings.writeFailure = null;
  findings.entries += entries.length;
  findings.outbox += entries.length;
  state.head = head;
  state.office = folded.office;
  state.officeEntries = folded.officeEntries;
  rememberHead(state);
  return ok(undefined);
}

/** Writes the sentinel: only after the transaction, so that it never promises more than the disk holds. */
export function rememberHead({ ports, options, head, office }: Pick<StoreState, 'ports' | 'options' | 'head' | 'office'>): void {
  ports.sentinels.write(options.name, { v: 1, device: head.device, n: head.n, hash: head.hash, counters: office?.counters ?? {} });
}
