import { z } from 'zod';
import { Entry } from '../journal/entry.ts';
import { Tombstone } from '../journal/tombstone.ts';
import { parseSafely } from '../kernel/parse-safely.ts';
import { InstantSchema } from '../kernel/schemas.ts';
import { envelope } from './envelope.ts';
import { HashText, IdText, SignatureText } from './signed.ts';

/**
 * An entry as it travels: the frame is the same for ever, its facts may be of a kind that this version does not know. Members that are not known here are kept as they came:
 * the hash is over all of them. Without `seq`, which the region gives.
 */
export const WireEntry = z.looseObject({
  v: z.int().positive(),
  id: IdText,
  office: IdText,
  device: IdText,
  n: z.int().positive(),
  actor: z.string().max(100),
  role: z.string().max(50),
  at: InstantSchema,
  facts: z
    .array(z.looseObject({ type: z.string().max(100) }))
    .min(1)
    .max(2000),
  prev: HashText,
  hash: HashText,
  signature: SignatureText,
});
export type WireEntry = z.infer<typeof WireEntry>;

export type ReadEntry = { readonly known: true; readonly entry: Entry } | { readonly known: false; readonly entry: WireEntry };

/** An entry that this version can fold, or one that is kept as it is until a version comes that can. */
export function readEntry(wire: WireEntry): ReadEntry {
  const parsed = parseSafely(Entry, wire);
  return parsed.success ? { known: true, entry: parsed.data } : { known: false, entry: wire };
}

const place = { seq: z.int().positive() };
/** One place of an office's stream, in the region's order. */
export const StreamItem = z.discriminatedUnion('kind', [
  envelope({ kind: z.literal('entry'), ...place, entry: WireEntry }),
  /** The asking device's own entry: it has it, and learns its number. */
  envelope({ kind: z.literal('own'), ...place, device: IdText, n: z.int().positive(), hash: HashText }),
  /** Erased by an order: its place in the chain is left (tombstone.ts). */
  envelope({ kind: z.literal('erased'), ...place, stone: Tombstone.omit({ seq: true }) }),
]);
export type StreamItem = z.infer<typeof StreamItem>;

/** The hash that an item adds to the stream. */
export const hashOfItem = (item: StreamItem): string => (item.kind === 'entry' ? item.entry.hash : item.kind === 'own' ? item.hash : item.stone.hash);
