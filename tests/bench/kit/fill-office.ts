// Runs in the page: an office with accounts and many stored cases, as the built application then finds it.
import type { Office } from '../../../shared/cases/office.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { SIGN_IN_NAMES } from '../../prove/kit/marks.ts';
import { setUp, shut } from '../../prove/page/place.ts';
import { seat } from '../../unit/store/window-options.ts';
import { NEW_STAFF } from '../../world/make-world.ts';
import { manyCases } from './many-cases.ts';

/** Who signs in, and what the application must show them then. */
export type FilledOffice = { readonly signInName: string; readonly roles: string; readonly open: number };

/** Stores `count` cases in the office's own store of this origin, closes it and answers what Today must show its clerk. */
export async function fillOffice(count: number, today: LocalDate): Promise<FilledOffice> {
  const opened = await setUp(NEW_STAFF);
  const { store } = opened;
  seat(store);
  const office = store.office() as Office;
  const place = office.staff.findIndex(({ roles }) => roles.includes('clerk'));
  unwrap(await store.bulk(manyCases({ count, office, today })));
  await store.whenComplete();
  const { open } = store.index.counts(today);
  await shut(opened);
  return { signInName: SIGN_IN_NAMES[place] ?? `Маман ${place}`, roles: JSON.stringify({ [office.staff[place]?.id ?? '']: 'clerk' }), open };
}
