import { type Verify, verifyChain } from '../../shared/journal/chain.ts';
import type { Entry } from '../../shared/journal/entry.ts';
import { hashOfFrame } from '../../shared/journal/merge.ts';
import { placeOf, verifyTombstone } from '../../shared/journal/tombstone.ts';
import { type EntryHead, type JournalRecord, nameOf } from '../../shared/wire/journal-records.ts';
import type { SecondCopy } from '../second-copy/second-copy.ts';
import type { EntryRecord } from './database.ts';
import { isTombstone, unsealEntry, unsealStored } from './entry-records.ts';
import { isOwnDevice, type StoreKeys, verifyKeyOf } from './keys.ts';
import { sha256, verifyWith } from './signing.ts';

/** The second copy and the keys that open what lies in it. */
export type CopySource = { readonly copy: SecondCopy; readonly keys: StoreKeys };

/** The frame of a record: the very bytes that the store holds, with the hash beside them. */
export const frameOf = ({ device, n, office, seq, deferred, sealed }: EntryRecord, hash: string): JournalRecord => ({
  kind: 'entry',
  device,
  n,
  office,
  hash,
  ...(seq !== undefined && { seq }),
  ...(deferred && { deferred }),
  sealed,
});

export const placeName = ({ device, n }: { readonly device: string; readonly n: number }): string => `${device}:${n}`;

/** All records that can be read, some at a time; damaged places are passed over and said in the last batch. */
async function* readableRecords(copy: SecondCopy): AsyncGenerator<{ readonly records: readonly JournalRecord[]; readonly damaged: boolean }> {
  for (let from: number | null = 0; from !== null;) {
    let next: number | null = null;
    for await (const { records, stop } of copy.read(from)) {
      next = stop?.resumes ?? null;
      yield { records, damaged: stop !== null && stop.why !== 'end' };
    }
    from = next;
  }
}

/** What the copy says it holds: each entry by its place, and whether every byte of the file could be read. */
export type CopyView = { readonly heads: ReadonlyMap<string, EntryHead>; readonly whole: boolean };

/** Reads the whole copy. Of two entries in one place the later stands: the earlier was refused, though nobody could write that down. */
export async function viewCopy(copy: SecondCopy): Promise<CopyView> {
  const heads = new Map<string, EntryHead>();
  let whole = true;
  for await (const { records, damaged } of readableRecords(copy)) {
    whole &&= !damaged;
    for (const record of records) {
      if (record.kind === 'note') continue;
      const place = placeName(record);
      const held = heads.get(place);
      if (record.kind === 'entry') {
        const { kind: _kind, sealed: _sealed, ...head } = record;
        heads.set(place, head);
      } else if (held && nameOf(held) === nameOf(record)) heads.delete(place);
    }
  }
  return { heads, whole };
}

export type CopiedEntry = { readonly record: EntryRecord; readonly entry: Entry };

/** The wanted entries as far as the copy holds them whole: unsealed, hash and signature verified. */
export async function* copiedEntries({ copy, keys }: CopySource, wanted: ReadonlyMap<string, EntryHead>): AsyncGenerator<CopiedEntry[]> {
  const given = new Set<string>();
  for await (const { records } of readableRecords(copy)) {
    const asked = records.filter((record) => {
      const head = record.kind === 'entry' ? wanted.get(placeName(record)) : undefined;
      return record.kind === 'entry' && head?.hash === record.hash && !given.has(placeName(record));
    });
    const opened = await Promise.all(asked.map((record) => openCopied(keys, record)));
    const found = opened.filter((one) => one !== null);
    for (const { record } of found) given.add(placeName(record));
    if (found.length > 0) yield found;
  }
}

async function openCopied(keys: StoreKeys, framed: JournalRecord): Promise<CopiedEntry | null> {
  if (framed.kind !== 'entry') return null;
  const { kind: _kind, hash, seq, deferred, held: _held, ...own } = framed;
  const record: EntryRecord = { ...own, ...(seq !== undefined && { seq }), ...(deferred && { deferred }) };
  const entry = await unsealEntry(keys, record);
  if (entry?.hash !== hash) return null;
  const verifySigned = verifyWith((device) => verifyKeyOf(keys, device));
  // What came from the region was verified before it was sealed; its keys may not be known before the office is folded.
  const verify: Verify = async (...signed) => !isOwnDevice(keys, entry.device) || verifySigned(...signed);
  const before = { n: entry.n - 1, hash: entry.prev };
  if (!isTombstone(entry) && record.deferred === 1) return deferredCopy(keys, { record, entry });
  if (!isTombstone(entry)) return (await verifyChain([entry], { sha256, verify }, before)).ok ? { record, entry } : null;
  const erased = await verifyTombstone(entry, { verify, ordered: new Map([[placeOf(entry), entry.hash]]) }, before);
  return erased.ok ? { record: { ...record, erased: 1 }, entry } : null;
}

/** An entry of a kind that was not known when it came: its hash is over what it says, known or not. */
async function deferredCopy(keys: StoreKeys, copied: CopiedEntry): Promise<CopiedEntry | null> {
  const stored = await unsealStored(keys, copied.record);
  return stored && (await hashOfFrame(stored, sha256)) === stored.hash ? copied : null;
}

/** Is there anything in the copy that these keys open? */
export async function holdsSomething(source: CopySource): Promise<boolean> {
  for await (const { records } of readableRecords(source.copy)) {
    for (const record of records) if (await openCopied(source.keys, record)) return true;
  }
  return false;
}
