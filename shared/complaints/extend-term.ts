import { z } from 'zod';
import { isWorkingDay } from '../calendar/working-days.ts';
import { nextNumber } from '../cases/numbering.ts';
import { parseInput } from '../cases/parse-input.ts';
import { todayOf } from '../cases/stamp.ts';
import { type LocalDate, yearOf } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { LocalDateSchema } from '../kernel/schemas.ts';
import { ruleInForce } from '../law/general-rules.ts';
import type { Source } from '../law/legal-text.ts';
import { requiredLine } from '../people/person.ts';
import type { ComplaintFact } from './complaint-facts.ts';
import { refuseComplaintAct } from './complaint-workflow.ts';
import { complaintStamp, type ComplaintWorld } from './complaint-world.ts';
import type { Complaint } from './complaint.ts';

const Input = z.strictObject({ until: LocalDateSchema, ground: requiredLine(1000) });

const SOURCE: Source = { act: 'appc', paragraph: '76', mark: 'reconstructed' };

/**
 * Extends the term by a motivated decision of the head. АППК art. 76 is in force since 01.07.2021; how long it allows is not in our sources, so the day is
 * stated by a person with its ground and the source is marked as reconstructed. Errors: no-extension-rule, extend-after-term, extend-not-later,
 * extend-day-off, calendar-year-missing; required; complaint-wrong-state, wrong-role.
 */
export function extendTerm(current: Complaint, input: unknown, world: ComplaintWorld): Result<ComplaintFact[], readonly Refusal[]> {
  const refusal = refuseComplaintAct('extend-term', current, world);
  if (refusal) return err([refusal]);
  const parsed = parseInput(Input, input);
  if (!parsed.ok) return parsed;
  const { until, ground } = parsed.value;
  const unfit = refuseUntil(current, until, world);
  if (unfit) return err([unfit]);
  const number = nextNumber(world.office, 'outgoing', yearOf(todayOf(world)));
  const before = current.terms?.due ?? until;
  return ok([{ type: 'complaint-extended', ...complaintStamp(current.id, world), number, before, until, ground, source: SOURCE }]);
}

function refuseUntil({ terms }: Complaint, until: LocalDate, world: ComplaintWorld): Refusal | null {
  const today = todayOf(world);
  // Before the code (01.07.2021) nothing in our sources allows to extend; silence counts as refusal since the same day.
  if (!terms || ruleInForce(world.catalogue, 'silence-is-refusal', terms.registered) === null) return { code: 'no-extension-rule' };
  if (today > terms.due) return { code: 'extend-after-term' };
  if (until <= terms.due) return { code: 'extend-not-later', field: 'until' };
  const works = isWorkingDay(world.calendar, 'five-day', until);
  if (!works.ok) return works.error;
  return works.value ? null : { code: 'extend-day-off', field: 'until' };
}
