import { COMPLAINTS, reckonComplaintUnder } from '../../../shared/deadlines/reckon-complaint.ts';
import type { LawAndCalendar } from '../../../shared/deadlines/law-and-calendar.ts';
import { reckonTerm } from '../../../shared/deadlines/reckon-term.ts';
import type { Reckoning } from '../../../shared/deadlines/reckoning.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Edition, Hours } from '../../../shared/law/catalogue.ts';
import { ruleInForce } from '../../../shared/law/general-rules.ts';

/** The sums behind both clocks; null where a clock does not run, or where its day was stated by a person. */
export type ClockSums = { readonly answer: Reckoning | null; readonly forward: Reckoning | null };

/** The sum of the terms as the law and the calendar of today give it. Codes: complaint-rule-missing, calendar-year-missing. */
export function reckonClocks(law: LawAndCalendar, edition: Edition | undefined, current: Complaint): Result<ClockSums, Refusal> {
  const answer = edition ? answerSum(law, edition, current) : ok(null);
  if (!answer.ok) return answer;
  const forward = edition ? forwardSum(law, edition.officeHours, current) : ok(null);
  return forward.ok ? ok({ answer: answer.value, forward: forward.value }) : forward;
}

function answerSum(law: LawAndCalendar, edition: Edition, { terms, intake, receivedAt: at }: Complaint): Result<Reckoning | null, Refusal> {
  const complaint = COMPLAINTS.find((one) => one === intake.addressee);
  if (terms?.basis !== 'edition' || !complaint) return ok(null);
  const reckoned = reckonComplaintUnder(law, edition, { complaint, at });
  return reckoned.ok ? ok(reckoned.value.whole) : reckoned;
}

function forwardSum({ catalogue, calendar }: LawAndCalendar, hours: Hours, { terms, receivedAt: at }: Complaint): Result<Reckoning | null, Refusal> {
  const rule = terms?.forward && ruleInForce(catalogue, terms.forward.rule, terms.registered);
  if (!terms || !rule?.duration) return ok(null);
  return reckonTerm(calendar, {
    duration: rule.duration,
    event: 'complaint-registered',
    at,
    hours,
    registered: terms.registered,
    cite: [rule.source],
  });
}
