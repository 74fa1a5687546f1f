import { type AccessLine, isOpenOn, opensFiles } from '../../cases/access-list.ts';
import { kindOf, type Office } from '../../cases/office.ts';
import { dateOf, type LocalDateTime } from '../../kernel/local-date-time.ts';
import { heading, plain, space } from '../block-makers.ts';
import type { Block } from '../document-tree.ts';
import type { BuildForm, FormWords } from '../form-input.ts';
import { letterhead, sealedHeadSignature, staffOf } from '../letterhead.ts';
import { makeSheet } from '../sheet.ts';

export type AccessRegisterInput = {
  readonly lines: readonly AccessLine[];
  readonly office: Office;
  readonly printedAt: LocalDateTime;
};

const COLUMNS = { row: 5, name: 23, post: 22, role: 22, files: 12, since: 16 } as const;

/** The list of persons with access to personal data (order 179/NQ), as it is on the day of the print: who, in which role, since when. */
export const buildAccessRegister: BuildForm<AccessRegisterInput> = (input, lang, words) => {
  const { say, format } = words;
  const { office, printedAt } = input;
  const today = dateOf(printedAt);
  const lines = input.lines.filter((line) => isOpenOn(line, today));
  const blocks: Block[] = [
    letterhead(office, words),
    heading(say('access.title')),
    plain(say('access.asOf', { date: format.longDate(today, 'dated') }), { align: 'center' }),
    space(3),
    {
      kind: 'table',
      head: Object.keys(COLUMNS).map((column) => say(`access.head.${column}`)),
      widths: Object.values(COLUMNS),
      rows: lines.map((line, index) => [String(index + 1), ...cells(line, office, words)]),
      size: 10,
    },
    space(5),
    plain(say('access.approved')),
    sealedHeadSignature(office, { on: today }, words),
  ];
  return makeSheet({ form: 'access-register', title: say('access.docTitle'), blocks, office, number: '', size: 12 }, lang, words);
};

function cells({ staff, role, since, until, order }: AccessLine, office: Office, { say, format }: FormWords): string[] {
  const person = staffOf(office, staff);
  const span = order && until ? say('access.byOrder', { until: format.date(until), number: order.number, date: format.date(order.date) }) : '';
  return [
    person?.name ?? staff,
    person?.post[format.lang] ?? '',
    say(`terms:role.${role}`),
    say(opensFiles(role, kindOf(office)) ? 'access.yes' : 'access.no'),
    [format.date(since), span].filter((part) => part !== '').join(', '),
  ];
}
