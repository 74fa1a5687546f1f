import type { Calendar } from '../../../shared/calendar/calendar.ts';
import { workingDaysBetween } from '../../../shared/calendar/working-days.ts';
import type { Case } from '../../../shared/cases/case.ts';
import { holderOf } from '../../../shared/cases/holder-of.ts';
import type { Office } from '../../../shared/cases/office.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { CaseLine, OfficeReport } from '../../../shared/wire/region-view.ts';

/** So many working days after today a case is "soon". */
const SOON_DAYS = 3;
type Day = { readonly today: LocalDate; readonly calendar: Calendar; readonly office: Office };
type Watched = { readonly line: CaseLine | null };

/** A case as the region sees it; null without a term. */
function lineOf(current: Case, { today, calendar, office }: Day): Watched {
  if (!current.terms) return { line: null };
  const { due } = current.terms;
  const days = workingDaysBetween(calendar, 'five-day', today, due);
  const holder = holderOf(current);
  return {
    line: {
      id: current.id,
      number: current.number.text,
      service: current.application.service,
      state: current.state,
      receivedAt: current.receivedAt,
      due,
      // A weekend may lie between the last day and today: late is late.
      daysLeft: days.ok ? (today > due && days.value === 0 ? -1 : days.value) : null,
      holder: office.staff.find(({ id }) => id === holder?.staff)?.name ?? null,
    },
  };
}

/** The open cases of an office by how their terms stand today, the most pressing ones in full. */
export function caseReport(cases: readonly Case[], day: Day, most: number): OfficeReport['cases'] {
  const { today } = day;
  const watched = cases.map((current) => lineOf(current, day));
  const lines = watched.flatMap(({ line }) => (line ? [line] : [])).sort((a, b) => compare(a.due, b.due) || compare(a.id, b.id));
  const late = lines.filter(({ due }) => due < today).length;
  const dueToday = lines.filter(({ due }) => due === today).length;
  const pressing = lines.filter(({ due, daysLeft }) => due <= today || (daysLeft !== null && daysLeft <= SOON_DAYS));
  return {
    open: cases.length,
    late,
    today: dueToday,
    soon: pressing.length - late - dueToday,
    withoutTerms: cases.length - lines.length,
    pressing: pressing.slice(0, most),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
