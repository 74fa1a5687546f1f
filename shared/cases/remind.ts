import { z } from 'zod';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { refuseAct } from './case-workflow.ts';
import { parseInput } from './parse-input.ts';
import { stampOf } from './stamp.ts';
import type { World } from './world.ts';

const Input = z.strictObject({ obligation: z.string() });

/** A reminder of what is still owed went out. Errors: obligation-unknown, certificate-already-received; no-obligation; wrong-state, wrong-role. */
export function remind(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('remind', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const owed = current.obligations?.find(({ id }) => id === parsed.value.obligation);
  if (!owed) return err([{ code: 'obligation-unknown', field: 'obligation' }]);
  if (owed.received) return err([{ code: 'certificate-already-received', field: 'obligation' }]);
  return ok([{ type: 'reminder-sent', ...stampOf(current.id, world), obligation: owed.id }]);
}
