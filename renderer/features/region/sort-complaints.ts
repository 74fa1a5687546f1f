import type { BodyComplaint } from '../../../shared/wire/region-view.ts';

const RANK: Readonly<Record<NonNullable<BodyComplaint['level']>, number>> = { late: 0, 'at-risk': 1, 'on-time': 3, done: 4 };

/** The worst first: what is late, what may become so, what has no term and has to be looked at; within these by the last day. */
export const sortComplaints = (complaints: readonly BodyComplaint[]): readonly BodyComplaint[] =>
  complaints.toSorted((a, b) => rankOf(a) - rankOf(b) || compare(dayOf(a), dayOf(b)) || compare(a.registeredAt, b.registeredAt));

const rankOf = ({ level }: BodyComplaint): number => (level === null ? 2 : RANK[level]);
const dayOf = ({ due, forwardDue }: BodyComplaint): string => due ?? forwardDue ?? '9999';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
