import { type ApplicationDraft, type CounterDraft, emptyCounter } from '../../../shared/cases/application-draft.ts';
import { type LocalDateTime, minuteOf, dateOf, parseLocalDateTime } from '../../../shared/kernel/local-date-time.ts';
import { toDayNumber } from '../../../shared/kernel/local-date.ts';

/** Where the visit stands: nobody yet, waiting in the queue, at the window, done. */
export type VisitPhase = 'none' | 'waiting' | 'serving' | 'ended';

export function phaseOf({ arrivedAt, calledAt, finishedAt }: CounterDraft): VisitPhase {
  if (finishedAt !== '') return 'ended';
  if (calledAt !== '') return 'serving';
  return arrivedAt === '' ? 'none' : 'waiting';
}

/** The next press of the stopwatch: waiting begins, service begins, service ends. */
export function pressed(counter: CounterDraft, now: LocalDateTime): CounterDraft {
  const phase = phaseOf(counter);
  if (phase === 'none') return { ...counter, arrivedAt: now };
  if (phase === 'waiting') return { ...counter, calledAt: now };
  return phase === 'serving' ? { ...counter, finishedAt: now } : counter;
}

/** The person is still in the queue: what was taken for the beginning of service was the beginning of waiting. */
export const stillWaiting = (counter: CounterDraft): CounterDraft => ({ ...counter, arrivedAt: counter.arrivedAt || counter.calledAt, calledAt: '' });

/** Whole minutes of waiting and of service so far; null where they have not begun or a time cannot be read. */
export function visitMinutes(counter: CounterDraft, now: LocalDateTime): { readonly waited: number | null; readonly served: number | null } {
  const between = (from: string, until: string): number | null => {
    const start = parseLocalDateTime(from);
    const end = until === '' ? now : parseLocalDateTime(until);
    return start && end && end >= start ? minutesOf(end) - minutesOf(start) : null;
  };
  return { waited: between(counter.arrivedAt, counter.calledAt), served: between(counter.calledAt, counter.finishedAt) };
}

const minutesOf = (at: LocalDateTime): number => toDayNumber(dateOf(at)) * 1440 + minuteOf(at);

/** With the act at the window the service ends, unless the clerk ended it. */
export function withVisitEnded(draft: ApplicationDraft, now: LocalDateTime): ApplicationDraft {
  const counter = draft.counter ?? emptyCounter();
  return phaseOf(counter) === 'serving' ? { ...draft, counter: { ...counter, finishedAt: now } } : draft;
}
