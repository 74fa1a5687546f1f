import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { inRepo } from '../../../build/repo-root.ts';

const FILE = inRepo('tests', 'sync', 'kept-seeds.json');
const KeptSeeds = z.array(z.strictObject({ seed: z.int().positive(), broke: z.string() }));

/** Seeds whose worlds once broke a promise, and which: they are run before all others. */
export const readKeptSeeds = (): z.infer<typeof KeptSeeds> => KeptSeeds.parse(JSON.parse(readFileSync(FILE, 'utf8')));

/** Keeps seeds that have broken a promise now. */
export function keepSeeds(found: readonly { readonly seed: number; readonly faults: readonly string[] }[]): void {
  const kept = readKeptSeeds();
  const fresh = found.filter(({ seed }) => !kept.some((one) => one.seed === seed)).map(({ seed, faults }) => ({ seed, broke: faults[0] ?? '' }));
  if (fresh.length > 0) writeFileSync(FILE, `${JSON.stringify([...kept, ...fresh], null, 2)}\n`);
}
