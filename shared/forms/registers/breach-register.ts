import type { Breach, Office } from '../../cases/office.ts';
import { isUntold } from '../../cases/tell-breach.ts';
import { dateOf, type LocalDateTime } from '../../kernel/local-date-time.ts';
import { heading, plain, space } from '../block-makers.ts';
import type { Block } from '../document-tree.ts';
import type { BuildForm, FormWords } from '../form-input.ts';
import { letterhead, sealedSignature, staffOf } from '../letterhead.ts';
import { makeSheet } from '../sheet.ts';

export type BreachRegisterInput = {
  readonly rows: readonly Breach[];
  readonly office: Office;
  readonly printedAt: LocalDateTime;
  readonly printedBy: string;
};

const COLUMNS = { row: 4, noticed: 11, what: 22, data: 16, people: 7, measures: 18, notifyBy: 9, told: 13 } as const;

/** The register of breaches of personal data (Law 94-V art. 25(2)): what, whose data, what was done, until when and when the authority was told. */
export const buildBreachRegister: BuildForm<BreachRegisterInput> = (input, lang, words) => {
  const { say, format } = words;
  const { office, rows } = input;
  const blocks: Block[] = [
    letterhead(office, words),
    heading(say('breaches.title')),
    space(3),
    {
      kind: 'table',
      head: Object.keys(COLUMNS).map((column) => say(`breaches.head.${column}`)),
      widths: Object.values(COLUMNS),
      rows: rows.map((row, index) => [String(index + 1), ...cells(row, input, words)]),
      size: 9,
    },
    space(2),
    plain(say('breaches.count', { count: format.number(rows.length), untold: format.number(rows.filter(isUntold).length) }), { bold: true }),
    space(4),
    plain(say('journal.keeper')),
    sealedSignature(staffOf(office, input.printedBy), lang, words),
  ];
  return makeSheet({ form: 'breach-register', title: say('breaches.docTitle'), blocks, office, number: '', landscape: true, size: 11 }, lang, words);
};

function cells(row: Breach, { printedAt }: BreachRegisterInput, { say, format }: FormWords): string[] {
  const late = isUntold(row) && dateOf(printedAt) > row.notifyBy;
  return [
    format.dateTime(row.noticedAt),
    row.what,
    row.data,
    format.number(row.people),
    row.measures,
    late ? `${format.date(row.notifyBy)} (${say('breaches.late')})` : format.date(row.notifyBy),
    row.told
      .map(
        ({ whom, on, number }) =>
          `${say(`breaches.told.${whom}`)}: ${number ? say('numberAndDate', { number, date: format.date(on) }) : format.date(on)}`,
      )
      .join('; '),
  ];
}
