import { type Case, OPEN_STATES } from '../../../shared/cases/case.ts';
import { packagesToWorkOff } from '../../../shared/cases/law-packages.ts';
import { finishRecomputing, recomputeTerms } from '../../../shared/cases/recompute-terms.ts';
import { todayOf } from '../../../shared/cases/stamp.ts';
import type { Store } from '../../store/store.ts';

/**
 * Writes down which running terms the region's packages move, whoever sits here; broken off in the middle, the rest follows at the next start. Answers how many moved, or null
 * when there was nothing to do or it may not be done here.
 */
export async function workOffPackages(store: Store): Promise<number | null> {
  const packages = waitingPackages(store);
  if (packages.length === 0) return null;
  await store.whenComplete();
  let moved = 0;
  for (const current of await readCases(store, openCases(store))) {
    const facts = recomputeTerms([current], store.world());
    if (!facts.ok) return null;
    if (facts.value.length === 0) continue;
    // Decided once more at the moment of writing: somebody may have corrected the application meanwhile.
    const written = await store.commit((world, now) => recomputeTerms(now ? [now] : [], world), current.id);
    if (written.ok) moved += 1;
    else if (written.error.some(({ code }) => code !== 'nothing-changed')) return null;
  }
  const finished = await store.commit((world) => finishRecomputing({ packages, moved }, world));
  return finished.ok ? moved : null;
}

/** Ids of the packages in effect whose consequences are not written down; none where nobody sits or nothing is real. */
export function waitingPackages(store: Pick<Store, 'office' | 'actor' | 'world'>): readonly string[] {
  const office = store.office();
  if (!office || office.practice || !store.actor()) return [];
  return packagesToWorkOff(office, todayOf(store.world())).map(({ id }) => id);
}

/** Ids of the cases whose term runs. */
export const openCases = ({ index }: Pick<Store, 'index'>): readonly string[] =>
  [...index.list({ states: OPEN_STATES, sort: 'due' })].map((position) => index.summary(position).id);

/** The cases of these ids, as far as they can be read. */
export async function readCases(store: Pick<Store, 'readCase'>, ids: readonly string[]): Promise<readonly Case[]> {
  const read = await Promise.all(ids.map((id) => store.readCase(id)));
  return read.filter((one) => one !== null);
}
