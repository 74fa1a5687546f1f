import { z } from 'zod';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { line } from '../people/person.ts';
import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { refuseAct } from './case-workflow.ts';
import { parseInput } from './parse-input.ts';
import { stampOf } from './stamp.ts';
import type { World } from './world.ts';

const Input = z.strictObject({ executor: z.string().min(1, { message: 'required' }), resolution: line(1000).optional() });

/** The head's resolution: names the executor, or hands the case to another. Errors: executor-unknown, executor-inactive, already-assigned; wrong-state, wrong-role. */
export function assignCase(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('assign', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { executor, resolution } = parsed.value;
  const staff = world.office.staff.find(({ id }) => id === executor);
  if (!staff?.roles.includes('executor')) return err([{ code: 'executor-unknown', field: 'executor' }]);
  if (!staff.active) return err([{ code: 'executor-inactive', field: 'executor' }]);
  if (current.executor === executor) return err([{ code: 'already-assigned', field: 'executor' }]);
  return ok([
    { type: 'case-assigned', ...stampOf(current.id, world), executor, ...(resolution !== undefined && resolution !== '' && { resolution }) },
  ]);
}
