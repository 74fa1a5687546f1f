import { z } from 'zod';
import { dateOf } from '../kernel/local-date-time.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { LocalDateSchema } from '../kernel/schemas.ts';
import { editionById } from '../law/edition-for.ts';
import { requiredLine } from '../people/person.ts';
import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { refuseAct } from './case-workflow.ts';
import { parseInput } from './parse-input.ts';
import { stampOf, todayOf } from './stamp.ts';
import { storageUntil } from './storage-rules.ts';
import type { World } from './world.ts';

const Input = z.strictObject({ number: requiredLine(60), date: LocalDateSchema });

/**
 * The result came from the provider and lies at the counter until the end of storage: number and date as they stand on it.
 * Errors: required, date-in-future, result-before-intake; result-not-requested; wrong-state, wrong-role.
 */
export function receiveResult(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('receive-result', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const today = todayOf(world);
  if (parsed.value.date > today) return err([{ code: 'date-in-future', field: 'date' }]);
  if (parsed.value.date < dateOf(current.receivedAt)) return err([{ code: 'result-before-intake', field: 'date' }]);
  const until = storageUntil(editionById(world.catalogue, current.edition), today);
  return ok([{ type: 'result-received', ...stampOf(current.id, world), ...parsed.value, storageUntil: until }]);
}
