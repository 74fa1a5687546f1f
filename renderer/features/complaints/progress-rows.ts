import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { isSentToBody } from '../../../shared/complaints/handover.ts';
import { mustGoOn } from '../../../shared/complaints/must-go-on.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { dateOf, type LocalDateTime } from '../../../shared/kernel/local-date-time.ts';

export const PROGRESS_STEPS = ['registered', 'assigned', 'noticed', 'heard', 'answered', 'forwarded', 'reviewed', 'sent', 'closed'] as const;
export type ProgressStep = (typeof PROGRESS_STEPS)[number];
/** `on`: the day of an act elsewhere, which was told here at the moment `at`. */
export type Done = { readonly at: LocalDateTime; readonly by: string; readonly on?: LocalDate };
export type ProgressRow = {
  readonly step: ProgressStep;
  /** Its last day, where the law sets one. */
  readonly due: LocalDate | null;
  /** The act that ended it; `kept` null where no day was set. */
  readonly done: (Done & { readonly kept: boolean | null }) | null;
  /** The next one that is waited for. */
  readonly running: boolean;
  /** It will not be taken any more: the complaint went another way. */
  readonly skipped: boolean;
};

/** What the row of the complaint does not say: the last day for the notice, and when the hearing ended (from the journal). */
export type Besides = { readonly noticeBy: LocalDate | null; readonly heard: Done | null };

/** The way of a complaint: each step with its last day, and when and by whom it was taken. */
export function progressRows(current: Complaint, { noticeBy, heard }: Besides): ProgressRow[] {
  const acts = actsOf(current, heard);
  const dues = duesOf(current, noticeBy);
  const past = lastDone(acts);
  const rows = PROGRESS_STEPS.filter((step) => isMet(step, current)).map((step) => {
    const done = acts[step];
    const due = dues[step] ?? null;
    const kept = due === null || !done ? null : (done.on ?? dateOf(done.at)) <= due;
    return {
      step,
      due,
      done: done && { at: done.at, by: done.by, ...(done.on && { on: done.on }), kept },
      running: false,
      skipped: !done && PROGRESS_STEPS.indexOf(step) < past,
    };
  });
  const next = rows.findIndex(({ step, done, skipped }) => !done && !skipped && !isOptional(step, current));
  return rows.map((row, at) => ({ ...row, running: at === next }));
}

type Acts = Readonly<Record<ProgressStep, Done | null>>;
const actsOf = (current: Complaint, heard: Done | null): Acts => ({
  registered: { at: current.registeredAt, by: current.registeredBy },
  assigned: current.assignment,
  noticed: current.notice,
  heard,
  answered: current.answer,
  forwarded: current.forwarding,
  reviewed: reviewOf(current),
  sent: current.sending,
  closed: current.closed,
});

const reviewOf = ({ review }: Complaint): Done | null => (review?.answer ? { at: review.answer.at, by: review.body, on: review.answer.date } : null);

const lastDone = (acts: Acts): number => PROGRESS_STEPS.reduce((last, step, at) => (acts[step] ? at : last), 0);

const duesOf = ({ terms, notice, review }: Complaint, noticeBy: LocalDate | null): Partial<Record<ProgressStep, LocalDate>> => ({
  ...(terms && { answered: terms.due }),
  ...(terms?.forward && { forwarded: terms.forward.due }),
  ...(review?.begun && { reviewed: review.begun.due }),
  ...(noticeBy && { noticed: noticeBy }),
  ...(notice && { heard: notice.objectionsUntil }),
});

/** Only an unfavourable answer needs them: they are waited for once the notice is out. */
const isOptional = (step: ProgressStep, { notice }: Complaint): boolean => (step === 'noticed' || step === 'heard') && notice === null;

/** Steps that this complaint can meet: either it goes on, or it is answered and sent. */
function isMet(step: ProgressStep, current: Complaint): boolean {
  const { forwarding, answer, assignment, notice } = current;
  const goesOn = forwarding !== null || (answer === null && mustGoOn(current));
  if (step === 'registered' || step === 'closed') return true;
  if (step === 'forwarded') return goesOn;
  // Filed away before the body has told anything: nothing is waited for.
  if (step === 'reviewed') return isSentToBody(current) && (current.closed === null || Boolean(current.review?.answer));
  if (step === 'assigned') return assignment !== null || (!goesOn && answer === null);
  if (step === 'noticed' || step === 'heard') return notice !== null || (!goesOn && answer === null);
  return !goesOn;
}
