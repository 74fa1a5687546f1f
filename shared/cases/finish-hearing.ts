import { z } from 'zod';
import { dottedDate } from '../kernel/dotted-date.ts';
import { dateOf } from '../kernel/local-date-time.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { LocalDateSchema } from '../kernel/schemas.ts';
import type { Case } from './case.ts';
import type { CaseFact, Notice } from './case-facts.ts';
import { refuseAct } from './case-workflow.ts';
import { noticeFor } from './hearing-rules.ts';
import { parseInput } from './parse-input.ts';
import { stampOf, todayOf } from './stamp.ts';
import type { World } from './world.ts';

/** `received`: the day the applicant really got the notice, when it was not the planned one; all days of the hearing are reckoned anew. */
const Input = z.strictObject({ received: LocalDateSchema.optional() });

/**
 * The hearing is over, the refusal goes to the head: after the last day for objections, or earlier once the objection is here.
 * Errors: hearing-not-over (until when), notice-date-impossible; wrong-state, wrong-role, not-your-case.
 */
export function finishHearing(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { received } = parsed.value;
  if (received === undefined || received === current.notice?.received) return finish(current, {}, world);
  const sent = current.notice?.at;
  if (received > todayOf(world) || (sent && received < dateOf(sent))) {
    return err([{ code: 'notice-date-impossible', params: { date: dottedDate(sent ? dateOf(sent) : todayOf(world)) }, field: 'received' }]);
  }
  const notice = noticeFor(received, world, current);
  if (!notice.ok) return err([notice.error]);
  return finish(current, notice.value ? { notice: notice.value } : {}, world);
}

function finish(current: Case, actual: { readonly notice?: Notice }, world: World): Result<CaseFact[], readonly Refusal[]> {
  const noticed = actual.notice && current.notice ? { ...current, notice: { ...current.notice, ...actual.notice } } : current;
  const refusal = refuseAct('finish-hearing', noticed, world);
  return refusal ? err([refusal]) : ok([{ type: 'hearing-finished', ...stampOf(current.id, world), ...actual }]);
}
