import type { Case } from '../../../shared/cases/case.ts';
import { filedAtOf, serviceRequestOf } from '../../../shared/cases/filing.ts';
import type { World } from '../../../shared/cases/world.ts';
import { reckonService } from '../../../shared/deadlines/reckon-service.ts';
import type { Reckoning } from '../../../shared/deadlines/reckoning.ts';

/** The provider's clock of a case, from the hour the courier had the signature there; null before that or where it cannot be reckoned. */
export function providerTerm(current: Case, world: World): Reckoning | null {
  const deliveredAt = current.transfer?.delivered?.at;
  if (!deliveredAt) return null;
  const terms = reckonService(world, { ...serviceRequestOf(current.application, filedAtOf(current)), deliveredAt });
  return terms.ok ? (terms.value.provider ?? null) : null;
}
