import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { register } from './acts.ts';
import { keyedOffice, type KeyedComputer, openKeyed, restarted, throwAway } from './keyed-kit.ts';

afterAll(throwAway);
/** The quiet work after opening has ended by then. */
const SOON = { timeout: 20_000 };

/** A byte in the middle of the second copy's journal is turned round. */
function spoilJournal({ folder }: KeyedComputer): void {
  const path = join(folder, 'journal.qj');
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
}

test('damaged journals are kept while anything had to be mended; after a good start only the newest of them', async () => {
  const { store: first, computer } = await keyedOffice();
  const rows = [await register(first), await register(first)];
  await first.close();
  const asides = () => readdirSync(computer.folder).filter((name) => name.startsWith('aside'));
  for (const count of [1, 2, 3]) {
    spoilJournal(computer);
    const store = await openKeyed(restarted(computer));
    await vi.waitFor(() => expect(store.health().status).toBe('good'), SOON);
    expect([store.healed()?.from, asides().length]).toEqual(['store', count]);
    await store.close();
  }
  const store = await openKeyed(restarted(computer));
  await vi.waitFor(() => expect(asides()).toEqual(['aside-3.qj']), SOON);
  for (const row of rows) expect(await store.readCase(row.id)).toEqual(row);
});
