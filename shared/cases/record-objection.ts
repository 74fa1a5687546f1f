import { z } from 'zod';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { requiredLine } from '../people/person.ts';
import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { refuseAct } from './case-workflow.ts';
import { parseInput } from './parse-input.ts';
import { stampOf } from './stamp.ts';
import type { World } from './world.ts';

const Input = z.strictObject({ text: requiredLine(4000) });

/** The applicant's objection to the preliminary decision (АППК art. 73); a late one is written down too. Errors: required; wrong-state, wrong-role. */
export function recordObjection(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('record-objection', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  return parsed.ok ? ok([{ type: 'objection-recorded', ...stampOf(current.id, world), text: parsed.value.text }]) : parsed;
}
