import type { Lang } from '../kernel/lang.ts';
import { dateOf, timeOf } from '../kernel/local-date-time.ts';
import { heading, plain, space } from './block-makers.ts';
import type { Block } from './document-tree.ts';
import type { BuildForm, FormWords, JournalFormInput, JournalRow } from './form-input.ts';
import { sealedSignature, staffOf } from './letterhead.ts';
import { makeSheet } from './sheet.ts';

const COLUMNS = { row: 5, number: 13, received: 9, applicant: 18, service: 15, executor: 11, due: 8, result: 13, issued: 8 } as const;

/** The register of incoming applications in the usual columns, landscape, in the order given. */
export const buildIncomingJournal: BuildForm<JournalFormInput> = (input, lang, words) => {
  const { say, format } = words;
  const { office } = input;
  const head = Object.keys(COLUMNS).map((column) => say(`journal.head.${column}`));
  const rows = input.rows.map((row, index) => [String(index + 1), ...cells(row, input, { ...words, lang })]);
  const blocks: Block[] = [
    plain(office.settings.name[lang], { align: 'center', size: 12 }),
    space(2),
    heading(say('journal.title')),
    plain(say('journal.period', { from: format.date(input.from), until: format.date(input.until) }), { align: 'center' }),
    space(3),
    { kind: 'table', head, widths: Object.values(COLUMNS), rows, size: 9 },
    space(2),
    plain(say('journal.count', { count: format.number(rows.length) })),
    space(4),
    plain(say('journal.keeper')),
    sealedSignature(staffOf(office, input.printedBy), lang, words),
  ];
  return makeSheet({ form: 'incoming-journal', title: 'journal.docTitle', blocks, office, number: '', landscape: true, size: 12 }, lang, words);
};

function cells(row: JournalRow, { office, catalogue }: JournalFormInput, { say, format, lang }: FormWords & { lang: Lang }): string[] {
  const service = catalogue.services.find((one) => one.id === row.service)?.short[lang] ?? row.service;
  const decision = row.decisionKind && row.decisionNumber && row.decisionDate;
  const result = decision
    ? say('card.decisionText', {
        kind: say(`terms:decision.${row.decisionKind}`),
        number: row.decisionNumber ?? '',
        date: format.date(row.decisionDate ?? dateOf(row.receivedAt)),
      })
    : row.state === 'acceptance-refused'
      ? say('journal.refused')
      : '';
  return [
    row.number,
    `${format.date(dateOf(row.receivedAt))} ${timeOf(row.receivedAt)}`,
    row.applicant,
    `${service}, ${say(`terms:channel.${row.channel}`)}`,
    row.executor ? (staffOf(office, row.executor)?.name ?? row.executor) : '',
    row.due ? format.date(row.due) : '',
    result,
    row.issuedAt ? format.date(dateOf(row.issuedAt)) : '',
  ];
}
