import { z } from 'zod';
import { noticeFor } from '../cases/hearing-rules.ts';
import { parseInput } from '../cases/parse-input.ts';
import { todayOf } from '../cases/stamp.ts';
import { addDays } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { LocalDateSchema } from '../kernel/schemas.ts';
import { requiredLine } from '../people/person.ts';
import { refuseOutcome, UNFAVOURABLE } from './answer-rules.ts';
import type { ComplaintFact } from './complaint-facts.ts';
import { refuseComplaintAct } from './complaint-workflow.ts';
import { complaintStamp, type ComplaintWorld } from './complaint-world.ts';
import { Outcome } from './complaint-review.ts';
import type { Complaint } from './complaint.ts';

const Input = z.strictObject({ outcome: Outcome, text: requiredLine(4000), received: LocalDateSchema.optional() });

/** A letter is on its way so many days at most; the real day is written down when the hearing ends. */
const LATEST_RECEIPT = 30;

/**
 * The notice of the preliminary decision before an unfavourable answer (АППК art. 73): the complainant objects within 2 working days of receipt, the
 * answer comes no sooner than on the 3rd. Errors: notice-not-needed, complaint-must-go-on, notice-date, hearing-not-in-force; complaint-wrong-state, not-your-complaint, wrong-role.
 */
export function notifyPreliminary(current: Complaint, input: unknown, world: ComplaintWorld): Result<ComplaintFact[], readonly Refusal[]> {
  const refusal = refuseComplaintAct('notify-preliminary', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { outcome, text, received = todayOf(world) } = parsed.value;
  if (!UNFAVOURABLE.includes(outcome)) return err([{ code: 'notice-not-needed', field: 'outcome' }]);
  const foreign = refuseOutcome(current, outcome);
  if (foreign) return err([foreign]);
  if (received < todayOf(world) || received > addDays(todayOf(world), LATEST_RECEIPT))
    return err([{ code: 'notice-date', params: { days: LATEST_RECEIPT }, field: 'received' }]);
  const notice = noticeFor(received, world);
  if (!notice.ok) return err([notice.error]);
  if (!notice.value) return err([{ code: 'hearing-not-in-force' }]);
  return ok([{ type: 'complaint-noticed', ...complaintStamp(current.id, world), outcome, text, notice: notice.value }]);
}
