import { type Case, OPEN_STATES } from '../../../shared/cases/case.ts';
import { packagesToWorkOff } from '../../../shared/cases/law-packages.ts';
import { finishRecomputing, recomputeTerms } from '../../../shared/cases/recompute-terms.ts';
import { todayOf } from '../../../shared/cases/stamp.ts';
import { type Complaint, RUNNING_STATES } from '../../../shared/complaints/complaint.ts';
import { recomputeComplaintTerms } from '../../../shared/complaints/recompute-complaint-terms.ts';
import type { Committed, Decision, Store } from '../../store/store.ts';

/** How many running terms were moved: of cases and of complaints. */
export type Moved = { readonly cases: number; readonly complaints: number };

/**
 * Writes down which running terms the region's packages move, whoever sits here; broken off in the middle, the rest follows at the next start. Answers how many moved, or null
 * when there was nothing to do or it may not be done here.
 */
export async function workOffPackages(store: Store): Promise<Moved | null> {
  const packages = waitingPackages(store);
  if (packages.length === 0) return null;
  await store.whenComplete();
  const cases = await moveEach(await readCases(store, openCases(store)), {
    packages,
    decide: (current) => recomputeTerms([current], store.world()),
    // Decided once more at the moment of writing: somebody may have corrected the application meanwhile.
    write: ({ id }) => store.commit((world, now) => recomputeTerms(now ? [now] : [], world), id),
  });
  if (cases === null) return null;
  const complaints = await moveEach(runningComplaints(store), {
    packages,
    decide: (current) => recomputeComplaintTerms([current], store.world()),
    write: ({ id }) => store.commitComplaint((world, now) => recomputeComplaintTerms(now ? [now] : [], world), { complaint: id }),
  });
  if (complaints === null) return null;
  const finished = await store.commit((world) => finishRecomputing({ packages, moved: cases, complaints }, world));
  return finished.ok ? { cases, complaints } : null;
}

type Row = { readonly id: string; readonly movedTerms?: readonly { readonly package: string }[] | undefined };
type Move<R> = { readonly packages: readonly string[]; readonly decide: (row: R) => Decision; readonly write: (row: R) => Promise<Committed> };

/** One by one: how many these packages move, with those that were moved before it was broken off; null when it may not be written here. */
async function moveEach<R extends Row>(rows: readonly R[], { packages, decide, write }: Move<R>): Promise<number | null> {
  let moved = 0;
  for (const row of rows) {
    const facts = decide(row);
    if (!facts.ok) return null;
    const written = facts.value.length > 0 ? await write(row) : null;
    if (written?.ok === false && written.error.some(({ code }) => code !== 'nothing-changed')) return null;
    if (written?.ok ?? row.movedTerms?.some((one) => packages.includes(one.package))) moved += 1;
  }
  return moved;
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

/** The complaints whose term runs. */
export const runningComplaints = ({ complaints }: Pick<Store, 'complaints'>): readonly Complaint[] =>
  complaints.list({ states: RUNNING_STATES, sort: 'due' });
