import type { Case } from '../../../shared/cases/case.ts';
import type { Office } from '../../../shared/cases/office.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { type ConflictLine, type ConflictList, PAGE, PageQuery, type QuarantineList } from '../../../shared/wire/region-view.ts';
import type { RowLine } from '../../db/region-reads.ts';
import type { RegionDeps } from '../region-deps.ts';
import { refused } from '../refusal.ts';
import { NOTHING, type Route } from '../route.ts';
import { bodyComplaints, handover } from './body-complaints.ts';
import { officeNames } from './office-names.ts';
import { regionRoute } from './region-route.ts';

/** Lists over all offices, or over one: what is addressed to the authorised body, what is held, what clashes. */
export const LIST_ROUTES: readonly Route[] = [
  regionRoute('complaints', PageQuery, async ({ body, asker }, deps) => ok(await bodyComplaints(body, asker.device.office, deps))),
  regionRoute('handover', NOTHING, async ({ params, asker }, deps) => {
    const found = await handover(params, asker.device.office, deps);
    return found ? ok(found) : err(refused('not-found'));
  }),
  regionRoute('quarantine', PageQuery, async ({ body }, deps) => ok(await quarantine(body, deps))),
  regionRoute('conflicts', PageQuery, async ({ body }, deps) => ok(await conflicts(body, deps))),
];

async function quarantine({ after, office }: PageQuery, { reads, devices, logs }: RegionDeps): Promise<QuarantineList> {
  const [{ lines, total }, all, names] = await Promise.all([
    reads.quarantine(office ?? null, { after: after ?? null, limit: PAGE }),
    devices.all(),
    officeNames({ devices, logs }),
  ]);
  const deviceName = new Map(all.map(({ device, name }) => [device, name]));
  const rows = lines.map(({ office: of, held, actor }) => ({
    ...held,
    office: of,
    officeName: names(of),
    deviceName: deviceName.get(held.device) ?? '',
    actor,
  }));
  const last = lines.at(-1);
  return { rows, total, ...(lines.length === PAGE && last && { next: last.key }) };
}

/** Cases first, then complaints; each in its own pages, so that the number of pages stays small. */
async function conflicts({ after, office }: PageQuery, deps: RegionDeps): Promise<ConflictList> {
  const query = (kind: 'case' | 'complaint') => ({ kind, conflict: true, ...(office !== undefined && { office }) }) as const;
  const [kind, place] = after?.startsWith('complaint.')
    ? (['complaint', after.slice(10)] as const)
    : (['case', after?.replace('case.', '')] as const);
  const page = await deps.reads.rows(query(kind), { after: place || null, limit: PAGE });
  const total = (await deps.reads.rowCount(query('case'))) + (await deps.reads.rowCount(query('complaint')));
  const names = await officeNames(deps);
  const next = page.next !== null ? `${kind}.${page.next}` : kind === 'case' && total > 0 ? 'complaint.' : undefined;
  return { rows: page.rows.map((row) => conflictLine(row, names(row.office))), total, ...(next !== undefined && { next }) };
}

function conflictLine({ office, kind, id, seq, row }: RowLine, officeName: Office['settings']['name']): ConflictLine {
  const { number, state } = row as Case | Complaint;
  return { office, officeName, kind, id, number: number.text, state, seq };
}
