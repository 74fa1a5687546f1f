import { canonicalJson } from '../kernel/canonical-json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Entry, EntryBody } from './entry.ts';

/** SHA-256 of the UTF-8 bytes of a text, as 64 hex digits. */
export type Sha256 = (text: string) => Promise<string>;
/** Signs a hash (hex text) with the device's key; base64. */
export type Sign = (hash: string) => Promise<string>;
/** Is it the device's signature of the hash? */
export type Verify = (hash: string, signature: string, device: string) => Promise<boolean>;

/** `prev` of a device's first entry. */
export const FIRST_PREV = '0'.repeat(64);

/** Hash of everything that is signed. */
export const hashBody = (body: EntryBody, sha256: Sha256): Promise<string> => sha256(canonicalJson(body));

/** The signed part of an entry. */
export function bodyOf(entry: Entry): EntryBody {
  const { hash: _hash, signature: _signature, seq: _seq, ...body } = entry;
  return body;
}

/** Closes a body with its hash and the device's signature. */
export async function sealEntry(body: EntryBody, keys: { readonly sha256: Sha256; readonly sign: Sign }): Promise<Entry> {
  const hash = await hashBody(body, keys.sha256);
  return { ...body, hash, signature: await keys.sign(hash) };
}

export const CHAIN_FAULTS = ['device', 'gap', 'prev', 'hash', 'signature'] as const;
/** The first bad entry of a chain: its number, its place in the list and what is wrong with it. */
export type ChainFault = { readonly n: number; readonly index: number; readonly reason: (typeof CHAIN_FAULTS)[number] };

/** Where a chain (or its verified part) ends: the number and hash that the next entry continues. */
export type ChainEnd = { readonly n: number; readonly hash: string };
/** Where verifying begins, and whose chain it must be; without a device, that of the first entry. */
export type ChainStart = ChainEnd & { readonly device?: string };

/**
 * Verifies the entries of one device in the order of `n`. `from` continues after an already verified end; without it the chain starts at n = 1.
 * Gives the end of the chain, or the first bad entry.
 */
export async function verifyChain(
  entries: readonly Entry[],
  keys: { readonly sha256: Sha256; readonly verify: Verify },
  from: ChainStart = { n: 0, hash: FIRST_PREV },
): Promise<Result<ChainEnd, ChainFault>> {
  const device = from.device ?? entries[0]?.device;
  let end: ChainEnd = { n: from.n, hash: from.hash };
  for (const [index, entry] of entries.entries()) {
    const reason = structuralFault(entry, end, device) ?? (await cryptographicFault(entry, keys));
    if (reason) return err({ n: entry.n, index, reason });
    end = { n: entry.n, hash: entry.hash };
  }
  return ok(end);
}

function structuralFault(entry: Entry, end: ChainEnd, device: string | undefined): ChainFault['reason'] | null {
  if (entry.device !== device) return 'device';
  if (entry.n !== end.n + 1) return 'gap';
  return entry.prev === end.hash ? null : 'prev';
}

async function cryptographicFault(entry: Entry, keys: { readonly sha256: Sha256; readonly verify: Verify }): Promise<ChainFault['reason'] | null> {
  if ((await hashBody(bodyOf(entry), keys.sha256)) !== entry.hash) return 'hash';
  return (await keys.verify(entry.hash, entry.signature, entry.device)) ? null : 'signature';
}
