import type { Calendar } from '../calendar/calendar.ts';
import type { Office } from '../cases/office.ts';
import { complaintForecast } from '../complaints/complaint-forecast.ts';
import type { Complaint } from '../complaints/complaint.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { AtBody } from './region-view.ts';

type Desk = {
  /** The body's own office; null before anything of it came. */ readonly office: Office | null;
  readonly today: LocalDate;
  readonly calendar: Calendar;
};

/** How a complaint of an office stands on the body's own desk; null while it is not there. The same id of another office is another complaint. */
export function onBodysDesk(here: Complaint | null | undefined, from: string, { office, today, calendar }: Desk): AtBody | null {
  if (here?.origin?.from.office !== from) return null;
  const person = here.assignee ?? here.registeredBy;
  return {
    ...{ kind: 'taken-over', number: here.number.text, state: here.state },
    by: office?.staff.find(({ id }) => id === person)?.name ?? person,
    due: here.terms?.due ?? null,
    level: complaintForecast(here, today, calendar)?.level ?? null,
    outcome: here.answer?.outcome ?? null,
  };
}
