import type { Calendar } from '../../calendar/calendar.ts';
import type { Office } from '../../cases/office.ts';
import type { Complaint } from '../../complaints/complaint.ts';
import { complaintForecast } from '../../complaints/complaint-forecast.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { dateOf, type LocalDateTime, timeOf } from '../../kernel/local-date-time.ts';
import { heading, plain, space } from '../block-makers.ts';
import type { Block } from '../document-tree.ts';
import type { BuildForm, FormWords } from '../form-input.ts';
import { sealedSignature, staffOf } from '../letterhead.ts';
import { makeSheet } from '../sheet.ts';
import { complainantText, sayer, subjectText } from './complaint-texts.ts';

export type ComplaintJournalInput = {
  readonly rows: readonly Complaint[];
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly office: Office;
  readonly calendar: Calendar;
  readonly printedAt: LocalDateTime;
  readonly printedBy: string;
};

const COLUMNS = {
  row: 3,
  number: 11.5,
  received: 10.5,
  complainant: 11.5,
  subject: 16,
  addressee: 11.5,
  due: 7,
  assignee: 9.5,
  result: 12.5,
  sent: 7.5,
  note: 9,
} as const;
/** So many letters of the essence stand in the register; the whole of it is in the file. */
const ESSENCE = 160;

/** The register of complaints, landscape, in the order given. */
export const buildComplaintJournal: BuildForm<ComplaintJournalInput> = (input, lang, words) => {
  const say = sayer(words);
  const { format } = words;
  const { office, rows } = input;
  const blocks: Block[] = [
    plain(office.settings.name[lang], { align: 'center', size: 12 }),
    space(2),
    heading(say('journal.title')),
    plain(words.say('journal.period', { from: format.date(input.from), until: format.date(input.until) }), { align: 'center' }),
    space(3),
    {
      kind: 'table',
      head: Object.keys(COLUMNS).map((column) => say(`journal.head.${column}`)),
      widths: Object.values(COLUMNS),
      rows: rows.map((row, index) => [String(index + 1), ...cells(row, input, words)]),
      size: 9,
    },
    space(2),
    plain(words.say('journal.count', { count: format.number(rows.length) })),
    space(4),
    plain(words.say('journal.keeper')),
    sealedSignature(staffOf(office, input.printedBy), lang, words),
  ];
  return makeSheet({ form: 'complaint-journal', title: say('journal.docTitle'), blocks, office, number: '', landscape: true, size: 12 }, lang, words);
};

function cells(row: Complaint, input: ComplaintJournalInput, words: FormWords): string[] {
  const { say, format } = words;
  const { terms, intake, assignee, sending } = row;
  const lines = (parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');
  const late = complaintForecast(row, dateOf(input.printedAt), input.calendar)?.level === 'late';
  const result = capital(resultOf(row, words));
  return [
    row.number.text,
    lines([`${format.date(dateOf(row.registeredAt))} ${timeOf(row.registeredAt)}`, say(`complaints:way.${intake.way}`), intake.wayNumber ?? '']),
    lines([complainantText(row, words), intake.complainant.address]),
    [subjectText(row, words), shortened(intake.essence)].filter((part) => part !== '').join(' – '),
    say(`complaints:addressee.${intake.addressee}`),
    terms ? format.date(terms.due) : '',
    assignee ? (staffOf(input.office, assignee)?.name ?? assignee) : '',
    late ? `${result} (${say('complaints:forecast.late')})` : result,
    sending ? lines([format.date(dateOf(sending.at)), say(`complaints:way.${sending.way}`)]) : '',
    noteOf(row, words),
  ];
}

function resultOf({ answer, forwarding, state }: Complaint, { say, format }: FormWords): string {
  if (answer)
    return `${say(`complaints:outcome.${answer.outcome}`)}, ${say('numberAndDate', { number: answer.number.text, date: format.date(answer.date) })}`;
  if (!forwarding) return say(`complaints:state.${state}`);
  const letter = say('numberAndDate', { number: forwarding.number.text, date: format.date(dateOf(forwarding.at)) });
  return `${say('complaints:state.forwarded')}: ${forwarding.to}, ${letter}`;
}

/** What was done because of it, and a term that was put off. */
function noteOf({ measures, extensions }: Complaint, words: FormWords): string {
  const extended = extensions.map(({ number, until }) => sayer(words)('journal.extended', { number: number.text, date: words.format.date(until) }));
  return [...measures.map(({ text }) => text), ...extended].join('; ');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= ESSENCE) return line;
  const cut = line.slice(0, ESSENCE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), ESSENCE / 2)).trimEnd()}…`;
}
