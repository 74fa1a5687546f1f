import { z } from 'zod';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { LocalDateSchema } from '../kernel/schemas.ts';
import { requiredLine } from '../people/person.ts';
import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { refuseAct } from './case-workflow.ts';
import { parseInput } from './parse-input.ts';
import { stampOf, todayOf } from './stamp.ts';
import type { World } from './world.ts';

const Input = z.strictObject({ obligation: z.string(), date: LocalDateSchema, number: requiredLine(100) });

/**
 * The certificate that was owed after the decision is here, late or not; its own date and number.
 * Errors: obligation-unknown, certificate-already-received, date-in-future, required; no-obligation; wrong-state, wrong-role.
 */
export function recordCertificate(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('record-certificate', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const owed = current.obligations?.find(({ id }) => id === parsed.value.obligation);
  if (!owed) return err([{ code: 'obligation-unknown', field: 'obligation' }]);
  if (owed.received) return err([{ code: 'certificate-already-received', field: 'obligation' }]);
  if (parsed.value.date > todayOf(world)) return err([{ code: 'date-in-future', field: 'date' }]);
  return ok([{ type: 'certificate-received', ...stampOf(current.id, world), ...parsed.value }]);
}
