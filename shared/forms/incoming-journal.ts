import { kindOf } from '../cases/office.ts';
import type { Lang } from '../kernel/lang.ts';
import { dateOf, timeOf } from '../kernel/local-date-time.ts';
import type { WorkplaceKind } from '../roles/workplaces.ts';
import type { Catalogue } from '../law/catalogue.ts';
import { heading, plain, space } from './block-makers.ts';
import { decisionWord } from './decision-line.ts';
import type { Block } from './document-tree.ts';
import type { BuildForm, FormWords, JournalFormInput, JournalRow } from './form-input.ts';
import { sealedSignature, staffOf } from './letterhead.ts';
import { makeSheet } from './sheet.ts';

/** Nobody is named executor at the State Corporation's counter. */
const COLUMNS = {
  office: { row: 5, number: 13, received: 9, applicant: 18, service: 15, executor: 11, due: 8, result: 13, issued: 8 },
  'state-corporation': { row: 5, number: 14, received: 9, applicant: 22, service: 17, state: 13, due: 9, issued: 11 },
} as const satisfies Record<WorkplaceKind, Partial<Record<Column, number>>>;
type Column = 'row' | 'number' | 'received' | 'applicant' | 'service' | 'executor' | 'state' | 'due' | 'result' | 'issued';

/** The register of incoming applications in the usual columns, landscape, in the order given. */
export const buildIncomingJournal: BuildForm<JournalFormInput> = (input, lang, words) => {
  const { say, format } = words;
  const { office } = input;
  const widths: Partial<Record<Column, number>> = COLUMNS[kindOf(office)];
  const columns = Object.keys(widths) as Column[];
  const head = columns.map((column) => say(`journal.head.${column}`));
  const rows = input.rows.map((row, index) => {
    const all = { row: String(index + 1), ...cells(row, input, { ...words, lang }) };
    return columns.map((column) => all[column]);
  });
  const blocks: Block[] = [
    plain(office.settings.name[lang], { align: 'center', size: 12 }),
    space(2),
    heading(say('journal.title')),
    plain(say('journal.period', { from: format.date(input.from), until: format.date(input.until) }), { align: 'center' }),
    space(3),
    { kind: 'table', head, widths: Object.values(widths), rows, size: 9 },
    space(2),
    plain(say('journal.count', { count: format.number(rows.length) })),
    space(4),
    plain(say('journal.keeper')),
    sealedSignature(staffOf(office, input.printedBy), lang, words),
  ];
  return makeSheet({ form: 'incoming-journal', title: say('journal.docTitle'), blocks, office, number: '', landscape: true, size: 12 }, lang, words);
};

type Cells = Readonly<Record<Exclude<Column, 'row'>, string>>;

function cells(row: JournalRow, { office, catalogue }: JournalFormInput, words: FormWords & { lang: Lang }): Cells {
  const { say, format, lang } = words;
  const service = catalogue.services.find((one) => one.id === row.service)?.short[lang] ?? row.service;
  return {
    number: row.number,
    received: `${format.date(dateOf(row.receivedAt))} ${timeOf(row.receivedAt)}`,
    applicant: row.applicant,
    service: `${service}, ${say(`terms:channel.${row.channel}`)}`,
    executor: row.executor ? (staffOf(office, row.executor)?.name ?? row.executor) : '',
    state: say(`terms:state.${row.state}`),
    due: row.due ? format.date(row.due) : '',
    result: resultOf(row, catalogue, words),
    issued: row.issuedAt ? format.date(dateOf(row.issuedAt)) : '',
  };
}

function resultOf(row: JournalRow, catalogue: Catalogue, words: FormWords): string {
  const { say, format } = words;
  const { decisionKind, decisionNumber, decisionDate } = row;
  if (!decisionKind || !decisionNumber || !decisionDate) return row.state === 'acceptance-refused' ? say('journal.refused') : '';
  const edition = catalogue.editions.find((one) => one.service === row.service);
  return say('card.decisionText', { kind: decisionWord(edition, decisionKind, words), number: decisionNumber, date: format.date(decisionDate) });
}
