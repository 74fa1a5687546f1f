import { addDays } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { LocalDateSchema } from '../kernel/schemas.ts';
import { editionById } from '../law/edition-for.ts';
import { type Case, RefusalDraft } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { refuseAct } from './case-workflow.ts';
import { noticeFor } from './hearing-rules.ts';
import { parseInput } from './parse-input.ts';
import { stampOf, todayOf } from './stamp.ts';
import type { World } from './world.ts';

/** `noticeReceived`: the day the applicant has (or by the kind of delivery will have) the notice; today when absent. */
const Input = RefusalDraft.omit({ kind: true }).extend({ noticeReceived: LocalDateSchema.optional() });
/** A notice is planned at most this many days ahead. */
const PLANNED_DAYS = 30;

/**
 * The executor drafts a motivated refusal of service with grounds of the case's edition; the notice of the preliminary decision goes out (АППК art. 73).
 * Errors: ground-unknown, notice-date (before today or more than 30 days ahead), required; wrong-state, wrong-role, not-your-case; those of the calendar.
 */
export function draftRefusal(current: Case, input: unknown, world: World): Result<CaseFact[], readonly Refusal[]> {
  const refusal = refuseAct('draft-refusal', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { noticeReceived, ...text } = parsed.value;
  const grounds =
    editionById(world.catalogue, current.edition)
      ?.grounds.filter(({ channels }) => !channels || channels.includes(current.application.channel))
      .map(({ id }) => id) ?? [];
  const unknown = text.grounds.some((id) => !grounds.includes(id)) || new Set(text.grounds).size < text.grounds.length;
  if (unknown) return err([{ code: 'ground-unknown', field: 'grounds' }]);
  const today = todayOf(world);
  const received = noticeReceived ?? today;
  if (received < today || received > addDays(today, PLANNED_DAYS))
    return err([{ code: 'notice-date', params: { days: PLANNED_DAYS }, field: 'noticeReceived' }]);
  const notice = noticeFor(received, world, current);
  if (!notice.ok) return err([notice.error]);
  return ok([
    { type: 'refusal-drafted', ...stampOf(current.id, world), draft: { kind: 'refusal', ...text }, ...(notice.value && { notice: notice.value }) },
  ]);
}
