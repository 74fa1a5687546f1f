import type { Case } from '../cases/case.ts';
import { filedAtOf, serviceRequestOf } from '../cases/filing.ts';
import type { World } from '../cases/world.ts';
import { reckonService } from '../deadlines/reckon-service.ts';
import { toLocal } from '../kernel/clock.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { editionById } from '../law/edition-for.ts';
import type { CaseFormInput } from './form-input.ts';

/** Gathers what the forms of a case need: its edition and its reckoning again. Error: edition-unknown. */
export function makeFormInput(current: Case, world: World): Result<CaseFormInput, Refusal> {
  const { catalogue, calendar, office, actor } = world;
  const edition = editionById(catalogue, current.edition);
  if (!edition) return err({ code: 'edition-unknown', params: { edition: current.edition } });
  const terms = current.terms ? reckonService({ catalogue, calendar }, serviceRequestOf(current.application, filedAtOf(current))) : null;
  return ok({
    case: current,
    edition,
    office,
    catalogue,
    terms: terms?.ok ? terms.value : null,
    printedAt: toLocal(world.clock.now(), office.settings.zone),
    printedBy: actor.staff,
  });
}
