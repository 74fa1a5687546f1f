import { type CaseFile, eraseCase } from '../../../shared/journal/erase-case.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import type { Store } from '../../store/store.ts';

/** What became of an order to erase several cases: how many are gone, and why others are not, by number. */
export type ErasedCases = { readonly erased: number; readonly refused: readonly { readonly number: string; readonly refusal: Refusal }[] };

type ErasingStore = Pick<Store, 'readCase' | 'historyOf' | 'commit' | 'complaints'>;
type Named = { readonly id: string; readonly number: string };

/**
 * Erases cases by one order, in one entry: saved index and second copy are then written anew once, not once for each case. A case that may not be
 * erased holds no other. `order`: number and date, as typed.
 */
export async function erasePastCases(store: ErasingStore, cases: readonly Named[], order: object): Promise<ErasedCases> {
  const files = await filesOf(store, cases);
  let refused: ErasedCases['refused'] = [];
  let erased = 0;
  const done = await store.commit((world) => {
    const decided = files.map(({ number, file }) => ({ number, result: eraseCase(file, { order }, world) }));
    refused = decided.flatMap(({ number, result }) => (result.ok ? [] : [{ number, refusal: result.error[0] ?? NOTHING }]));
    const facts = decided.flatMap(({ result }) => (result.ok ? result.value : []));
    erased = facts.length;
    return facts.length > 0 ? ok(facts) : err(refused.map(({ refusal }) => refusal));
  });
  if (done.ok || erased === 0) return { erased, refused };
  // The store did not write: nothing was erased, whatever the law would allow.
  return { erased: 0, refused: files.map(({ number }) => ({ number, refusal: done.error[0] ?? NOTHING })) };
}

const NOTHING: Refusal = { code: 'nothing-changed' };

async function filesOf(store: ErasingStore, cases: readonly Named[]): Promise<{ readonly number: string; readonly file: CaseFile }[]> {
  const files: { number: string; file: CaseFile }[] = [];
  for (const { id, number } of cases) {
    const [current, entries] = [await store.readCase(id), await store.historyOf(id)];
    if (current) files.push({ number, file: { current, entries, complaints: store.complaints.about(id) } });
  }
  return files;
}
