import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { PermissionDraft, type Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { refuseAct } from './case-workflow.ts';
import { parseInput } from './parse-input.ts';
import { stampOf } from './stamp.ts';
import type { World } from './world.ts';

const Input = PermissionDraft.omit({ kind: true });

/** The executor drafts the permission (p. 9): place, hours and conditions of the visits. Errors: texts of the draft; wrong-state, wrong-role, not-your-case. */
export function draftPermission(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('draft-permission', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  return ok([{ type: 'permission-drafted', ...stampOf(current.id, world), draft: { kind: 'permission', ...parsed.value } }]);
}
