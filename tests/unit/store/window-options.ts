import type { OpenStoreOptions, Store } from '../../../renderer/store/store.ts';
import type { TestWorld } from '../../world/make-world.ts';

/** The test world's clock, ids, law and calendar as the store takes them. */
export const optionsOf = (world: TestWorld, more: Partial<OpenStoreOptions> = {}): OpenStoreOptions => {
  const { clock, ids, catalogue, calendar } = world.world();
  return { name: 'qamqor', clock, ids, catalogue, calendar, ...more };
};

/** Lets the first member of staff with a role sit down. */
export function seat(store: Store, role: 'clerk' | 'executor' | 'head' = 'clerk'): void {
  const member = store.office()?.staff.find(({ roles }) => roles.includes(role));
  if (member) store.setActor({ staff: member.id, role });
}
