import type { Write } from '../../shared/cases/clash.ts';
import type { Conflict } from '../../shared/cases/open-conflicts.ts';
import { kindOfSlot } from '../../shared/cases/slots.ts';
import { valueAt } from '../../shared/cases/read-candidate.ts';
import type { Office } from '../../shared/cases/office.ts';
import type { Format } from '../../shared/kernel/format.ts';
import type { Say } from './say.ts';
import { staffName } from './staff-name.ts';

/** What is needed to name the sides of a conflict. */
export type ConflictWords = {
  readonly say: Say;
  readonly term: Say;
  readonly format: Format;
  readonly office: Office;
  /** A path of the application or of the complaint, as people name the field. */
  readonly field: (path: string) => string;
  /** A recorded value of a field as people write it. */
  readonly fieldValue: (path: string, text: string) => string;
  /** An outcome of a complaint. */
  readonly outcome: (id: string) => string;
};

/** What clashes, in one line. */
export function conflictTitle({ kind, field }: Conflict, { say, field: nameOf }: ConflictWords): string {
  return field === undefined ? say(`conflicts:kind.${kind}`) : say('conflicts:kind.field', { field: nameOf(field) });
}

/** What one side says, in plain words; the first line is the gist. */
export function sideLines(side: Pick<Write, 'slot' | 'fact' | 'value'>, words: ConflictWords): readonly string[] {
  const { say, term, office } = words;
  const { slot, value = null } = side;
  const done =
    side.fact === 'conflict-settled' || side.fact === 'complaint-conflict-settled' ? say('conflicts:settledBefore') : term(`fact.${side.fact}`);
  const text = (path: string): string => textOf(valueAt(value, path));
  switch (kindOfSlot(slot)) {
    case 'field':
      return [fieldText(slot.slice('field:'.length), value, words)];
    case 'executor':
      return [staffName(office, text('executor')), text('resolution')].filter(Boolean);
    case 'draft':
    case 'decision':
    case 'completeness':
      return outcomeLines(done, value, words);
    case 'consent':
      return [done, dateText(textOf(value), words)].filter(Boolean);
    case 'issue':
      return [done, term(`receiver.${text('who')}`)];
    case 'file':
      return [value === null ? done : text('name')];
    case 'answer':
    case 'notice':
      return answerLines(done, value, words);
    default:
      return [done, text('text') || textOf(value) || text('objection.text') || text('opinion') || text('requestedBy')].filter(Boolean);
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function fieldText(path: string, value: unknown, { say, fieldValue }: ConflictWords): string {
  if (Array.isArray(value)) return say('conflicts:listOf', { count: value.length });
  return fieldValue(path, value === null || typeof value === 'object' ? '' : String(value));
}

function dateText(day: string, { say, format }: ConflictWords): string {
  return /^\d{4}-\d{2}-\d{2}$/u.test(day) ? say('conflicts:until', { date: format.date(day as Parameters<Format['date']>[0]) }) : '';
}

function outcomeLines(done: string, value: unknown, { say, term, format }: ConflictWords): readonly string[] {
  const decision = valueAt(value, 'decision') as { kind: string; date: Parameters<Format['date']>[0]; number: { text: string } } | null | undefined;
  if (decision)
    return [say('conflicts:decision', { kind: term(`decision.${decision.kind}`), number: decision.number.text, date: format.date(decision.date) })];
  const fields = valueAt(value, 'draft.draft.fields');
  const said = [
    textOf(valueAt(value, 'draft.returned')),
    textOf(valueAt(value, 'draft.draft.justification')),
    ...(fields && typeof fields === 'object' ? Object.values(fields).map(textOf) : []),
  ];
  return [done, ...said.filter(Boolean).slice(0, 3)];
}

function answerLines(done: string, value: unknown, { say, format, outcome }: ConflictWords): readonly string[] {
  const answer = valueAt(value, 'answer') ?? valueAt(value, 'forwarding') ?? value;
  const [id, number, day, text] = ['outcome', 'number.text', 'date', 'text'].map((path) => textOf(valueAt(answer, path)));
  const head = [done, id && outcome(id), number && say('conflicts:number', { number })].filter(Boolean).join(' · ');
  return [head, day ? format.date(day as Parameters<Format['date']>[0]) : '', text ?? ''].filter(Boolean);
}

/** Which computer: its name as the region knows it. */
export function placeName(device: string, { office, say }: ConflictWords): string {
  const known = office.workplaces?.find((one) => one.device === device);
  return known?.name || say('conflicts:computer', { id: known?.mark ?? device.slice(0, 4) });
}

type Author = Pick<Write, 'by' | 'role' | 'at' | 'device'>;

/** Whose it is: name, role, moment, computer. */
export const authorParts = (side: Author, words: ConflictWords): readonly string[] => [
  staffName(words.office, side.by),
  words.term(`role.${side.role}`),
  words.format.dateTime(side.at),
  placeName(side.device, words),
];
export const authorLine = (side: Author, words: ConflictWords): string => authorParts(side, words).join(' · ');
