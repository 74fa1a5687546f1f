import type { Verify } from '../../shared/journal/chain.ts';
import { readEntries } from './entry-records.ts';
import { isOwnDevice, verifyKeyOf } from './keys.ts';
import { verifyWith } from './signing.ts';
import type { StoreState } from './store-state.ts';

/** Under this name the region writes in the office's stream. */
const REGION = 'region';

/**
 * Verifies what is signed in this store: own entries by the keys of this computer, those of others by every key that the region ever named for their device, the
 * region's by its pinned key. Of a device whose key was never named here, or that may have had another one before what is loaded here, the seal alone answers: it
 * was put when the region's word was verified.
 */
export async function verifyAll(state: StoreState): Promise<Verify> {
  const named = await keysByDevice(state);
  const earlier = earlierDevices(state);
  const own = verifyWith((device) => verifyKeyOf(state.keys, device));
  return async (hash, signature, device) => {
    if (isOwnDevice(state.keys, device)) return own(hash, signature, device);
    const keys = named.get(device) ?? [];
    for (const key of keys) if (await verifyWith(() => key)(hash, signature, device)) return true;
    return keys.length === 0 || earlier.has(device);
  };
}

/** Devices that had joined before the first load of this store, while the older entries are not all here: of a key that was changed only the later one is known. */
const earlierDevices = ({ sync, officeBase }: StoreState): ReadonlySet<string> =>
  new Set(sync.historyFrom === null ? [] : (officeBase?.value?.workplaces ?? []).map(({ device }) => device));

async function keysByDevice({ db, keys, office, officeEntries, sync }: StoreState): Promise<ReadonlyMap<string, readonly CryptoKey[]>> {
  const { entries } = await readEntries(db, keys, officeEntries);
  const joined = entries.flatMap(({ facts }) => facts.flatMap((fact) => (fact.type === 'workplace-joined' ? [fact.workplace] : [])));
  const texts = new Map<string, Set<string>>();
  const name = (device: string, key: string) => texts.set(device, new Set([...(texts.get(device) ?? []), key]));
  for (const { device, publicKey } of [...joined, ...(office?.workplaces ?? [])]) name(device, publicKey);
  if (sync.regionKey) name(REGION, sync.regionKey);
  const imported = [...texts].map(async ([device, own]) => {
    const found = await Promise.all([...own].map(importKey));
    return [device, found.filter((key) => key !== null)] as const;
  });
  return new Map(await Promise.all(imported));
}

async function importKey(text: string): Promise<CryptoKey | null> {
  try {
    const raw = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    return await crypto.subtle.importKey('raw', raw, { name: 'Ed25519' }, true, ['verify']);
  } catch {
    return null;
  }
}
