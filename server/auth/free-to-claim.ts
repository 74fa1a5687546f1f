import type { EarlierKey } from '../db/device-book.ts';
import type { Enrolling } from './enrolling.ts';

/** Names that only the region itself bears. */
export const RESERVED: ReadonlySet<string> = new Set(['region']);
type Claim = EarlierKey & { readonly office: string; readonly earlier: readonly EarlierKey[] };

/**
 * May a computer name itself and its earlier devices so? Each once, none the region's name, and none that is spoken for in another office or under another key: nobody signs for a
 * computer that is not theirs.
 */
export async function isFreeToClaim({ id, publicKey, office, earlier }: Claim, { devices }: Pick<Enrolling, 'devices'>): Promise<boolean> {
  const keys = new Map([...earlier, { id, publicKey }].map((one) => [one.id, one.publicKey]));
  if (keys.size !== earlier.length + 1 || [...keys.keys()].some((one) => RESERVED.has(one))) return false;
  const known = await devices.spokenFor([...keys.keys()]);
  return known.every((one) => one.office === office && one.publicKey === keys.get(one.device));
}
