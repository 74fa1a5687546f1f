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

const Input = z.strictObject({ requestedBy: requiredLine(300), reason: requiredLine(1000) });

/**
 * The data of a case are blocked because somebody asked for it (Law 94-V art. 24; order 179/NQ): nothing is printed or put right meanwhile, except by the
 * head. The terms of the law run on. Errors: required (requestedBy, reason), already-blocked; wrong-role.
 */
export function blockData(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('block-data', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  return parsed.ok ? ok([{ type: 'data-blocked', ...stampOf(current.id, world), ...parsed.value }]) : parsed;
}
