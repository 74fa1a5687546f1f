import { z } from 'zod';
import { nextNumber } from '../cases/numbering.ts';
import { parseInput } from '../cases/parse-input.ts';
import { todayOf } from '../cases/stamp.ts';
import { yearOf } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { requiredLine } from '../people/person.ts';
import { refuseOutcome, refuseUnheard } from './answer-rules.ts';
import type { ComplaintFact } from './complaint-facts.ts';
import { refuseComplaintAct } from './complaint-workflow.ts';
import { complaintStamp, type ComplaintWorld } from './complaint-world.ts';
import { Outcome } from './complaint-review.ts';
import type { Complaint } from './complaint.ts';

const Input = z.strictObject({ outcome: Outcome, text: requiredLine(8000) });

/**
 * Signs the motivated answer and numbers it in the outgoing journal. An unfavourable one only after the hearing; who decided the case does not answer
 * alone. Errors: complaint-must-go-on, complaint-notice-missing, complaint-hearing-first, decision-not-before, answers-own-decision, complaint-case-needed; required;
 * complaint-wrong-state, wrong-role.
 */
export function answerComplaint(current: Complaint, input: unknown, world: ComplaintWorld): Result<ComplaintFact[], readonly Refusal[]> {
  const refusal = refuseComplaintAct('answer-complaint', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { outcome, text } = parsed.value;
  const unheard = refuseOutcome(current, outcome) ?? refuseUnheard(current, outcome, world);
  if (unheard) return err([unheard]);
  const date = todayOf(world);
  const number = nextNumber(world.office, 'outgoing', yearOf(date));
  return ok([{ type: 'complaint-answered', ...complaintStamp(current.id, world), number, date, outcome, text }]);
}
