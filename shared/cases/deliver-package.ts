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

const Input = z.strictObject({ receivedBy: requiredLine(200) });

/** The courier is back with the signature: who at the provider took the packages of these cases. Errors: required, package-empty; wrong-state, wrong-role. */
export function deliverPackage(cases: readonly Case[], input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  if (cases.length === 0) return err([{ code: 'package-empty' }]);
  const refusals = cases.flatMap((current) => refuseAct('deliver-package', current, world) ?? []);
  if (refusals.length > 0) return err(refusals);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  return ok(cases.map((current) => ({ type: 'package-delivered', ...stampOf(current.id, world), receivedBy: parsed.value.receivedBy })));
}
