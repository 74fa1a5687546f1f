import type { Calendar } from '../../../shared/calendar/calendar.ts';
import { complaintForecast } from '../../../shared/complaints/complaint-forecast.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { ComplaintLine, OfficeReport } from '../../../shared/wire/region-view.ts';

type Day = { readonly today: LocalDate; readonly calendar: Calendar };

/** A complaint with its clocks as they stand today. */
export function complaintLine(current: Complaint, { today, calendar }: Day): ComplaintLine {
  const forecast = complaintForecast(current, today, calendar);
  return {
    id: current.id,
    number: current.number.text,
    service: current.intake.service,
    addressee: current.intake.addressee,
    state: current.state,
    registeredAt: current.registeredAt,
    due: current.terms?.due ?? null,
    forwardDue: current.terms?.forward?.due ?? null,
    level: forecast?.level ?? null,
    noticeBy: forecast?.noticeBy ?? null,
    countsAsRefusal: forecast?.consequence === 'counts-as-refusal',
    outcome: current.answer?.outcome ?? null,
  };
}

/** The open complaints of an office, those whose term ends first at the head. */
export function complaintReport(complaints: readonly Complaint[], day: Day, most: number): OfficeReport['complaints'] {
  const lines = complaints.map((current) => complaintLine(current, day)).sort(byDue);
  const at = (level: ComplaintLine['level']) => lines.filter((line) => line.level === level).length;
  return { open: lines.length, late: at('late'), atRisk: at('at-risk'), lines: lines.slice(0, most) };
}

const rankOf = ({ due, id }: ComplaintLine): string => `${due ?? '0000'} ${id}`;
const byDue = (a: ComplaintLine, b: ComplaintLine): number => (rankOf(a) < rankOf(b) ? -1 : 1);
