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
import { aboutText, complainantName, sayer } from './complaint-texts.ts';

export type ComplaintJournalInput = {
  readonly rows: readonly Complaint[];
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly office: Office;
  readonly calendar: Calendar;
  readonly printedAt: LocalDateTime;
  readonly printedBy: string;
};

const COLUMNS = { row: 5, number: 12, received: 10, complainant: 15, subject: 16, addressee: 11, due: 8, result: 12, measures: 11 } as const;

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

function cells(row: Complaint, { calendar, printedAt }: ComplaintJournalInput, words: FormWords): string[] {
  const { say, format } = words;
  const { answer, forwarding, terms, intake } = row;
  const late = complaintForecast(row, dateOf(printedAt), calendar)?.level === 'late';
  const outcome = answer
    ? `${say(`complaints:outcome.${answer.outcome}`)}, ${say('numberAndDate', { number: answer.number.text, date: format.date(answer.date) })}`
    : forwarding
      ? `${say('complaints:state.forwarded')}, ${say('numberAndDate', { number: forwarding.number.text, date: format.date(dateOf(forwarding.at)) })}`
      : say(`complaints:state.${row.state}`);
  return [
    row.number.text,
    `${format.date(dateOf(row.registeredAt))} ${timeOf(row.registeredAt)}`,
    [complainantName(row), intake.complainant.address].filter((text) => text !== '').join(', '),
    `${say(`complaints:matter.${intake.matter}`)}: ${aboutText(row, words)}`,
    say(`complaints:addressee.${intake.addressee}`),
    terms ? format.date(terms.due) : '',
    late ? `${outcome} (${say('complaints:forecast.late')})` : outcome,
    row.measures.map(({ text }) => text).join('; '),
  ];
}
