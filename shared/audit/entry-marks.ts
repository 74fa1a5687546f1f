import { type Instant, toLocal, type Zone } from '../kernel/clock.ts';
import { type LocalDate, toDayNumber } from '../kernel/local-date.ts';
import { dateOf, type LocalDateTime, minuteOf } from '../kernel/local-date-time.ts';
import { type ClockJump, clockJumps } from './clock-jumps.ts';

/** What is asked of a fact: when it says it was written, and the days it was told by hand. */
export type MarkedFact = {
  readonly type: string;
  readonly at: LocalDateTime;
  readonly receivedAt?: LocalDateTime | undefined;
  readonly on?: LocalDate | undefined;
};
export type MarkedEntry = { readonly device: string; readonly n: number; readonly at: Instant; readonly facts: readonly MarkedFact[] };

/** Why a time of the journal is looked at twice. */
export type TimeMark =
  /** The clock of the PC was set before this entry. */
  | { readonly kind: 'clock-back' | 'clock-ahead'; readonly minutes: number }
  /** The fact says another time than the entry that carries it. */
  | { readonly kind: 'other-time'; readonly said: LocalDateTime }
  /** It happened, as told, on an earlier day than it was written down. */
  | { readonly kind: 'earlier-day'; readonly day: LocalDate; readonly days: number };

/** Between deciding and writing lie moments; more is another clock, or a time that was put in. */
const TOLERANCE_MINUTES = 5;

/**
 * What is odd about the times of entries, by the entry's place in the journal (`device`, `n`). Nothing here is forbidden: post is written down a day later, holidays
 * stop a clock. It is shown, so that back-dating cannot hide (Law on state services: a term begins with the receipt).
 */
export function timeMarks(entries: readonly MarkedEntry[], zone: Zone): ReadonlyMap<string, readonly TimeMark[]> {
  const inOrder = [...entries].sort((one, other) => one.n - other.n);
  const jumps = new Map(clockJumps(inOrder).map((jump) => [placeOf(jump), jump]));
  const marks = new Map<string, readonly TimeMark[]>();
  for (const entry of inOrder) {
    const found = [...jumpMarks(jumps.get(placeOf(entry))), ...entry.facts.flatMap((fact) => factMarks(fact, toLocal(entry.at, zone)))];
    if (found.length > 0) marks.set(placeOf(entry), found);
  }
  return marks;
}

/** The name of an entry's place in the journal. */
export const placeOf = ({ device, n }: { readonly device: string; readonly n: number }): string => `${device}.${n}`;

const jumpMarks = (jump: ClockJump | undefined): TimeMark[] =>
  jump ? [{ kind: jump.minutes < 0 ? 'clock-back' : 'clock-ahead', minutes: Math.abs(jump.minutes) }] : [];

function factMarks(fact: MarkedFact, written: LocalDateTime): TimeMark[] {
  const marks: TimeMark[] = [];
  if (Math.abs(minutesApart(fact.at, written)) > TOLERANCE_MINUTES) marks.push({ kind: 'other-time', said: fact.at });
  const day = toldDay(fact);
  // Only what came in is told afterwards; a decision's date is the day of signing, a certificate's is its own.
  if (day !== null && day < dateOf(fact.at)) marks.push({ kind: 'earlier-day', day, days: toDayNumber(dateOf(fact.at)) - toDayNumber(day) });
  return marks;
}

const RECEIVED: readonly string[] = ['application-registered', 'complaint-registered', 'complaint-material-received'];
const toldDay = ({ type, receivedAt, on }: MarkedFact): LocalDate | null =>
  RECEIVED.includes(type) ? (receivedAt ? dateOf(receivedAt) : (on ?? null)) : null;

const minutesApart = (one: LocalDateTime, other: LocalDateTime): number =>
  (toDayNumber(dateOf(other)) - toDayNumber(dateOf(one))) * 1440 + minuteOf(other) - minuteOf(one);
