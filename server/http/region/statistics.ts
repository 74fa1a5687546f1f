import type { Case } from '../../../shared/cases/case.ts';
import { OPEN_STATES } from '../../../shared/cases/case.ts';
import { type Complaint, RUNNING_STATES } from '../../../shared/complaints/complaint.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import type { CaseFigures, ComplaintFigures } from '../../../shared/wire/region-view.ts';

type Counted<T> = { -readonly [K in keyof T]: T[K] };
export type Figures = { readonly cases: Map<string, Counted<CaseFigures>>; readonly complaints: Map<string, Counted<ComplaintFigures>> };
export const noFigures = (): Figures => ({ cases: new Map(), complaints: new Map() });

/** Counts a case: late is what was decided after its last day, and what is open beyond it. */
export function countCase({ cases }: Figures, office: string, { current, today }: { readonly current: Case; readonly today: LocalDate }): void {
  const { service, channel } = current.application;
  const line = cases.get(`${office}|${service}|${channel}`) ?? emptyCase({ office, service, channel });
  cases.set(`${office}|${service}|${channel}`, line);
  line.received += 1;
  if (current.acceptanceRefusal) line.acceptanceRefused += 1;
  if (current.decision) line[current.decision.kind === 'grant' ? 'granted' : 'refused'] += 1;
  if (OPEN_STATES.includes(current.state)) line.open += 1;
  const due = current.terms?.due;
  if (due === undefined || current.acceptanceRefusal) return;
  const done = current.decision?.date ?? (current.issue && dateOf(current.issue.at));
  if (done) line[done <= due ? 'onTime' : 'late'] += 1;
  else if (today > due && OPEN_STATES.includes(current.state)) line.late += 1;
}

/** Counts a complaint by the day it was answered or sent on. */
export function countComplaint(
  { complaints }: Figures,
  office: string,
  { current, today }: { readonly current: Complaint; readonly today: LocalDate },
): void {
  const { addressee } = current.intake;
  const line = complaints.get(`${office}|${addressee}`) ?? emptyComplaint({ office, addressee });
  complaints.set(`${office}|${addressee}`, line);
  line.received += 1;
  if (RUNNING_STATES.includes(current.state)) line.open += 1;
  if (current.forwarding) line.forwarded += 1;
  if (current.answer) line.outcomes = { ...line.outcomes, [current.answer.outcome]: line.outcomes[current.answer.outcome] + 1 };
  const due = current.terms?.due;
  if (due === undefined) return;
  const done = current.answer?.date ?? (current.forwarding && dateOf(current.forwarding.at));
  if (done) line[done <= due ? 'onTime' : 'late'] += 1;
  else if (today > due && RUNNING_STATES.includes(current.state)) line.late += 1;
}

const emptyCase = (place: Pick<CaseFigures, 'office' | 'service' | 'channel'>): Counted<CaseFigures> => ({
  ...place,
  ...{ received: 0, acceptanceRefused: 0, granted: 0, refused: 0, onTime: 0, late: 0, open: 0 },
});
const emptyComplaint = (place: Pick<ComplaintFigures, 'office' | 'addressee'>): Counted<ComplaintFigures> => ({
  ...place,
  ...{ received: 0, onTime: 0, late: 0, open: 0, forwarded: 0 },
  outcomes: { satisfied: 0, partly: 0, refused: 0, explained: 0, 'left-without-consideration': 0 },
});
