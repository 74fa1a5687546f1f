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

const Input = z.strictObject({ reason: requiredLine(1000) });

/** The head returns a draft to the executor, saying why. Errors: required; wrong-state, wrong-role. */
export function returnDraft(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('return-draft', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  return parsed.ok ? ok([{ type: 'draft-returned', ...stampOf(current.id, world), reason: parsed.value.reason }]) : parsed;
}
