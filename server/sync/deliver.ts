import type { RoundAnswer } from '../../shared/wire/sync.ts';
import type { StreamItem } from '../../shared/wire/wire-entry.ts';
import type { OfficeReader, StreamEntry } from '../db/office-log.ts';

type Asked = { readonly device: string; readonly cursor: number; readonly want: number; readonly bytes: number };

/** What follows in the office's stream after a device's cursor: entries of others, bare marks of its own, tombstones of what was erased. */
export async function deliver(log: OfficeReader, { device, cursor, want, bytes }: Asked): Promise<Pick<RoundAnswer, 'items' | 'cursor' | 'more'>> {
  const { seq: end } = await log.end();
  const found = want > 0 && cursor < end ? await log.streamAfter(cursor, { limit: want, bytes }) : [];
  const items = found.map((one) => (one.stone.device === device ? ownMark(one) : itemOf(one)));
  const reached = items.at(-1)?.seq ?? cursor;
  return { items, cursor: reached, more: reached < end };
}

/** A place of the stream as whoever has not written it gets it. */
export const itemOf = ({ seq, stone, entry }: StreamEntry): StreamItem => (entry ? { kind: 'entry', seq, entry } : { kind: 'erased', seq, stone });

const ownMark = ({ seq, stone: { device, n, hash } }: StreamEntry): StreamItem => ({ kind: 'own', seq, device, n, hash });
