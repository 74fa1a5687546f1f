import { type ChainEnd, FIRST_PREV, type Verify, verifyChain } from '../../shared/journal/chain.ts';
import type { Entry } from '../../shared/journal/entry.ts';
import { type Folded, foldEntries } from '../../shared/journal/fold.ts';
import { inFoldOrder } from '../../shared/journal/fold-order.ts';
import { hashOfFrame } from '../../shared/journal/merge.ts';
import { orderedErasures, placeOf, Tombstone, verifyTombstone } from '../../shared/journal/tombstone.ts';
import { stateHash } from '../../shared/journal/state-hash.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { type BackupRecord, type OpenedBackup, proofText, readBackup, recordsOf } from '../../shared/wire/backup-file.ts';
import { type BackupManifest, entriesIn } from '../../shared/wire/backup-manifest.ts';
import type { EntryHead } from '../../shared/wire/journal-records.ts';
import type { OfficeKeys } from '../vault/office-keys.ts';
import { isProven, readVault } from '../vault/seal-vault.ts';
import type { VaultFile } from '../vault/vault-file.ts';
import { digestOf, isProvenBy } from './backup-proof.ts';
import type { EntryRecord } from './database.ts';
import { unsealStored } from './entry-records.ts';
import { raiseCounters } from './office-row.ts';
import { sha256, verifyWith } from './signing.ts';
import type { Drilled } from './store-backups.ts';

/** What opens a backup. */
export type DrillKeys = Pick<OfficeKeys, 'epoch' | 'data' | 'backup' | 'upkeep'>;

const SLICE = 500;

/**
 * Reads a backup back without touching the store: every byte, the proof, every entry unsealed, every chain and signature, the fold and its hash. Refuses
 * what `readBackup` does, `backup-other-office` (keys of another office, or a forgery), `backup-damaged-entry` {n} with the first entry that does not
 * hold, `backup-not-whole` {found, expected}.
 */
export async function drillBackup(file: Uint8Array<ArrayBuffer>, keys: DrillKeys): Promise<Result<Drilled, Refusal>> {
  const opened = await openBackup(file, keys);
  if (!opened.ok) return opened;
  const { manifest } = opened.value;
  const read = await readEntries(opened.value, keys);
  if (!read.ok) return read;
  const folded = withFloor(foldBackup(read.value, devicesOf(opened.value.vault)), manifest);
  const matched = (await stateHash(folded, sha256)) === manifest.stateHash;
  return ok({ manifest, entries: entriesIn(manifest), cases: folded.cases.size, complaints: folded.complaints.size, matched });
}

/** A file whose bytes, origin and vault hold. */
export async function openBackup(
  file: Uint8Array<ArrayBuffer>,
  keys: DrillKeys,
): Promise<Result<OpenedBackup & { readonly vault: VaultFile }, Refusal>> {
  const read = await readBackup(file, digestOf);
  if (!read.ok) return read;
  const { manifest, body } = read.value;
  const vault = await readVault(manifest.vault, manifest.store);
  const proven = vault.ok && (await isProvenBy(keys.backup, proofText(manifest), manifest.proof)) && (await isProven(vault.value, keys.upkeep.mac));
  return proven ? ok({ manifest, body, vault: vault.value }) : err({ code: 'backup-other-office' });
}

/** What a backup holds, opened: the entries that its state is folded from, and those that move nothing. */
export type ReadBackupEntries = { readonly entries: readonly Entry[]; readonly held: readonly Entry[] };

/** Every entry, unsealed and verified; chains end where the manifest says. */
export async function readEntries(
  { manifest, body, vault }: OpenedBackup & { readonly vault: VaultFile },
  { data, epoch }: Pick<DrillKeys, 'data' | 'epoch'>,
): Promise<Result<ReadBackupEntries, Refusal>> {
  const verify = verifyWith(await verifyKeys(vault));
  const own = new Set(devicesOf(vault));
  const ends = new Map<string, ChainEnd>();
  const read = { entries: [] as Entry[], held: [] as Entry[], stones: [] as Tombstone[], deferred: 0 };
  let parts = 0;
  for (const slice of slicesOf(recordsOf(body))) {
    const sealed = slice.filter((record) => record.kind === 'entry');
    parts += slice.length - sealed.length;
    const opened = await Promise.all(sealed.map((record) => unsealStored({ data: { key: data, epoch } }, recordOf(record))));
    for (const [index, head] of sealed.entries()) {
      const entry = opened[index] ?? null;
      const stone = Tombstone.safeParse(entry).data ?? null;
      const link = { head, entry, stone, verify, isOwn: own.has(head.device) };
      const end = await endAfter(link, ends.get(head.device) ?? null);
      if (!entry || !end) return err({ code: 'backup-damaged-entry', params: { n: head.n } });
      ends.set(head.device, end);
      if (stone) read.stones.push(stone);
      else if (head.deferred) read.deferred += 1;
      else (head.held ? read.held : read.entries).push(entry as Entry);
    }
  }
  const { entries, held, stones, deferred } = read;
  const ordered = orderedErasures(entries.flatMap(({ facts }) => facts));
  const unordered = stones.find((stone) => own.has(stone.device) && ordered.get(placeOf(stone)) !== stone.hash);
  if (unordered) return err({ code: 'backup-damaged-entry', params: { n: unordered.n } });
  const found = entries.length + held.length + stones.length + deferred;
  const whole = parts === manifest.parts.count && endsAs(manifest, ends) && found === entriesIn(manifest);
  return whole ? ok({ entries, held }) : err({ code: 'backup-not-whole', params: { found, expected: entriesIn(manifest) } });
}

type Link = {
  readonly head: EntryHead;
  readonly entry: Entry | Tombstone | null;
  readonly stone: Tombstone | null;
  readonly verify: Verify;
  readonly isOwn: boolean;
};

/**
 * The end of the chain after one more entry or tombstone; null when it does not hold. Of other computers' entries the seal answers for the signature, which was verified
 * before it was put; their chains may have holes.
 */
async function endAfter({ head, entry, stone, verify: verifyOwn, isOwn }: Link, before: ChainEnd | null): Promise<ChainEnd | null> {
  if (!entry) return null;
  const goesOn = isOwn || before?.n === entry.n - 1;
  const end = goesOn ? (before ?? { n: 0, hash: FIRST_PREV }) : { n: entry.n - 1, hash: entry.prev };
  const verify: Verify = async (...signed) => !isOwn || verifyOwn(...signed);
  if (head.deferred) return entry.prev === end.hash && (await hashOfFrame(entry, sha256)) === entry.hash ? { n: entry.n, hash: entry.hash } : null;
  const after = stone
    ? await verifyTombstone(stone, { verify, ordered: new Map([[placeOf(stone), stone.hash]]) }, end)
    : await verifyChain([entry as Entry], { sha256, verify }, { ...end, device: entry.device });
  return after.ok ? after.value : null;
}

/** The state that entries add up to, as a store shows it: no row of an erased case, and numbers of entries that are held back stay spent. */
export function foldBackup({ entries, held }: ReadBackupEntries, devices: readonly string[]): Folded {
  const { office, cases, complaints } = foldEntries(inFoldOrder(entries, devices));
  const erased = new Set((office?.erased ?? []).map(({ id }) => id));
  const spent = foldEntries(held).office?.counters ?? {};
  return { office: office && raiseCounters(office, spent), complaints, cases: new Map([...cases].filter(([id]) => !erased.has(id))) };
}

/** The record as the store holds it. */
export const recordOf = ({ device, n, office, seq, deferred, held, sealed }: EntryHead & Pick<EntryRecord, 'sealed'>): EntryRecord => ({
  device,
  n,
  office,
  ...(seq !== undefined && { seq }),
  ...(deferred && { deferred }),
  ...(held && { held }),
  sealed,
});

const endsAs = ({ devices }: BackupManifest, ends: ReadonlyMap<string, ChainEnd>): boolean =>
  devices.length === ends.size && devices.every(({ device, n, hash }) => ends.get(device)?.n === n && ends.get(device)?.hash === hash);

/** Counters as the store shows them: never below those of a lost journal. */
export const withFloor = (folded: Folded, { counters }: Pick<BackupManifest, 'counters'>): Folded => ({
  ...folded,
  office: folded.office && raiseCounters(folded.office, counters),
});

function* slicesOf(records: Iterable<BackupRecord>): Generator<BackupRecord[], void> {
  let slice: BackupRecord[] = [];
  for (const record of records) {
    slice.push(record);
    if (slice.length < SLICE) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}

/** Devices of the computer, the oldest first. */
const devicesOf = ({ retired, device }: VaultFile): string[] => [...retired, device].map(({ id }) => id);

/** The public keys of all of them. */
async function verifyKeys({ device, retired }: VaultFile): Promise<(device: string) => CryptoKey | null> {
  const known = [...retired, device].map(async ({ id, publicKey }) => {
    const raw = Uint8Array.from(atob(publicKey), (letter) => letter.charCodeAt(0));
    return [id, await crypto.subtle.importKey('raw', raw, { name: 'Ed25519' }, true, ['verify'])] as const;
  });
  const keys = new Map(await Promise.all(known));
  return (id) => keys.get(id) ?? null;
}
