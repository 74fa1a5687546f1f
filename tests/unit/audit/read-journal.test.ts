import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NO_FILTER } from '../../../renderer/features/audit/AuditFilters.tsx';
import type { AuditFilter } from '../../../renderer/features/audit/audit-rows.ts';
import { fits } from '../../../renderer/features/audit/audit-rows.ts';
import { type JournalRead, NOTHING_READ, readNewer, readOlder } from '../../../renderer/features/audit/read-journal.ts';
import type { Entry } from '../../../shared/journal/entry.ts';
import { type Instant, instantOf } from '../../../shared/kernel/clock.ts';
import { instantAt } from '../../world/make-world.ts';

const BEGIN = Date.parse(instantAt('2026-01-05T09:00'));
/** A journal of so many entries, some minutes apart, by three people in turn. */
function journalOf(count: number, minutesApart: number) {
  const entries = Array.from({ length: count }, (_, place) => entryAt(place + 1, instantOf(BEGIN + place * minutesApart * 60_000)));
  const page = async ({ before = Infinity, limit }: { before?: number; limit: number }) =>
    entries
      .filter(({ n }) => n < before)
      .reverse()
      .slice(0, limit);
  return { entries, store: { audit: { page, looksAt: async () => [] } } };
}
const entryAt = (n: number, at: Instant): Entry =>
  ({
    id: `e${n}`,
    device: 'A',
    n,
    at,
    role: 'clerk',
    facts: [{ type: 'audit-signed-out', at: '2026-01-05T09:00', by: `p${n % 3}`, how: 'lock' }],
  }) as never;

async function readAll(filter: AuditFilter, store: Parameters<typeof readOlder>[1]['store']): Promise<JournalRead> {
  let read = NOTHING_READ;
  for (let turn = 0; turn < 200 && !read.ended; turn += 1) read = await readOlder(read, { store, zone: 'east', filter });
  return read;
}

it('read on to its beginning, the journal is shown whole and in order, however long it is and whatever is asked for', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 1500 }), fc.integer({ min: 1, max: 400 }), fc.constantFrom('', 'p1'), async (count, apart, person) => {
      const { store } = journalOf(count, apart);
      const read = await readAll({ ...NO_FILTER, person }, store);
      expect(read.rows.map(({ n }) => n)).toEqual(Array.from({ length: count }, (_, place) => count - place));
      expect([read.entries, read.ended]).toEqual([count, true]);
    }),
    { numRuns: 40 },
  );
});

it('a day is found without reading what came after it', async () => {
  const { store, entries } = journalOf(3000, 60);
  const filter = { ...NO_FILTER, day: '2026-02-10' };
  const read = await readAll(filter, store);
  const shown = read.rows.filter((row) => fits(row, filter));
  expect(shown).toHaveLength(24);
  expect(read.entries).toBeLessThan(entries.length / 4);
});

it('what is written while one looks comes on top, once', async () => {
  const { store, entries } = journalOf(700, 5);
  let read = await readOlder(NOTHING_READ, { store, zone: 'east', filter: NO_FILTER });
  for (let n = 701; n <= 1400; n += 1) entries.push(entryAt(n, instantOf(BEGIN + n * 300_000)));
  read = await readNewer(read, { store, zone: 'east', filter: NO_FILTER });
  read = await readNewer(read, { store, zone: 'east', filter: NO_FILTER });
  expect(read.rows[0]?.n).toBe(1400);
  expect(new Set(read.rows.map(({ key }) => key)).size).toBe(read.rows.length);
});
