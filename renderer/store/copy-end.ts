import type { EntryHead } from '../../shared/wire/journal-records.ts';
import type { SecondCopy } from '../second-copy/second-copy.ts';
import type { HeadRecord } from './database.ts';
import type { SyncBook } from './sync-book.ts';

/** The copy as opening finds it, read from its end alone. `newer`: a later version of the program wrote it, and nothing may touch it. */
export type CopyEnd = {
  readonly state: 'none' | 'failing' | 'newer' | 'damaged' | 'readable';
  readonly tail: EntryHead | null;
};

export async function lookAtCopy(copy: SecondCopy): Promise<CopyEnd> {
  if (copy.kind === 'none') return { state: 'none', tail: null };
  const opened = await copy.open();
  if (!opened.ok) return { state: 'failing', tail: null };
  if (opened.value.state === 'newer') return { state: 'newer', tail: null };
  if (opened.value.state === 'damaged') return { state: 'damaged', tail: null };
  const tail = await copy.tail();
  return tail.ok ? { state: 'readable', tail: tail.value } : { state: 'damaged', tail: null };
}

/**
 * Do copy and store end with the same entry: this device's last one, or the last that came from the region since? A device that has not written yet has nothing to
 * compare.
 */
export function endsAgree({ state, tail }: CopyEnd, head: HeadRecord | null, book: Pick<SyncBook, 'tail'>): boolean {
  if (state !== 'readable') return state === 'none' || state === 'failing';
  const came = book.tail;
  if (tail && came && came.head === (head?.n ?? 0) && tail.device === came.device && tail.n === came.n && tail.hash === came.hash) return true;
  if (!head || head.n === 0) return tail === null || (head !== null && tail.device !== head.device);
  return tail !== null && tail.device === head.device && tail.n === head.n && tail.hash === head.hash;
}
