import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { refuseAct } from './case-workflow.ts';
import { Nothing, parseInput } from './parse-input.ts';
import { stampOf } from './stamp.ts';
import type { World } from './world.ts';

/** Storage is over, the uncollected result goes to the provider (Standard 2015 p. 9). Errors: storage-runs (until when); wrong-state, wrong-role. */
export function handBack(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('hand-back', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Nothing, input);
  return parsed.ok ? ok([{ type: 'result-handed-back', ...stampOf(current.id, world) }]) : parsed;
}
