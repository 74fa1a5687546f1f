import { z } from 'zod';
import { err, ok, type Result } from '../kernel/result.ts';
import type { ChainEnd, ChainFault, Verify } from './chain.ts';
import type { Entry, Fact } from './entry.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What is left of an erased entry: its place in the chain, its hash and the device's signature of it; no actor, no time, no fact. */
export const Tombstone = z.strictObject({
  v: z.literal(1),
  erased: z.literal(true),
  office: z.string(),
  device: z.string(),
  n: z.int().positive(),
  prev: hash,
  hash,
  signature: z.string(),
  seq: z.int().positive().optional(),
});
export type Tombstone = z.infer<typeof Tombstone>;

/** The tombstone of an entry. */
export function tombstoneOf({ office, device, n, prev, hash, signature, seq }: Entry): Tombstone {
  return { v: 1, erased: true, office, device, n, prev, hash, signature, ...(seq !== undefined && { seq }) };
}

/** Where an entry stands. */
export const placeOf = ({ device, n }: Pick<Tombstone, 'device' | 'n'>): string => `${device}|${n}`;

/** Hash by place of every entry that a written order names: only these may be tombstones, and at start these are the ones to be erased still. */
export function orderedErasures(facts: Iterable<Fact>): ReadonlyMap<string, string> {
  const ordered = new Map<string, string>();
  for (const fact of facts) if (fact.type === 'case-erased') for (const entry of fact.entries) ordered.set(placeOf(entry), entry.hash);
  return ordered;
}

type Checks = { readonly verify: Verify; readonly ordered: ReadonlyMap<string, string> };

/**
 * Verifies a tombstone in its chain: it continues the end, a written order names it with this hash, and the device signed that hash. Its content cannot be
 * hashed any more; that it was what was signed was verified while it was there. Gives the end of the chain, or what is wrong.
 */
export async function verifyTombstone(stone: Tombstone, { verify, ordered }: Checks, end: ChainEnd): Promise<Result<ChainEnd, ChainFault['reason']>> {
  if (stone.n !== end.n + 1) return err('gap');
  if (stone.prev !== end.hash) return err('prev');
  if (ordered.get(placeOf(stone)) !== stone.hash) return err('hash');
  return (await verify(stone.hash, stone.signature, stone.device)) ? ok({ n: stone.n, hash: stone.hash }) : err('signature');
}
