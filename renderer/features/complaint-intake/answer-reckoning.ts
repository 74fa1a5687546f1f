import { isWorkingDay } from '../../../shared/calendar/working-days.ts';
import { kindOf } from '../../../shared/cases/office.ts';
import type { World } from '../../../shared/cases/world.ts';
import { COMPLAINTS, reckonComplaintUnder } from '../../../shared/deadlines/reckon-complaint.ts';
import type { Reckoning } from '../../../shared/deadlines/reckoning.ts';
import { weekOf } from '../../../shared/deadlines/registration-day.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { dateOf, type LocalDateTime } from '../../../shared/kernel/local-date-time.ts';
import type { Edition, Hours } from '../../../shared/law/catalogue.ts';
import { channelRuleOf } from '../../../shared/law/edition-for.ts';

type Asked = { readonly edition: Edition; readonly addressee: string; readonly at: LocalDateTime };

/** The sum behind the term of the answer, day by day; null where the act gives no term or the calendar ends. */
export function answerReckoning({ edition, addressee, at }: Asked, world: World): Reckoning | null {
  const complaint = COMPLAINTS.find((one) => one === addressee);
  if (!complaint) return null;
  const reckoned = reckonComplaintUnder(world, { ...edition, officeHours: hoursHere(edition, world) }, { complaint, at });
  return reckoned.ok ? reckoned.value.whole : null;
}

/** Why a complaint that came at a moment counts from another day (locale key `reckon.rule.<rule>`); null: from the day it came. */
export function movedBy(
  received: LocalDateTime,
  registered: LocalDate,
  { edition, world }: { readonly edition: Edition | null; readonly world: World },
) {
  const day = dateOf(received);
  if (registered === day) return null;
  const week = edition ? weekOf(hoursHere(edition, world)) : 'five-day';
  const works = isWorkingDay(world.calendar, week, day);
  return works.ok && works.value ? 'filed-after-hours' : 'filed-on-day-off';
}

// The State Corporation registers in its own hours, six days a week.
function hoursHere(edition: Edition, { office }: World): Hours {
  const rule = kindOf(office) === 'state-corporation' ? channelRuleOf(edition, 'state-corporation') : null;
  return rule?.ok ? rule.value.hours : edition.officeHours;
}
