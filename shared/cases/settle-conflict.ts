import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { valueOf } from './case-slots.ts';
import { refuseAct } from './case-workflow.ts';
import type { Chosen } from './clash.ts';
import { correctCase } from './correct-case.ts';
import type { Conflict } from './open-conflicts.ts';
import { parseInput } from './parse-input.ts';
import { conflictToSettle, OTHER_VALUE, SettleInput, settlingOf } from './settle-rules.ts';
import { stampOf } from './stamp.ts';
import type { World } from './world.ts';

/**
 * Says which of two things that were done without knowing of one another stands, with the reason; the other stays to be seen. The head settles; what harms nobody also the
 * executor of the case. Errors: no-conflict, conflict-gone, head-settles, side-required, side-unknown, side-not-choosable, required (reason), those of correctCase for a new value;
 * not-your-case, wrong-role.
 */
export function settleConflict(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('settle-conflict', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(SettleInput, input);
  if (!parsed.ok) return parsed;
  const conflict = conflictToSettle(current.clash, parsed.value.key, world.actor.role);
  if (!conflict.ok) return conflict;
  const other = otherValue(current, conflict.value, { input: parsed.value, world });
  if (!other.ok) return other;
  const settling = settlingOf(conflict.value, parsed.value, { valueOf: (slot) => valueOf(current, slot), other: other.value });
  return settling.ok ? ok([{ type: 'conflict-settled', ...stampOf(current.id, world), ...settling.value }]) : settling;
}

type Asked = { readonly input: SettleInput; readonly world: World };

/** Neither was right: what is typed instead is checked like a correction. */
function otherValue(current: Case, { key, field }: Conflict, { input, world }: Asked): Result<Chosen | null, readonly Refusal[]> {
  if (input.side !== OTHER_VALUE) return ok(null);
  if (field === undefined || input.value === undefined) return err([{ code: 'side-unknown', field: 'side' }]);
  const corrected = correctCase(current, { path: field, value: input.value, reason: input.reason }, world);
  const { at, by } = stampOf(current.id, world);
  if (corrected.ok) {
    const own = corrected.value.find((fact) => fact.type === 'case-corrected' && fact.path === field);
    return ok({ slot: key, value: own?.type === 'case-corrected' ? own.value : input.value, at, by });
  }
  const same = corrected.error.every(({ code }) => code === 'nothing-changed');
  return same
    ? ok({ slot: key, value: input.value, at, by })
    : err(corrected.error.map((one) => (one.field === field ? { ...one, field: 'value' } : one)));
}
