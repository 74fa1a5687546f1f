import { CASE_STATES, NUMBER_SERIES, type NumberSeries } from '../../shared/cases/case.ts';
import type { LocalDateTime } from '../../shared/kernel/local-date-time.ts';
import { CHANNELS } from '../../shared/law/catalogue.ts';
import { ROLES } from '../../shared/roles/roles.ts';
import { type CaseSummary, OWES } from './case-index.ts';
import { type Columns, dayFrom, DECISION_KINDS, minuteFrom, type Words } from './index-columns.ts';
import type { IndexNumber, IndexRow } from './index-row.ts';
import type { Bytes } from './seal.ts';

/** Texts of all rows as one run of UTF-8: decoded for the rows on the screen only. Row i lies in [offsets[i], offsets[i + 1]). */
export type RowTexts = { readonly bytes: Bytes; readonly offsets: Uint32Array };

// Control characters cannot stand in a name: the input schema refuses them.
const FIELD = '\u0001';
const ITEM = '\u0002';
const decoder = new TextDecoder();

/** A row's texts in their order; the id comes first, where the id table compares it. */
export const packTexts = ({ summary: s, childIins, courtNumber }: IndexRow): string =>
  [s.id, s.number, s.applicant, s.applicantIin, s.children.join(ITEM), s.decisionNumber ?? '', childIins.join(ITEM), courtNumber].join(FIELD);

export const packedText = (texts: RowTexts, position: number): string =>
  decoder.decode(texts.bytes.subarray(texts.offsets[position], texts.offsets[position + 1]));

/** The row at a position, from its numbers and its texts; its tokens stand in the token table only. */
export function unpackRow({ columns, words }: { readonly columns: Columns; readonly words: Words }, position: number, packed: string): IndexRow {
  const [id = '', number = '', applicant = '', applicantIin = '', children = '', decisionNumber = '', childIins = '', courtNumber = ''] =
    packed.split(FIELD);
  const code = (name: keyof Columns) => columns[name][position] ?? 0;
  const word = (list: readonly string[], at: number) => list[at - 1] ?? null;
  const summary: CaseSummary = {
    id,
    number,
    state: CASE_STATES[code('state') - 1] ?? 'registered',
    service: word(words.service, code('service')) ?? '',
    channel: CHANNELS[code('channel') - 1] ?? 'office',
    receivedAt: minuteFrom(code('received')) as LocalDateTime,
    registered: dayFrom(code('registered')),
    due: dayFrom(code('due')),
    estimated: code('estimated') === 1,
    step: word(words.step, code('step')),
    stepDue: dayFrom(code('stepDue')),
    holderRole: ROLES[code('holder') - 1] ?? null,
    executor: word(words.executor, code('executor')),
    applicant,
    applicantIin,
    children: children === '' ? [] : children.split(ITEM),
    decisionKind: DECISION_KINDS[code('decisionKind') - 1] ?? null,
    decisionNumber: decisionNumber === '' ? null : decisionNumber,
    decisionDate: dayFrom(code('decisionDate')),
    issuedAt: minuteFrom(code('issued')),
    closedAt: minuteFrom(code('closed')),
    conflict: code('conflict') === 1,
    blocked: code('blocked') === 1,
    ...afterDecision(columns, position),
  };
  const mark = word(words.mark, code('mark')) ?? '';
  const own: IndexNumber = { series: seriesFrom(code('series')), mark, year: code('year'), serial: code('serial') };
  const decisionMark = word(words.mark, code('decisionMark'));
  const decision: IndexNumber | null =
    decisionMark === null ? null : { series: 'outgoing', mark: decisionMark, year: code('decisionYear'), serial: code('decisionSerial') };
  return { summary, number: own, decision, childIins: childIins.split(ITEM), courtNumber, tokens: [] };
}

function afterDecision(
  { owes, owedBy, keptUntil, stopBy }: Columns,
  position: number,
): Pick<CaseSummary, 'owes' | 'owedBy' | 'keptUntil' | 'stopBy'> {
  const day = (column: Int32Array) => dayFrom(column[position] ?? 0);
  return { owes: OWES[(owes[position] ?? 0) - 1] ?? null, owedBy: day(owedBy), keptUntil: day(keptUntil), stopBy: day(stopBy) };
}

const seriesFrom = (code: number): NumberSeries => NUMBER_SERIES[code - 1] ?? 'incoming';
