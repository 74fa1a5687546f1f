import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { refuseAct } from './case-workflow.ts';
import { Nothing, parseInput } from './parse-input.ts';
import { stampOf } from './stamp.ts';
import type { World } from './world.ts';

/** Files the issued case away; at the State Corporation also one whose result went back to the provider. Errors: wrong-state, wrong-role. */
export function closeCase(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('close', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Nothing, input);
  return parsed.ok ? ok([{ type: 'case-closed', ...stampOf(current.id, world) }]) : parsed;
}
