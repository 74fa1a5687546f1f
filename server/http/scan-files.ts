import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the scans of an office lie, each under its hash. Ids are letters, digits, hyphens and underscores: none leads out of its folder. */
export const scanFolder = (files: string, office: string): string => join(files, 'scans', office);
export const scanFile = (files: string, office: string, hash: string): string => join(scanFolder(files, office), hash);
/** Where uploads lie that are not whole yet. */
export const uploadsFolder = (files: string): string => join(files, 'uploads');

export async function prepareFolders(files: string): Promise<void> {
  await mkdir(uploadsFolder(files), { recursive: true, mode: 0o700 });
  await mkdir(join(files, 'scans'), { recursive: true, mode: 0o700 });
}
