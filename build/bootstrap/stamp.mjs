import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a step is to be done: nothing known of it, its inputs changed, or what it made is gone.
 * @param {{ before: string | undefined, now: string, there: boolean }} state */
export function needsWork({ before, now, there }) {
  return !there || before !== now;
}

/** Fingerprint of files by name and content; a missing file counts as empty.
 * @param {string} root @param {readonly string[]} names @returns {string} */
export function stampOfFiles(root, names) {
  const hash = createHash('sha256');
  for (const name of names) {
    const path = join(root, name);
    const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    hash.update(`${name}\0${bytes.byteLength}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** @param {string} root @param {string} step @returns {string | undefined} */
export function readStamp(root, step) {
  const path = join(root, 'build', '.state', step);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

/** @param {string} root @param {string} step @param {string} stamp */
export function writeStamp(root, step, stamp) {
  mkdirSync(join(root, 'build', '.state'), { recursive: true });
  writeFileSync(join(root, 'build', '.state', step), `${stamp}\n`);
}
