import { resolve } from 'node:path';

/** Absolute path of the checkout. */
export const REPO_ROOT = resolve(import.meta.dirname, '..');
/** A path inside the checkout. */
export const inRepo = (...parts: string[]): string => resolve(REPO_ROOT, ...parts);
