import type { Case } from '../cases/case.ts';
import { nowOf } from '../cases/stamp.ts';
import type { World } from '../cases/world.ts';
import type { LocalDateTime } from '../kernel/local-date-time.ts';

/** The world of the acts with complaints: besides, the case of ours that the complaint is about, as it stands now. */
export type ComplaintWorld = World & { readonly subject?: Case | null };

/** What every fact of a complaint carries. */
export const complaintStamp = (complaint: string, world: World): { complaint: string; at: LocalDateTime; by: string } => ({
  complaint,
  at: nowOf(world),
  by: world.actor.staff,
});
