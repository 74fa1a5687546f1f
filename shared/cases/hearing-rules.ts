import { hearingDates } from '../deadlines/hearing.ts';
import { dottedDate } from '../kernel/dotted-date.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { channelRuleOf, editionById } from '../law/edition-for.ts';
import { ruleInForce } from '../law/general-rules.ts';
import type { Case } from './case.ts';
import type { Notice } from './case-facts.ts';
import { todayOf } from './stamp.ts';
import type { World } from './world.ts';

/**
 * The days of the hearing for a notice received on a date; null where no hearing is in force (before 01.07.2021), or where the law gives the
 * case less than five working days (АППК art. 73(2)).
 */
export function noticeFor(received: LocalDate, world: World, current?: Filed): Result<Notice | null, Refusal> {
  if (current && isShort(current, received, world)) return ok(null);
  const dates = hearingDates(world, received);
  if (!dates.ok) return err(dates.error);
  if (!dates.value) return ok(null);
  const { objectionsUntil, decisionFrom } = dates.value;
  return ok({ received, objectionsUntil, decisionFrom });
}

/** АППК art. 73: no refusal before the applicant was heard. Codes: hearing-notice-missing, hearing-not-over, decision-not-before (with the date). */
export function refuseHearing(act: 'sign' | 'finish-hearing', current: Case, world: World): Refusal | null {
  const today = todayOf(world);
  const { notice } = current;
  if (act === 'finish-hearing') {
    if (!notice || notice.objection || today > notice.objectionsUntil) return null;
    return { code: 'hearing-not-over', params: { date: dottedDate(notice.objectionsUntil) } };
  }
  if (current.draft?.draft.kind !== 'refusal') return null;
  if (notice) return today >= notice.decisionFrom ? null : { code: 'decision-not-before', params: { date: dottedDate(notice.decisionFrom) } };
  const required = noticeFor(today, world, current);
  if (!required.ok) return required.error;
  return required.value ? { code: 'hearing-notice-missing' } : null;
}

type Filed = Pick<Case, 'edition' | 'application'>;

/** Only a term that stands in an act shortens the applicant's way: one that we reconstructed does not. */
function isShort({ edition: id, application }: Filed, date: LocalDate, { catalogue }: World): boolean {
  const least = ruleInForce(catalogue, 'hearing-notice', date)?.unlessTermBelow;
  const edition = editionById(catalogue, id);
  const rule = edition && channelRuleOf(edition, application.channel);
  if (!least || !rule?.ok || rule.value.termSource.mark === 'reconstructed') return false;
  const { unit, amount } = rule.value.term;
  return unit === 'minute' || (unit === least.unit && amount < least.amount);
}
