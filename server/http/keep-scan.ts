import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspectFile } from '../../shared/wire/inspect-file.ts';
import { sha256Hex } from '../keys/sha256-hex.ts';
import type { RegionDeps } from './region-deps.ts';
import { scanFile, scanFolder, uploadsFolder } from './scan-files.ts';

/**
 * Looks into an upload that is whole: its bytes have the hash in its name and are a file that may lie with a case. Then it is moved to its place and counts as held; else it is thrown
 * away, and the code says why (content-damaged, or those of inspectFile).
 */
export async function keepScan(upload: string, { files, devices, scans, clock }: RegionDeps): Promise<string | null> {
  const from = join(uploadsFolder(files), upload);
  const [device = '', hash = ''] = upload.split('.');
  const record = await devices.find(device);
  const bytes = await readFile(from);
  const found = sha256Hex(bytes) === hash ? inspectFile(bytes) : null;
  const refusal = !record ? 'device-unknown' : found === null ? 'content-damaged' : found.ok ? null : found.error.code;
  if (refusal !== null || !record || !found?.ok) {
    await throwAway(from);
    return refusal;
  }
  await settle(from, { folder: scanFolder(files, record.office), to: scanFile(files, record.office, hash) });
  await scans.hold({ office: record.office, hash, bytes: bytes.length, type: found.value.type, at: clock.now() });
  return null;
}

/** The same for bytes that came in a courier's file, where a row of the office names them; a second time nothing is written. */
export async function keepBrought(
  { office, hash, content }: { readonly office: string; readonly hash: string; readonly content: Uint8Array<ArrayBuffer> },
  { files, scans, clock }: RegionDeps,
): Promise<string | null> {
  if (sha256Hex(content) !== hash) return 'content-damaged';
  const found = inspectFile(content);
  if (!found.ok) return found.error.code;
  if (await scans.isHeld(office, hash)) return null;
  // Files are brought one after another: nobody else writes under this name, and a piece that a death left is written over.
  const from = join(uploadsFolder(files), `courier.${hash}`);
  await writeFile(from, content, { mode: 0o600 });
  await settle(from, { folder: scanFolder(files, office), to: scanFile(files, office, hash) });
  await scans.hold({ office, hash, bytes: content.length, type: found.value.type, at: clock.now() });
  return null;
}

/** Notes as held what lies in its place already, if it is what its name says; false: it does not lie there, or is damaged. */
export async function noteScan(office: string, hash: string, { files, scans, clock }: RegionDeps): Promise<boolean> {
  const bytes = await readFile(scanFile(files, office, hash)).catch(() => null);
  const found = bytes && sha256Hex(bytes) === hash ? inspectFile(bytes) : null;
  if (!bytes || !found?.ok) return false;
  await scans.hold({ office, hash, bytes: bytes.length, type: found.value.type, at: clock.now() });
  return true;
}

async function throwAway(file: string): Promise<void> {
  await rm(file, { force: true });
  await rm(`${file}.json`, { force: true });
}

/** The bytes are on the disk before anybody is told that they are held. */
async function settle(from: string, { folder, to }: { readonly folder: string; readonly to: string }): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await sync(from);
  await rename(from, to);
  await rm(`${from}.json`, { force: true });
  await sync(folder);
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
