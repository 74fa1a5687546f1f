import { mkdir, readFile, stat } from 'node:fs/promises';
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

/** How many bytes an upload has, when all of them are there; null: it is not known, or some are to come. */
export async function wholeBytes(folder: string, upload: string): Promise<number | null> {
  try {
    const { size } = JSON.parse(await readFile(join(folder, `${upload}.json`), 'utf8')) as { readonly size?: unknown };
    const { size: here } = await stat(join(folder, upload));
    return here === size ? here : null;
  } catch {
    return null;
  }
}
