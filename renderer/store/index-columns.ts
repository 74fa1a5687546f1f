import { CASE_STATES, NUMBER_SERIES } from '../../shared/cases/case.ts';
import { fromDayNumber, toDayNumber, type LocalDate } from '../../shared/kernel/local-date.ts';
import { atMinute, dateOf, minuteOf, type LocalDateTime } from '../../shared/kernel/local-date-time.ts';
import { CHANNELS } from '../../shared/law/catalogue.ts';
import { ROLES } from '../../shared/roles/roles.ts';
import { OWES } from './case-index.ts';
import type { IndexRow } from './index-row.ts';

/** No date, and later than every date, so that what has no term sorts last. */
export const NO_TIME = 0x7fffffff;
const MINUTES_A_DAY = 1440;

/** Columns of numbers and their widths; a value of a closed list is its place in the list plus one, zero is none. */
export const COLUMN_TYPES = {
  state: Uint8Array,
  service: Uint16Array,
  channel: Uint8Array,
  received: Int32Array,
  registered: Int32Array,
  due: Int32Array,
  estimated: Uint8Array,
  step: Uint16Array,
  stepDue: Int32Array,
  holder: Uint8Array,
  executor: Uint16Array,
  decisionKind: Uint8Array,
  decisionDate: Int32Array,
  issued: Int32Array,
  closed: Int32Array,
  conflict: Uint8Array,
  owes: Uint8Array,
  owedBy: Int32Array,
  keptUntil: Int32Array,
  stopBy: Int32Array,
  blocked: Uint8Array,
  series: Uint8Array,
  mark: Uint16Array,
  year: Uint16Array,
  serial: Int32Array,
  decisionMark: Uint16Array,
  decisionYear: Uint16Array,
  decisionSerial: Int32Array,
} as const;
export type ColumnName = keyof typeof COLUMN_TYPES;
export type Columns = { readonly [Name in ColumnName]: InstanceType<(typeof COLUMN_TYPES)[Name]> };
export const COLUMN_NAMES = Object.keys(COLUMN_TYPES) as ColumnName[];

/** Words of open lists (services, steps, staff, marks): a value is its place plus one, zero is none. */
export type Words = { readonly service: string[]; readonly step: string[]; readonly executor: string[]; readonly mark: string[] };
export const noWords = (): Words => ({ service: [], step: [], executor: [], mark: [] });
export const copyWords = (words: Words): Words => ({
  service: [...words.service],
  step: [...words.step],
  executor: [...words.executor],
  mark: [...words.mark],
});

export const DECISION_KINDS = ['grant', 'refusal'] as const;

/** Columns with room for `capacity` rows, the first taken from `from`. */
export function makeColumns(capacity: number, from?: Columns): Columns {
  const made: Partial<Record<ColumnName, Columns[ColumnName]>> = {};
  for (const name of COLUMN_NAMES) {
    const column = new COLUMN_TYPES[name](capacity);
    if (from) column.set(from[name].subarray(0, Math.min(capacity, from[name].length)));
    made[name] = column;
  }
  return made as Columns;
}

/** Place of a word plus one; a new word is added to the list. */
function wordCode(words: string[], word: string | null): number {
  if (word === null) return 0;
  const found = words.indexOf(word);
  return found >= 0 ? found + 1 : words.push(word);
}
export const codeOf = <T>(list: readonly T[], value: T | null): number => (value === null ? 0 : list.indexOf(value) + 1);
export const dayCode = (date: LocalDate | null): number => (date === null ? NO_TIME : toDayNumber(date));
export const minuteCode = (at: LocalDateTime | null): number => (at === null ? NO_TIME : toDayNumber(dateOf(at)) * MINUTES_A_DAY + minuteOf(at));
export const dayFrom = (code: number): LocalDate | null => (code === NO_TIME ? null : fromDayNumber(code));
export function minuteFrom(code: number): LocalDateTime | null {
  if (code === NO_TIME) return null;
  const day = Math.floor(code / MINUTES_A_DAY);
  return atMinute(fromDayNumber(day), code - day * MINUTES_A_DAY);
}
/** First minute of a date, in the unit of the `received` column. */
export const firstMinute = (date: LocalDate): number => toDayNumber(date) * MINUTES_A_DAY;

/** Writes a row's numbers at a position. */
export function writeColumns({ columns, words }: { readonly columns: Columns; readonly words: Words }, position: number, row: IndexRow): void {
  const { summary, number, decision } = row;
  const values: Record<ColumnName, number> = {
    state: codeOf(CASE_STATES, summary.state),
    service: wordCode(words.service, summary.service),
    channel: codeOf(CHANNELS, summary.channel),
    received: minuteCode(summary.receivedAt),
    registered: dayCode(summary.registered),
    due: dayCode(summary.due),
    estimated: summary.estimated ? 1 : 0,
    step: wordCode(words.step, summary.step),
    stepDue: dayCode(summary.stepDue),
    holder: codeOf(ROLES, summary.holderRole),
    executor: wordCode(words.executor, summary.executor),
    decisionKind: codeOf(DECISION_KINDS, summary.decisionKind),
    decisionDate: dayCode(summary.decisionDate),
    issued: minuteCode(summary.issuedAt),
    closed: minuteCode(summary.closedAt),
    conflict: summary.conflict ? 1 : 0,
    owes: codeOf(OWES, summary.owes),
    owedBy: dayCode(summary.owedBy),
    keptUntil: dayCode(summary.keptUntil),
    stopBy: dayCode(summary.stopBy),
    blocked: summary.blocked ? 1 : 0,
    series: codeOf(NUMBER_SERIES, number.series),
    mark: wordCode(words.mark, number.mark),
    year: number.year,
    serial: number.serial,
    decisionMark: wordCode(words.mark, decision?.mark ?? null),
    decisionYear: decision?.year ?? 0,
    decisionSerial: decision?.serial ?? 0,
  };
  for (const name of COLUMN_NAMES) columns[name][position] = values[name];
}
