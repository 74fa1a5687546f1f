import { existsSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What of the server's folder no database holds: the region's keys, which every device has pinned, the secret, and the scans. */
const KEPT = ['secret', 'region-key.pem', 'packet-key.json', 'scans'] as const;

/** Copies it into a new folder for the owner's eyes only. */
export async function copyKept(data: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const name of KEPT) if (existsSync(join(data, name))) await cp(join(data, name), join(to, name), { recursive: true });
}

/** Takes a region that could not be made anew out of its folder. */
export async function forgetKept(data: string): Promise<void> {
  for (const name of [...KEPT, 'postgres']) await rm(join(data, name), { recursive: true, force: true });
}
