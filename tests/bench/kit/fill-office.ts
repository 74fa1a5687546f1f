// Runs in the page: an office with many stored cases, as the built application then finds it.
import { openStore } from '../../../renderer/store/open-store.ts';
import { browserPorts } from '../../../renderer/store/ports.ts';
import { loadCalendar } from '../../../shared/calendar/load-calendar.ts';
import { DEFAULT_PATTERNS } from '../../../shared/cases/apply-office-fact.ts';
import { openOffice } from '../../../shared/cases/open-office.ts';
import { instantOf } from '../../../shared/kernel/clock.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { loadCatalogue } from '../../../shared/law/load-catalogue.ts';
import { manyCases } from './many-cases.ts';

const BOTH = { kk: 'Үлгі', ru: 'Образец' };

/** What the application must show once it is open. */
export type FilledOffice = { readonly actor: string; readonly open: number };

/** Stores `count` cases in the office's own store of this origin, closes it and answers what Today must show. */
export async function fillOffice(count: number, today: LocalDate): Promise<FilledOffice> {
  const clock = { now: () => instantOf(Date.now()) };
  const ids = { next: () => crypto.randomUUID() };
  const store = unwrap(
    await openStore({ name: 'qamqor', clock, ids, catalogue: loadCatalogue(), calendar: loadCalendar() }, { ...browserPorts(), ownKeys: true }),
  );
  const roles = ['clerk', 'executor', 'head'] as const;
  await store.openOffice((ground) =>
    openOffice(
      {
        settings: {
          name: BOTH,
          address: BOTH,
          phone: '+7 700 000 00 00',
          region: 'national',
          zone: 'east',
          lang: 'kk',
          mark: 'К1',
          patterns: DEFAULT_PATTERNS,
        },
        staff: roles.map((role) => ({ name: `Үлгі ${role}`, post: BOTH, roles: [role] })),
        practice: false,
      },
      ground,
    ),
  );
  const office = store.office();
  const clerk = office?.staff[0];
  if (!office || !clerk) throw new Error('the office could not be opened');
  unwrap(await store.bulk(manyCases({ count, office, today })));
  await store.whenComplete();
  await store.saveSnapshot();
  const { open } = store.index.counts(today);
  await store.close();
  return { actor: `${clerk.id} clerk`, open };
}
