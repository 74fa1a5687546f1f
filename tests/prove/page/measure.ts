import type { Office } from '../../../shared/cases/office.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { chance, manyCases } from '../../bench/kit/many-cases.ts';
import { spread, timed, timedMean } from '../../bench/kit/percentiles.ts';
import { seat } from '../../unit/store/window-options.ts';
import { NEW_STAFF } from '../../world/make-world.ts';
import { PASSWORD } from '../kit/marks.ts';
import type { Speeds } from '../kit/speeds.ts';
import { placeHere, setUp, shut, storeWith } from './place.ts';

const TODAY = '2026-11-21' as LocalDate;
const SAVES = 100;
const WORDS = 60;

/** An office with so many cases; answers how long writing them took. */
export async function fillMany(count: number): Promise<number> {
  const opened = await setUp(NEW_STAFF);
  const { store } = opened;
  seat(store);
  const { ms } = await timed(async () => unwrap(await store.bulk(manyCases({ count, office: store.office() as Office, today: TODAY }))));
  await shut(opened);
  return ms;
}

/** From the password typed to the counts on Today and to search being there; then single saves, and search letter by letter. */
export async function measureOpening(): Promise<Speeds> {
  const place = unwrap(await placeHere());
  const [first] = unwrap(await place.vault.listAccounts());
  const password = await timed(async () => unwrap(await place.vault.signIn({ account: first?.id ?? '', password: PASSWORD })));
  const from = performance.now();
  const store = unwrap(await storeWith(place, password.value.keys));
  store.index.counts(TODAY);
  const countsMs = performance.now() - from;
  await store.whenComplete();
  const searchableMs = performance.now() - from;
  seat(store);
  const saves: number[] = [];
  const office = store.office() as Office;
  const seed = Math.floor(performance.now() * 1000);
  for (const { facts } of manyCases({ count: SAVES, office, today: TODAY, seed }))
    saves.push((await timed(async () => unwrapped(await store.commit(() => ({ ok: true, value: facts }))))).ms);
  const searches = searchTimes(store.index);
  await shut({ store, copy: place.copy });
  return { passwordMs: password.ms, countsMs, searchableMs, save: spread(saves), search: spread(searches) };
}

const unwrapped = (done: { readonly ok: boolean }): void => {
  if (!done.ok) throw new Error('a save was refused');
};

type Index = Awaited<ReturnType<typeof setUp>>['store']['index'];

function searchTimes(index: Index): number[] {
  const pick = chance(5);
  return Array.from({ length: WORDS }, () => {
    const { applicant, applicantIin, number } = index.summary(pick(index.size));
    return [applicant.toLowerCase(), applicantIin, number.toLowerCase()][pick(3)] ?? '';
  }).flatMap((word) => [...word].map((_, length) => timedMean(() => index.search(word.slice(0, length + 1), 50), 3)));
}
