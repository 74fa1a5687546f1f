import { toLocal } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { dateOf, type LocalDateTime } from '../kernel/local-date-time.ts';
import type { World } from './world.ts';

/** Wall-clock now in the office's zone. */
export const nowOf = (world: World): LocalDateTime => toLocal(world.clock.now(), world.office.settings.zone);
export const todayOf = (world: World): LocalDate => dateOf(nowOf(world));

/** What every fact of a case carries. */
export const stampOf = (caseId: string, world: World): { case: string; at: LocalDateTime; by: string } => ({
  case: caseId,
  at: nowOf(world),
  by: world.actor.staff,
});
