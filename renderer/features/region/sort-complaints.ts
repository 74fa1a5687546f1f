import type { BodyComplaint } from '../../../shared/wire/region-view.ts';
import { bindingClocks } from './binding-clocks.ts';

const RANK: Readonly<Record<NonNullable<BodyComplaint['level']>, number>> = { late: 0, 'at-risk': 1, 'on-time': 3, done: 4 };

/**
 * The worst first: what is late, here or at the office, and what waits too long to be taken over; what may become so; what waits, or has no term and has to be looked at;
 * within these by the last day.
 */
export const sortComplaints = (complaints: readonly BodyComplaint[]): readonly BodyComplaint[] =>
  complaints.toSorted((a, b) => rankOf(a) - rankOf(b) || compare(dayOf(a), dayOf(b)) || compare(a.registeredAt, b.registeredAt));

function rankOf(row: BodyComplaint): number {
  if (row.atBody.kind === 'waiting') return row.atBody.late ? RANK.late : 2;
  const { level } = bindingClocks(row);
  return level === null ? 2 : RANK[level];
}
function dayOf(row: BodyComplaint): string {
  if (row.atBody.kind === 'waiting') return row.atBody.since;
  const { due, forwardDue } = bindingClocks(row);
  return due ?? forwardDue ?? '9999';
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
