import { z } from 'zod';
import { noticeFor } from '../cases/hearing-rules.ts';
import type { Notice } from '../cases/case-facts.ts';
import { parseInput } from '../cases/parse-input.ts';
import { todayOf } from '../cases/stamp.ts';
import { dottedDate } from '../kernel/dotted-date.ts';
import { dateOf } from '../kernel/local-date-time.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { LocalDateSchema } from '../kernel/schemas.ts';
import { type Complaint, Protocol } from './complaint.ts';
import type { ComplaintFact } from './complaint-facts.ts';
import { refuseComplaintAct } from './complaint-workflow.ts';
import { complaintStamp, type ComplaintWorld } from './complaint-world.ts';

/** `protocol`: of an oral hearing. `received`: the day the complainant really got the notice, when it was not the planned one. */
const Input = z.strictObject({ protocol: Protocol.optional(), received: LocalDateSchema.optional() });

/**
 * The hearing is over, the answer goes to the head: after the last day for objections, or earlier once the objection is here; an oral one leaves its
 * protocol (АППК art. 74). Errors: hearing-not-over, notice-date-impossible; required; complaint-wrong-state, not-your-complaint, wrong-role.
 */
export function finishComplaintHearing(current: Complaint, input: unknown, world: ComplaintWorld): Result<ComplaintFact[], readonly Refusal[]> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { protocol, received } = parsed.value;
  const actual = received === undefined || received === current.notice?.received ? ok(null) : actualNotice(current, received, world);
  if (!actual.ok) return err([actual.error]);
  const notice = actual.value;
  const noticed = notice && current.notice ? { ...current, notice: { ...current.notice, ...notice } } : current;
  const refusal = refuseComplaintAct('finish-complaint-hearing', noticed, world);
  if (refusal) return err([refusal]);
  return ok([{ type: 'complaint-heard', ...complaintStamp(current.id, world), ...(protocol && { protocol }), ...(notice && { notice }) }]);
}

function actualNotice({ notice }: Complaint, received: Notice['received'], world: ComplaintWorld): Result<Notice | null, Refusal> {
  const sent = notice ? dateOf(notice.at) : todayOf(world);
  if (received > todayOf(world) || received < sent)
    return err({ code: 'notice-date-impossible', params: { date: dottedDate(sent) }, field: 'received' });
  return noticeFor(received, world);
}
