import { eraseCase } from '../../../shared/journal/erase-case.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Store } from '../../store/store.ts';

/** What became of an order to erase several cases: how many are gone, and why others are not, by number. */
export type ErasedCases = { readonly erased: number; readonly refused: readonly { readonly number: string; readonly refusal: Refusal }[] };

type ErasingStore = Pick<Store, 'readCase' | 'historyOf' | 'commit' | 'complaints'>;
type Named = { readonly id: string; readonly number: string };

/** Erases cases one by one, each by an act of its own, so that a refusal of one does not hold the others. `order`: number and date, as typed. */
export async function erasePastCases(store: ErasingStore, cases: readonly Named[], order: object): Promise<ErasedCases> {
  let erased = 0;
  const refused: { number: string; refusal: Refusal }[] = [];
  for (const { id, number } of cases) {
    const [current, entries] = [await store.readCase(id), await store.historyOf(id)];
    if (!current) continue;
    const done = await store.commit((world) => eraseCase({ current, entries, complaints: store.complaints.about(id) }, { order }, world));
    if (done.ok) erased += 1;
    else refused.push({ number, refusal: done.error[0] ?? { code: 'nothing-changed' } });
  }
  return { erased, refused };
}
