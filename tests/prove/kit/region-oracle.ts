import { sha256 } from '../../../renderer/store/signing.ts';
import type { Store } from '../../../renderer/store/store.ts';
import { type Folded, foldEntries } from '../../../shared/journal/fold.ts';
import { stateHash } from '../../../shared/journal/state-hash.ts';
import { shownBy } from '../../unit/store/stream-kit.ts';
import { entriesOf, type Line, type Lying } from './region-stream.ts';
import type { Acknowledged } from './region-work.ts';

/** Acts that somebody was told are written and that are not in the stream, or are there more than once. */
export function countActs(acts: readonly Acknowledged[], lines: readonly Line[]): { readonly lost: number; readonly doubled: number } {
  const times = new Map<string, number>();
  for (const { body, device, n, hash } of lines) {
    const key = `${body.id} ${device} ${n} ${hash}`;
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const counts = acts.map(({ id, device, n, hash }) => times.get(`${id} ${device} ${n} ${hash}`) ?? 0);
  const ids = lines.map(({ body }) => body.id);
  return { lost: counts.filter((count) => count === 0).length, doubled: ids.length - new Set(ids).size };
}

/** The mark in the settings is each computer's own. */
const hashOf = ({ office, ...rest }: Folded): Promise<string> =>
  stateHash({ ...rest, office: office && { ...office, settings: { ...office.settings, mark: '' } } }, sha256);

/** What a computer shows, and what the region's stream adds up to, each as one hash. */
export async function stateHashes(store: Store, { lines }: Lying): Promise<{ readonly shown: string; readonly expected: string }> {
  const expected = foldEntries(entriesOf(lines));
  return { shown: await hashOf(await shownBy(store, expected)), expected: await hashOf(expected) };
}
