// Runs in the page: facts that a story told elsewhere become the office's own store of this origin, as the built application then finds it.
import { openStore } from '../../../renderer/store/open-store.ts';
import type { BulkGroup } from '../../../renderer/store/store.ts';
import { loadCalendar } from '../../../shared/calendar/load-calendar.ts';
import type { Staff } from '../../../shared/cases/office.ts';
import type { Fact } from '../../../shared/journal/entry.ts';
import { instantOf } from '../../../shared/kernel/clock.ts';
import { ok, unwrap } from '../../../shared/kernel/result.ts';
import { loadCatalogue } from '../../../shared/law/load-catalogue.ts';

/** Writes the facts (as JSON), the opening of the office first, each as an entry of who did it; answers who works there. */
export async function fillStore(written: string): Promise<readonly Staff[]> {
  const [opening, ...facts] = JSON.parse(written) as readonly Fact[];
  const clock = { now: () => instantOf(Date.now()) };
  const ids = { next: () => crypto.randomUUID() };
  const store = unwrap(await openStore({ name: 'qamqor', clock, ids, catalogue: loadCatalogue(), calendar: loadCalendar() }));
  const opened = await store.openOffice(() => ok(opening ? [opening] : []));
  if (!opened.ok) throw new Error(opened.error.map(({ code }) => code).join());
  // Who joined later is known only when their entry is folded.
  for (const fact of facts) unwrap(await store.bulk([entryOf(fact, store.office()?.staff ?? [])]));
  await store.whenComplete();
  await store.saveSnapshot();
  const staff = store.office()?.staff ?? [];
  await store.close();
  return staff;
}

const entryOf = (fact: Fact, staff: readonly Staff[]): BulkGroup => ({
  facts: [fact],
  actor: { staff: fact.by, role: staff.find(({ id }) => id === fact.by)?.roles[0] ?? 'head' },
});
