import { z } from 'zod';
import { type Case, OPEN_STATES } from '../../../shared/cases/case.ts';
import { COMPLAINT_STATES, type Complaint } from '../../../shared/complaints/complaint.ts';
import { toLocal } from '../../../shared/kernel/clock.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { type OfficeReport, type OfficesAnswer, PAGE } from '../../../shared/wire/region-view.ts';
import { officeOf } from '../office-of.ts';
import { refused } from '../refusal.ts';
import type { RegionDeps } from '../region-deps.ts';
import type { Route } from '../route.ts';
import { caseReport } from './case-lines.ts';
import { complaintReport } from './complaint-lines.ts';
import { everyRow } from './every-row.ts';
import { regionRoute } from './region-route.ts';
import { namesOf, standingOf } from './standings.ts';
import { standings } from './standings.ts';

const OPEN_COMPLAINTS = COMPLAINT_STATES.filter((state) => state !== 'closed');

/** How the offices stand, and one of them in full. */
export const OFFICE_ROUTES: readonly Route[] = [
  regionRoute('offices', z.strictObject({}), async (_asked, deps) =>
    ok({ at: deps.clock.now(), offices: [...(await standings(deps))] } satisfies OfficesAnswer),
  ),
  regionRoute('report', z.strictObject({}), async ({ params }, deps) => {
    const report = await officeReport(params['office'] ?? '', deps);
    return report ? ok(report) : err(refused('not-found'));
  }),
];

async function officeReport(id: string, deps: RegionDeps): Promise<OfficeReport | null> {
  const enrolled = await deps.devices.office(id);
  if (!enrolled) return null;
  const office = await officeOf(deps.logs, id);
  const [devices, counts, suspended] = await Promise.all([deps.devices.ofOffice(id), deps.reads.counts(), deps.devices.suspended(id)]);
  const now = deps.clock.now();
  const today = dateOf(toLocal(now, office?.settings.zone));
  const names = await namesOf(enrolled, deps);
  const standing = standingOf({ id, ...names }, { devices, counts: counts.find((one) => one.office === id), now });
  const cases = await rowsOf<Case>(deps, { kind: 'case', office: id, states: OPEN_STATES });
  const complaints = await rowsOf<Complaint>(deps, { kind: 'complaint', office: id, states: OPEN_COMPLAINTS });
  const day = { today, calendar: deps.calendar };
  return {
    at: now,
    today,
    standing,
    staff: (office?.staff ?? []).map(({ phone: _phone, ...person }) => ({ ...person, suspended: suspended.has(person.id) })),
    cases: office ? caseReport(cases, { ...day, office }, PAGE) : { open: 0, late: 0, today: 0, soon: 0, withoutTerms: 0, pressing: [] },
    complaints: complaintReport(complaints, day, PAGE),
  };
}

/** Rows that this server folded itself, so their shape is known. */
async function rowsOf<T>({ reads }: RegionDeps, query: Parameters<typeof everyRow>[1]): Promise<readonly T[]> {
  const rows: T[] = [];
  for await (const { row } of everyRow(reads, query)) rows.push(row as T);
  return rows;
}
