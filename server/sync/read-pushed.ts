import { z } from 'zod';
import { bodyOf, type Sha256 } from '../../shared/journal/chain.ts';
import type { Entry } from '../../shared/journal/entry.ts';
import { Tombstone } from '../../shared/journal/tombstone.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { parseSafely } from '../../shared/kernel/parse-safely.ts';
import { HashText, IdText, SignatureText } from '../../shared/wire/signed.ts';
import { readEntry, WireEntry } from '../../shared/wire/wire-entry.ts';

/** What has to be read of anything that is to have a place in a chain. */
const Frame = z.object({ device: IdText, n: z.int().positive(), prev: HashText, hash: HashText, signature: SignatureText });
export type Frame = z.infer<typeof Frame>;

/** Made once: a schema is compiled when it is first used. */
const Stone = Tombstone.omit({ seq: true });

/** What a device sent, as far as it can be read. `damaged`: it has its place in the chain, and its content is not what a device writes. */
export type Pushed = {
  readonly frame: Frame;
  readonly raw: unknown;
  /** Of an entry whose content was hashed: its JSON. */ readonly text?: string;
} & (
  | { readonly kind: 'known'; readonly entry: Entry; readonly wire: WireEntry }
  | { readonly kind: 'unknown'; readonly wire: WireEntry }
  | { readonly kind: 'stone'; readonly stone: Omit<Tombstone, 'seq'> }
  | { readonly kind: 'damaged' }
);

/** Reads one thing that was sent; null when it cannot even be placed in a chain. */
export function readPushed(input: unknown, office: string): Pushed | null {
  const framed = parseSafely(Frame, input);
  if (!framed.success) return null;
  const ground = { frame: framed.data, raw: input };
  const stone = 'erased' in (input as object) ? parseSafely(Stone, input) : null;
  if (stone?.success) return stone.data.office === office ? { ...ground, kind: 'stone', stone: stone.data } : { ...ground, kind: 'damaged' };
  const wire = parseSafely(WireEntry, input);
  if (!wire.success || wire.data.office !== office || 'seq' in wire.data) return { ...ground, kind: 'damaged' };
  const read = readEntry(wire.data);
  return read.known ? { ...ground, kind: 'known', entry: read.entry, wire: wire.data } : { ...ground, kind: 'unknown', wire: wire.data };
}

/** The same with the entry's JSON when its content hashes to what was signed, else null. Of a tombstone nothing is left to hash. */
export async function hashed(pushed: Pushed, sha256: Sha256): Promise<Pushed | null> {
  if (pushed.kind === 'stone') return pushed;
  if (pushed.kind === 'damaged') return null;
  const body = canonicalJson(bodyOf(pushed.wire as unknown as Entry));
  const { hash, signature } = pushed.frame;
  // Neither has a letter that JSON would write otherwise: what was hashed is written as it is, with both behind it.
  return (await sha256(body)) === hash ? { ...pushed, text: `${body.slice(0, -1)},"hash":"${hash}","signature":"${signature}"}` } : null;
}
