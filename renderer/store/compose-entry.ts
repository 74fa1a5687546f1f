import { hashBody } from '../../shared/journal/chain.ts';
import type { Entry, EntryBody, Fact } from '../../shared/journal/entry.ts';
import type { Instant } from '../../shared/kernel/clock.ts';
import type { Actor } from '../../shared/roles/roles.ts';
import type { HeadRecord } from './database.ts';
import type { StoreKeys } from './keys.ts';
import { sha256, signWith } from './signing.ts';

export type EntryParts = {
  readonly id: string;
  readonly at: Instant;
  readonly actor: Actor;
  readonly facts: readonly Fact[];
  readonly office: string;
  /** How far the office's stream is known here. */
  readonly seen: number;
};

/** An entry that waits for its signature: the chain goes on by the hash, so that many can be signed at once. */
export type UnsignedEntry = Omit<Entry, 'signature'>;

/** The next entry of this device: chained to the head and hashed. */
export async function composeEntry(
  keys: StoreKeys,
  head: Pick<HeadRecord, 'n' | 'hash'>,
  { id, at, actor, facts, office, seen }: EntryParts,
): Promise<UnsignedEntry> {
  const body: EntryBody = {
    v: 1,
    id,
    office,
    device: keys.device,
    n: head.n + 1,
    actor: actor.staff,
    role: actor.role,
    at,
    facts: [...facts],
    ...(seen > 0 && { seen }),
    prev: head.hash,
  };
  return { ...body, hash: await hashBody(body, sha256) };
}

/** Signs entries with the device's key. */
export async function signEntries(keys: StoreKeys, entries: readonly UnsignedEntry[]): Promise<Entry[]> {
  const sign = signWith(keys.sign);
  return Promise.all(entries.map(async (entry) => ({ ...entry, signature: await sign(entry.hash) })));
}
