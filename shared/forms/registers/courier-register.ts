import type { Office } from '../../cases/office.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { LocalDateTime } from '../../kernel/local-date-time.ts';
import type { Catalogue } from '../../law/catalogue.ts';
import { heading, plain, space } from '../block-makers.ts';
import type { Block } from '../document-tree.ts';
import type { BuildForm, FormWords } from '../form-input.ts';
import { letterhead, signature, staffOf } from '../letterhead.ts';
import { makeSheet } from '../sheet.ts';

/** A case in the package. */
export type PackageRow = {
  readonly number: string;
  readonly service: string;
  readonly applicant: string;
  readonly receivedAt: LocalDateTime;
  readonly documents: number;
  readonly sheets: number;
  /** The courier's last day; null where the act gives none. */
  readonly due: LocalDate | null;
};

export type CourierRegisterInput = {
  /** Number of the package in the courier register. */
  readonly number: string;
  readonly sentAt: LocalDateTime;
  readonly rows: readonly PackageRow[];
  /** When the courier was at the provider and who signed there; null until then. */
  readonly delivered: { readonly at: LocalDateTime; readonly receivedBy: string } | null;
  readonly office: Office;
  readonly catalogue: Catalogue;
  readonly printedAt: LocalDateTime;
  readonly printedBy: string;
};

const FORM = 'courier-register';
const COLUMNS = { row: 5, number: 15, received: 12, applicant: 24, service: 20, documents: 8, sheets: 7, due: 9 } as const;

/** The list that goes with a package to the provider (Rules 2020 p. 6): cases and sheets, handed over, taken by the courier, signed for by the provider. */
export const buildCourierRegister: BuildForm<CourierRegisterInput> = (input, lang, words) => {
  const { say, format } = words;
  const { office } = input;
  const sum = (key: 'documents' | 'sheets') => input.rows.reduce((all, row) => all + row[key], 0);
  const blocks: Block[] = [
    letterhead(office, words),
    heading(say('courier.title')),
    plain(say('numberAndDate', { number: input.number, date: format.longDateTime(input.sentAt) }), { align: 'center' }),
    space(3),
    {
      kind: 'table',
      head: Object.keys(COLUMNS).map((column) => say(`courier.head.${column}`)),
      widths: Object.values(COLUMNS),
      rows: rows(input, words),
      size: 9,
    },
    space(2),
    plain(say('courier.count', { cases: input.rows.length, documents: sum('documents'), sheets: sum('sheets') }), { bold: true }),
    space(5),
    plain(say('courier.handedOver')),
    signature(staffOf(office, input.printedBy), lang, words),
    space(3),
    { kind: 'signature', post: say('courier.courier'), name: '', caption: say('courier.nameAndSignature') },
    space(3),
    received(input, words),
  ];
  return makeSheet({ form: FORM, title: say('courier.docTitle'), blocks, office, number: input.number, landscape: true, size: 11 }, lang, words);
};

function rows({ rows: all, catalogue }: CourierRegisterInput, { format }: FormWords): string[][] {
  return all.map((row, index) => [
    String(index + 1),
    row.number,
    format.dateTime(row.receivedAt),
    row.applicant,
    catalogue.services.find(({ id }) => id === row.service)?.short[format.lang] ?? row.service,
    String(row.documents),
    row.sheets > 0 ? String(row.sheets) : '',
    row.due ? format.date(row.due) : '',
  ]);
}

function received({ delivered }: CourierRegisterInput, { say, format }: FormWords): Block {
  const post = delivered ? say('courier.receivedAt', { at: format.dateTime(delivered.at) }) : say('courier.received');
  return { kind: 'signature', post, name: delivered?.receivedBy ?? '', caption: say('signatureAndDate'), seal: say('seal') };
}
