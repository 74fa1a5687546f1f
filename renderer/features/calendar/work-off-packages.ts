import { type Case, OPEN_STATES } from '../../../shared/cases/case.ts';
import { packagesToWorkOff } from '../../../shared/cases/law-packages.ts';
import { finishRecomputing, recomputeTerms } from '../../../shared/cases/recompute-terms.ts';
import { todayOf } from '../../../shared/cases/stamp.ts';
import type { Store } from '../../store/store.ts';

/** Cases to one entry: an entry is written, sent and folded as a whole. */
const BATCH = 200;

/**
 * Writes down which running terms the region's packages move, whoever sits here; broken off in the middle, the rest follows at the next start. Answers how many moved, or null
 * when there was nothing to do or it may not be done here.
 */
export async function workOffPackages(store: Store): Promise<number | null> {
  const office = store.office();
  if (!office || office.practice || !store.actor() || packagesToWorkOff(office, todayOf(store.world())).length === 0) return null;
  await store.whenComplete();
  const ids = openCases(store);
  let moved = 0;
  for (let from = 0; from < ids.length; from += BATCH) {
    const cases = await readCases(store, ids.slice(from, from + BATCH));
    const facts = recomputeTerms(cases, store.world());
    if (!facts.ok) return null;
    if (facts.value.length === 0) continue;
    const written = await store.commit(() => facts);
    if (!written.ok) return null;
    moved += facts.value.length;
  }
  const finished = await store.commit((world) => finishRecomputing(moved, world));
  return finished.ok ? moved : null;
}

/** Ids of the cases whose term runs. */
export const openCases = ({ index }: Pick<Store, 'index'>): readonly string[] =>
  [...index.list({ states: OPEN_STATES, sort: 'due' })].map((position) => index.summary(position).id);

/** The cases of these ids, as far as they can be read. */
export async function readCases(store: Pick<Store, 'readCase'>, ids: readonly string[]): Promise<readonly Case[]> {
  const read = await Promise.all(ids.map((id) => store.readCase(id)));
  return read.filter((one) => one !== null);
}
