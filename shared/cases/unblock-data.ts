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

/** The head frees blocked data and says how the request was settled. Errors: required (reason), not-blocked; wrong-role. */
export function unblockData(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('unblock-data', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  return parsed.ok ? ok([{ type: 'data-unblocked', ...stampOf(current.id, world), reason: parsed.value.reason }]) : parsed;
}
