import type { Calendar } from '../../shared/calendar/calendar.ts';
import { kindOf, type Office } from '../../shared/cases/office.ts';
import { type Complaint, RUNNING_STATES } from '../../shared/complaints/complaint.ts';
import { type ComplaintForecast, complaintForecast } from '../../shared/complaints/complaint-forecast.ts';
import { complaintDue, complaintHolder } from '../../shared/complaints/complaint-holder.ts';
import { isComplaintVisibleTo } from '../../shared/complaints/complaint-visibility.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import type { Actor } from '../../shared/roles/roles.ts';

/** What a head asks about the complaints of an office, the first question first. */
export const COMPLAINT_GROUPS = ['open', 'red', 'mine', 'resolution', 'toSend', 'forwarded', 'body', 'closed'] as const;
export type ComplaintGroup = (typeof COMPLAINT_GROUPS)[number];

/** A complaint with what its clocks say today; the forecast is null for an orphan without terms. */
export type WatchedComplaint = { readonly complaint: Complaint; readonly forecast: ComplaintForecast | null };
/** What the groups are made by: the day, the calendar, who sits here, and who works here. */
export type ComplaintDesk = { readonly today: LocalDate; readonly calendar: Calendar; readonly actor: Actor; readonly office: Office };

/** Does the term to act still run here? */
export const isRunning = ({ state }: Complaint): boolean => RUNNING_STATES.includes(state);

/** Is it late, or can it still become so unless somebody acts now? */
export const isRed = ({ complaint, forecast }: WatchedComplaint): boolean =>
  isRunning(complaint) && (forecast?.level === 'late' || forecast?.level === 'at-risk');

/** Is it this person's move? Where nobody who works here holds the role, and where the named person has left, it is the head's. */
export function isMine(complaint: Complaint, { actor, office }: Pick<ComplaintDesk, 'actor' | 'office'>): boolean {
  const holder = complaintHolder(complaint, kindOf(office));
  if (!holder) return false;
  const named = office.staff.find(({ id, active }) => active && id === holder.staff);
  if (named) return named.id === actor.staff;
  if (holder.staff === undefined && holder.role === actor.role) return true;
  const held = holder.staff === undefined && office.staff.some(({ active, roles }) => active && roles.includes(holder.role));
  return actor.role === 'head' && !held;
}

const BELONGS: Readonly<Record<ComplaintGroup, (row: WatchedComplaint, desk: ComplaintDesk) => boolean>> = {
  open: ({ complaint }) => complaint.state !== 'closed',
  red: isRed,
  mine: ({ complaint }, desk) => isMine(complaint, desk),
  resolution: ({ complaint }) => complaint.state === 'registered',
  toSend: ({ complaint }) => complaint.state === 'answered',
  forwarded: ({ complaint }) => complaint.state === 'forwarded',
  body: ({ complaint }) => complaint.state !== 'closed' && complaint.intake.addressee === 'authorised-body',
  closed: ({ complaint: { closed } }, { today }) => closed !== null && closed.at.slice(0, 4) === today.slice(0, 4),
};

/** Every group with its complaints, as far as this person may see them: those whose term runs first, by the day that binds; the closed ones newest first. */
export function complaintGroups(
  complaints: readonly Complaint[],
  desk: ComplaintDesk,
): Readonly<Record<ComplaintGroup, readonly WatchedComplaint[]>> {
  const { actor, office, today, calendar } = desk;
  const viewer = { role: actor.role, offices: new Set([office.id]) };
  const seen = complaints.filter((complaint) => isComplaintVisibleTo(complaint, viewer));
  const rows = seen.map((complaint) => ({ complaint, forecast: complaintForecast(complaint, today, calendar) })).sort(byUrgency);
  const of = (group: ComplaintGroup) => rows.filter((row) => BELONGS[group](row, desk));
  return {
    open: of('open'),
    red: of('red'),
    mine: of('mine'),
    resolution: of('resolution'),
    toSend: of('toSend'),
    forwarded: of('forwarded'),
    body: of('body'),
    closed: of('closed').sort((a, b) => -compare(a.complaint.closed?.at ?? '', b.complaint.closed?.at ?? '')),
  };
}

export type ComplaintCounts = {
  readonly open: number;
  readonly late: number;
  readonly today: number;
  readonly atRisk: number;
  readonly mine: number;
};

/** The numbers for a glance. Late, today and at risk exclude one another: together they are the red ones. */
export function complaintCounts(
  { open, red, mine }: Pick<ReturnType<typeof complaintGroups>, 'open' | 'red' | 'mine'>,
  day: LocalDate,
): ComplaintCounts {
  const late = red.filter(({ forecast }) => forecast?.level === 'late').length;
  const today = red.filter(({ complaint, forecast }) => forecast?.level === 'at-risk' && complaintDue(complaint) === day).length;
  return { open: open.length, late, today, atRisk: red.length - late - today, mine: mine.length };
}

// A complaint without terms has no day: somebody must look at it, so it stands before those that are settled.
const rankOf = ({ complaint }: WatchedComplaint): string => `${isRunning(complaint) ? 0 : 1}${complaintDue(complaint) ?? '9999'}`;

function byUrgency(a: WatchedComplaint, b: WatchedComplaint): number {
  return compare(rankOf(a), rankOf(b)) || compare(a.complaint.registeredAt, b.complaint.registeredAt) || compare(a.complaint.id, b.complaint.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
