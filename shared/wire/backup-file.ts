import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { fromAsciiJson, toAsciiJson } from './ascii-json.ts';
import { type BackupFacts, BackupManifest, NO_PROOF } from './backup-manifest.ts';
import { crc32 } from './crc32.ts';
import { type Bytes, frameAt, type RawFrame } from './journal-frames.ts';
import { decodeRecord, type EntryHead } from './journal-records.ts';
import { decodePart, type SealedPart } from './sealed-part.ts';

/**
 * A backup is one file.
 *
 *     header   = "QAMQOR-B" · version u16 · 0 u16 · manifest's length u32 · body's length u32 · crc32 of what stands before
 *     manifest = ASCII JSON · its crc32
 *     body     = frames as in the second copy of the journal: every entry sealed as the store holds it, then sealed scans and files
 *
 * Numbers are little-endian. The manifest holds the SHA-256 of the body, and a proof that whoever made it had the office's keys.
 */
export const BACKUP_HEADER = 24;
export const BACKUP_VERSION = 1;

/** SHA-256 of bytes, as 64 hex digits. */
export type Digest = (bytes: Bytes) => Promise<string>;
/** The seal over a manifest's text. */
export type Prove = (text: string) => Promise<string>;

export type BackupRecord = ({ readonly kind: 'entry'; readonly sealed: Bytes } & EntryHead) | ({ readonly kind: 'part' } & SealedPart);
/** A file whose every byte is as it was written. */
export type OpenedBackup = { readonly manifest: BackupManifest; readonly body: Bytes };

const MAGIC = Uint8Array.from('QAMQOR-B', (letter) => letter.charCodeAt(0));
const SUM = 4;

/** What the proof is made over: the whole manifest but the proof. */
export const proofText = ({ proof: _proof, ...proven }: BackupManifest): string => canonicalJson(proven);

/** The file of facts and frames. */
export async function composeBackup(
  facts: BackupFacts,
  frames: readonly Bytes[],
  { digest, prove }: { readonly digest: Digest; readonly prove: Prove },
): Promise<Bytes> {
  const bytes = frames.reduce((sum, frame) => sum + frame.length, 0);
  const draft: BackupManifest = { v: 1, ...facts, body: { bytes, sha256: '0'.repeat(64) }, proof: NO_PROOF };
  // Hash and proof are as long as what stands in their place: the body can be laid down, and hashed there, before they are known.
  const length = toAsciiJson(draft).length;
  const begin = BACKUP_HEADER + length + SUM;
  const file = new Uint8Array(begin + bytes);
  frames.reduce((at, frame) => (file.set(frame, at), at + frame.length), begin);
  const unproven = { ...draft, body: { bytes, sha256: await digest(file.subarray(begin)) } };
  const manifest = toAsciiJson({ ...unproven, proof: await prove(proofText(unproven)) });
  file.set(headerOf(length, bytes));
  file.set(manifest, BACKUP_HEADER);
  new DataView(file.buffer).setUint32(begin - SUM, crc32(manifest), true);
  return file;
}

function headerOf(manifest: number, body: number): Bytes {
  const header = new Uint8Array(BACKUP_HEADER);
  header.set(MAGIC);
  const view = new DataView(header.buffer);
  view.setUint16(MAGIC.length, BACKUP_VERSION, true);
  view.setUint32(12, manifest, true);
  view.setUint32(16, body, true);
  view.setUint32(BACKUP_HEADER - SUM, crc32(header, 0, BACKUP_HEADER - SUM), true);
  return header;
}

/** The manifest alone: enough to tell whose backup it is and of which day. Refuses backup-not-ours, backup-newer, backup-cut, backup-damaged-head. */
export function readManifest(file: Uint8Array): Result<BackupManifest, Refusal> {
  if (file.length < BACKUP_HEADER || !MAGIC.every((byte, at) => file[at] === byte)) return err({ code: 'backup-not-ours' });
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(BACKUP_HEADER - SUM, true) !== crc32(file, 0, BACKUP_HEADER - SUM)) return err({ code: 'backup-damaged-head' });
  if (view.getUint16(MAGIC.length, true) !== BACKUP_VERSION) return err({ code: 'backup-newer' });
  const end = BACKUP_HEADER + view.getUint32(12, true);
  const whole = end + SUM + view.getUint32(16, true);
  if (file.length < whole) return err({ code: 'backup-cut', params: { bytes: file.length, expected: whole } });
  const text = file.subarray(BACKUP_HEADER, end);
  const parsed = view.getUint32(end, true) === crc32(text) ? BackupManifest.safeParse(fromAsciiJson(text)) : null;
  if (!parsed?.success || parsed.data.body.bytes !== whole - end - SUM) return err({ code: 'backup-damaged-head' });
  return file.length === whole ? ok(parsed.data) : err({ code: 'backup-damaged-end' });
}

/** Reads a file and its hash. Refuses what `readManifest` does, and backup-damaged-body {record, of} with the first damaged record. */
export async function readBackup(file: Bytes, digest: Digest): Promise<Result<OpenedBackup, Refusal>> {
  const manifest = readManifest(file);
  if (!manifest.ok) return manifest;
  const body = file.subarray(file.length - manifest.value.body.bytes);
  if ((await digest(body)) === manifest.value.body.sha256) return ok({ manifest: manifest.value, body });
  const whole = [...recordsOf(body)].length;
  const { devices, parts } = manifest.value;
  const all = devices.reduce((sum, { entries }) => sum + entries, parts.count);
  return err({ code: 'backup-damaged-body', params: { record: Math.min(whole + 1, all), of: all } });
}

/** The records of a body in order, as far as they are whole. */
export function* recordsOf(body: Bytes): Generator<BackupRecord, void> {
  for (let at = 0; at < body.length;) {
    const frame = frameAt(body, at);
    const record = typeof frame === 'string' ? null : meaningOf(frame);
    if (typeof frame === 'string' || !record) return;
    yield record;
    at = frame.end;
  }
}

function meaningOf(frame: RawFrame): BackupRecord | null {
  if (frame.kind === 'part') {
    const part = decodePart(frame);
    return part && { kind: 'part', ...part };
  }
  const record = decodeRecord(frame);
  return record?.kind === 'entry' ? record : null;
}
