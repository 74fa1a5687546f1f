import type { Case } from '../../../shared/cases/case.ts';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { toLocal } from '../../../shared/kernel/clock.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { type StatisticsBasis, StatisticsQuery } from '../../../shared/wire/region-view.ts';
import { refused } from '../refusal.ts';
import type { RegionDeps } from '../region-deps.ts';
import { everyRow } from './every-row.ts';
import { regionRoute } from './region-route.ts';
import { namesOf } from './standings.ts';
import { countCase, countComplaint, noFigures } from './statistics.ts';

/** What reports are made of, over all offices, for what was received on these days. */
export const STATISTICS_ROUTE = regionRoute('statistics', StatisticsQuery, async ({ body }, deps) =>
  body.from > body.until ? err(refused('request-unreadable')) : ok(await basis(body, deps)),
);

async function basis({ from, until }: StatisticsQuery, deps: RegionDeps): Promise<StatisticsBasis> {
  const figures = noFigures();
  const now = deps.clock.now();
  const today = dateOf(toLocal(now));
  const received = { from, until };
  for await (const { office, row } of everyRow(deps.reads, { kind: 'case', received })) countCase(figures, office, { current: row as Case, today });
  for await (const { office, row } of everyRow(deps.reads, { kind: 'complaint', received }))
    countComplaint(figures, office, { current: row as Complaint, today });
  const offices = (await deps.devices.offices()).filter(({ own }) => !own);
  return {
    at: now,
    from,
    until,
    offices: await Promise.all(offices.map(async (office) => ({ id: office.id, name: (await namesOf(office, deps)).name }))),
    cases: [...figures.cases.values()],
    complaints: [...figures.complaints.values()],
  };
}
