import type { Committed, Store } from '../../../renderer/store/store.ts';
import { nowOf } from '../../../shared/cases/stamp.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { seat } from './window-options.ts';

/** The head's order to erase, as `eraseCase` answers it. */
export async function orderErasure(store: Store, id: string): Promise<Committed> {
  seat(store, 'head');
  const current = await store.readCase(id);
  const entries = (await store.historyOf(id)).map(({ device, n, hash }) => ({ device, n, hash }));
  const numbers = [current?.number, current?.decision?.number].flatMap((one) =>
    one ? [{ series: one.series, mark: one.mark, year: one.year, serial: one.serial }] : [],
  );
  return store.commit((world) => {
    const erased = { id, order: { number: '7', date: world.clock.now().slice(0, 10) as never }, numbers };
    return ok([{ type: 'case-erased', at: nowOf(world), by: world.actor.staff, erased, entries }]);
  });
}
