import type { LawAndCalendar } from '../deadlines/law-and-calendar.ts';
import { reckonUnder } from '../deadlines/reckon-service.ts';
import type { ServiceTerms } from '../deadlines/reckoning.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, type Result } from '../kernel/result.ts';
import { editionById } from '../law/edition-for.ts';
import type { Case } from './case.ts';
import { filedAtOf, serviceRequestOf } from './filing.ts';

/**
 * The sum of a case's terms under its own edition, repealed or not: from the filing, and from the courier's real delivery where it is known at
 * this workplace. Codes: those of `reckonUnder`; edition-missing.
 */
export function reckonCase(law: LawAndCalendar, current: Case): Result<ServiceTerms, Refusal> {
  const edition = editionById(law.catalogue, current.edition);
  if (!edition) return err({ code: 'edition-missing' });
  const { channel, at, deliveredAt = current.transfer?.delivered?.at } = serviceRequestOf(current.application, filedAtOf(current));
  return reckonUnder(law, edition, { channel, at, ...(deliveredAt && { deliveredAt }) });
}
