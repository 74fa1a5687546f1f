import { workingDaysBetween } from '../../../shared/calendar/working-days.ts';
import type { Office } from '../../../shared/cases/office.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { type ComplaintHandover, handoverOf, isSentToBody, TAKE_OVER_DAYS } from '../../../shared/complaints/handover.ts';
import { toLocal } from '../../../shared/kernel/clock.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import { onBodysDesk } from '../../../shared/wire/at-body.ts';
import { type AtBody, type BodyComplaint, type BodyComplaints, PAGE, type PageQuery } from '../../../shared/wire/region-view.ts';
import type { RegionDeps } from '../region-deps.ts';
import { complaintLine } from './complaint-lines.ts';
import { officeNames } from './office-names.ts';

type Day = Parameters<typeof complaintLine>[1];
/** The body's own desk: its office, and of the complaints asked for those that it has. */
type Desk = { readonly office: Office | null; readonly complaints: ReadonlyMap<string, Complaint> };

/** A page of the complaints of all offices that are addressed to the authorised body, each with how it stands there. */
export async function bodyComplaints({ after, office }: PageQuery, own: string, deps: RegionDeps): Promise<BodyComplaints> {
  const query = { kind: 'complaint', addressee: 'authorised-body', direct: true, ...(office !== undefined && { office }) } as const;
  const [page, total, names] = await Promise.all([
    deps.reads.rows(query, { after: after ?? null, limit: PAGE }),
    deps.reads.rowCount(query),
    officeNames(deps),
  ]);
  const found = page.rows.map(({ row }) => row as Complaint);
  const desk = await deskOf(
    found.filter((one) => one.office !== own).map(({ id }) => id),
    own,
    deps,
  );
  const day = { today: dateOf(toLocal(deps.clock.now())), calendar: deps.calendar };
  const rows = found.map((current): BodyComplaint => ({
    ...complaintLine(current, day),
    office: current.office,
    officeName: names(current.office),
    complainant: complainantOf(current),
    essence: current.intake.essence,
    atBody: atBody(current, desk, day),
  }));
  return { today: day.today, rows, total, ...(page.next !== null && { next: page.next }) };
}

/** A complaint as it goes over to the body; null when there is none, or the office has not sent it. */
export async function handover(params: Readonly<Record<string, string>>, own: string, deps: RegionDeps): Promise<ComplaintHandover | null> {
  const { office = '', id = '' } = params;
  if (office === own || !(await deps.devices.office(office))) return null;
  const [found] = await deps.logs.read(office, (log) => log.rows([{ kind: 'complaint', id }]));
  const [{ office: body }, names] = await Promise.all([deskOf([], own, deps), officeNames(deps)]);
  return found ? handoverOf(found.row as Complaint, names(office)[body?.settings.lang ?? 'kk']) : null;
}

async function deskOf(ids: readonly string[], own: string, { logs }: RegionDeps): Promise<Desk> {
  const keys = [{ kind: 'office', id: own } as const, ...ids.map((id) => ({ kind: 'complaint', id }) as const)];
  const rows = await logs.read(own, (log) => log.rows(keys));
  return {
    office: (rows.find(({ kind }) => kind === 'office')?.row ?? null) as Office | null,
    complaints: new Map(rows.flatMap(({ kind, id, row }) => (kind === 'complaint' ? [[id, row as Complaint] as const] : []))),
  };
}

function complainantOf({ intake: { complainant } }: Complaint): string {
  const person = [complainant.surname, complainant.name, complainant.patronymic].filter(Boolean).join(' ');
  return [complainant.organisation?.name, person].filter(Boolean).join(', ').slice(0, 400);
}

function atBody(current: Complaint, { office, complaints }: Desk, { today, calendar }: Day): AtBody {
  const taken = onBodysDesk(complaints.get(current.id), current.office, { office, today, calendar });
  if (taken) return taken;
  if (!current.forwarding || !isSentToBody(current)) return { kind: 'at-office' };
  const since = dateOf(current.forwarding.at);
  const passed = workingDaysBetween(calendar, 'five-day', since, today);
  return { kind: 'waiting', since, days: passed.ok ? passed.value : null, late: passed.ok && passed.value > TAKE_OVER_DAYS };
}
