import { parseInput } from '../cases/parse-input.ts';
import { conflictToSettle, OTHER_VALUE, SettleInput, settlingOf } from '../cases/settle-rules.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { ComplaintFact } from './complaint-facts.ts';
import { withText } from './complaint-particulars.ts';
import { complaintValueOf } from './complaint-slots.ts';
import { refuseComplaintAct } from './complaint-workflow.ts';
import { complaintStamp, type ComplaintWorld } from './complaint-world.ts';
import type { Complaint } from './complaint.ts';

/**
 * The same for a complaint (settle-conflict.ts): the head, and of what harms nobody also who looks into it. Errors: no-conflict, conflict-gone, head-settles, side-required,
 * side-unknown, side-not-choosable, invalid-value, required (reason); not-your-complaint, wrong-role.
 */
export function settleComplaintConflict(current: Complaint, input: unknown, world: ComplaintWorld): Result<ComplaintFact[], readonly Refusal[]> {
  const refusal = refuseComplaintAct('settle-complaint-conflict', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(SettleInput, input);
  if (!parsed.ok) return parsed;
  const conflict = conflictToSettle(current.clash, parsed.value.key, world.actor.role);
  if (!conflict.ok) return conflict;
  const { side, value } = parsed.value;
  const { at, by, complaint } = complaintStamp(current.id, world);
  const { key, field } = conflict.value;
  const isOther = side === OTHER_VALUE;
  if (isOther && field === undefined) return err([{ code: 'side-unknown', field: 'side' }]);
  if (isOther && (typeof value !== 'string' || !withText(current.intake, field ?? '', value)))
    return err([{ code: 'invalid-value', field: 'value' }]);
  const other = isOther && value !== undefined ? { slot: key, value, at, by } : null;
  const settling = settlingOf(conflict.value, parsed.value, { valueOf: (slot) => complaintValueOf(current, slot), other });
  return settling.ok ? ok([{ type: 'complaint-conflict-settled', complaint, at, by, ...settling.value }]) : settling;
}
