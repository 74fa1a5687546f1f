import type { Office } from '../../cases/office.ts';
import { dateOf, type LocalDateTime } from '../../kernel/local-date-time.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Catalogue } from '../../law/catalogue.ts';
import { heading, plain, space } from '../block-makers.ts';
import type { Block } from '../document-tree.ts';
import type { BuildForm, FormWords } from '../form-input.ts';
import { letterhead, signature, staffOf } from '../letterhead.ts';
import { makeSheet } from '../sheet.ts';

/** A result that lies at the counter, or lay there. */
export type StorageRow = {
  readonly number: string;
  readonly service: string;
  readonly applicant: string;
  readonly resultNumber: string;
  readonly resultDate: LocalDate;
  readonly storedAt: LocalDateTime;
  /** Last day at the counter; null when the edition names no term. */
  readonly until: LocalDate | null;
  /** Given to the applicant, or handed back to the provider, or asked back from it. */
  readonly issuedAt: LocalDateTime | null;
  readonly handedBackAt: LocalDateTime | null;
  readonly requestedBackAt: LocalDateTime | null;
};

export type StorageRegisterInput = {
  readonly rows: readonly StorageRow[];
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly office: Office;
  readonly catalogue: Catalogue;
  readonly printedAt: LocalDateTime;
  readonly printedBy: string;
};

const COLUMNS = { row: 5, number: 15, applicant: 21, service: 16, result: 15, stored: 9, until: 9, fate: 10 } as const;

/** Results kept at the State Corporation for the applicants (Rules 2020 p. 11: one month): which, since when, until when, what became of each. */
export const buildStorageRegister: BuildForm<StorageRegisterInput> = (input, lang, words) => {
  const { say, format } = words;
  const { office } = input;
  const head = Object.keys(COLUMNS).map((column) => say(`storage.head.${column}`));
  const table = input.rows.map((row, index) => [String(index + 1), ...cells(row, input, words)]);
  const waiting = input.rows.filter((row) => !row.issuedAt && !row.handedBackAt).length;
  const blocks: Block[] = [
    letterhead(office, words),
    heading(say('storage.title')),
    plain(say('journal.period', { from: format.date(input.from), until: format.date(input.until) }), { align: 'center' }),
    space(3),
    { kind: 'table', head, widths: Object.values(COLUMNS), rows: table, size: 9 },
    space(2),
    plain(say('storage.count', { count: format.number(table.length), waiting: format.number(waiting) }), { bold: true }),
    space(5),
    plain(say('storage.handedBackTo')),
    signature(staffOf(office, input.printedBy), lang, words),
    space(3),
    { kind: 'signature', post: say('courier.received'), name: '', caption: say('signatureAndDate'), seal: say('seal') },
  ];
  return makeSheet({ form: 'storage-register', title: say('storage.docTitle'), blocks, office, number: '', landscape: true, size: 11 }, lang, words);
};

function cells(row: StorageRow, { catalogue, printedAt }: StorageRegisterInput, { say, format }: FormWords): string[] {
  return [
    row.number,
    row.applicant,
    catalogue.services.find(({ id }) => id === row.service)?.short[format.lang] ?? row.service,
    say('numberAndDate', { number: row.resultNumber, date: format.date(row.resultDate) }),
    format.date(dateOf(row.storedAt)),
    row.until ? format.date(row.until) : '',
    fate(row, dateOf(printedAt), { say, format }),
  ];
}

function fate(row: StorageRow, today: LocalDate, { say, format }: Pick<FormWords, 'say' | 'format'>): string {
  if (row.issuedAt) return say('storage.issued', { date: format.date(dateOf(row.issuedAt)) });
  if (row.requestedBackAt) return say('storage.requested', { date: format.date(dateOf(row.requestedBackAt)) });
  if (row.handedBackAt) return say('storage.handedBack', { date: format.date(dateOf(row.handedBackAt)) });
  return say(row.until && today > row.until ? 'storage.over' : 'storage.waiting');
}
