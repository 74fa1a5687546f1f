import { openOffice } from '../../../shared/cases/open-office.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { OpeningWorld, Store } from '../../store/store.ts';
import { makePracticeCases } from './make-practice-cases.ts';
import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import { PRACTICE_OPENINGS } from './practice-office.ts';

// One filling per store at a time, also when the screen is drawn twice.
const filling = new WeakMap<Store, Promise<Result<number, readonly Refusal[]>>>();

/** Opens the practice workplace of a kind and writes its cases; answers how many entries. */
export function fillPractice(store: Store, kind: WorkplaceKind): Promise<Result<number, readonly Refusal[]>> {
  const begun = filling.get(store);
  if (begun) return begun;
  const work = fill(store, kind).finally(() => filling.delete(store));
  filling.set(store, work);
  return work;
}

async function fill(store: Store, kind: WorkplaceKind): Promise<Result<number, readonly Refusal[]>> {
  let ground: OpeningWorld | null = null;
  const opened = await store.openOffice((given) => {
    ground = given;
    return openOffice(PRACTICE_OPENINGS[kind], given);
  });
  const office = store.office();
  if (!opened.ok) return opened;
  if (!office || !ground) return err([{ code: 'office-not-open' }]);
  const written = await store.bulk(makePracticeCases(ground, office));
  return written.ok ? ok(written.value) : err([written.error]);
}
