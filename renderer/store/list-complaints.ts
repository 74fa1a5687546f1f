import type { NumberSeries } from '../../shared/cases/case.ts';
import { complaintDue } from '../../shared/complaints/complaint-holder.ts';
import type { Complaint } from '../../shared/complaints/complaint.ts';
import { dateOf } from '../../shared/kernel/local-date-time.ts';
import type { NumberRef } from './case-index.ts';
import type { ComplaintQuery, ComplaintSort } from './complaint-index.ts';

type Order = (a: Complaint, b: Complaint) => number;
const compare = <Key extends string | number>(a: Key, b: Key): number => (a < b ? -1 : a > b ? 1 : 0);

const byNumber: Order = (a, b) =>
  compare(a.number.year, b.number.year) || compare(a.number.mark, b.number.mark) || compare(a.number.serial, b.number.serial);
const byRegistration: Order = (a, b) => compare(a.registeredAt, b.registeredAt) || byNumber(a, b) || compare(a.id, b.id);
export const newestFirst: Order = (a, b) => byRegistration(b, a);

const ORDERS: Readonly<Record<ComplaintSort, Order>> = {
  due: (a, b) => compare(complaintDue(a) ?? '', complaintDue(b) ?? ''),
  received: (a, b) => compare(a.receivedAt, b.receivedAt),
  number: byNumber,
};

/** Complaints that meet every condition, in the asked order; equal ones in order of registration, those without a due date last either way. */
export function listComplaints(rows: Iterable<Complaint>, query: ComplaintQuery): Complaint[] {
  const order = ORDERS[query.sort];
  const turn = query.descending ? -1 : 1;
  const last = (row: Complaint) => Number(query.sort === 'due' && complaintDue(row) === null);
  return [...rows].filter((row) => meets(row, query)).sort((a, b) => last(a) - last(b) || turn * (order(a, b) || byRegistration(a, b)));
}

function meets({ state, assignee, intake, receivedAt }: Complaint, query: ComplaintQuery): boolean {
  const received = dateOf(receivedAt);
  return (
    (query.states?.includes(state) ?? true) &&
    (query.assignee === undefined || assignee === query.assignee) &&
    (query.addressee === undefined || intake.addressee === query.addressee) &&
    (query.receivedFrom === undefined || received >= query.receivedFrom) &&
    (query.receivedBefore === undefined || received < query.receivedBefore)
  );
}

/** Every number that a complaint took: its own and those of the papers that went out. */
export const numbersIn = ({ number, extensions, forwarding, answer }: Complaint) => [
  number,
  ...extensions.map((extension) => extension.number),
  ...(forwarding ? [forwarding.number] : []),
  ...(answer ? [answer.number] : []),
];

/** Numbers of one journal and year, in no particular order. */
export function numbersOfComplaints(rows: Iterable<Complaint>, series: NumberSeries, year: number): NumberRef[] {
  return [...rows].flatMap((row) =>
    numbersIn(row)
      .filter((number) => number.series === series && number.year === year)
      .map(({ mark, serial }) => ({ series, mark, year, serial, case: row.id })),
  );
}
