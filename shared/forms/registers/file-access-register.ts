import { type Touch, type TouchFact } from '../../audit/touches-of.ts';
import type { Office } from '../../cases/office.ts';
import { dateOf, type LocalDateTime } from '../../kernel/local-date-time.ts';
import { heading, paragraph, plain, space } from '../block-makers.ts';
import type { Block } from '../document-tree.ts';
import type { BuildForm, FormWords } from '../form-input.ts';
import { letterhead, sealedHeadSignature, staffOf } from '../letterhead.ts';
import { makeSheet } from '../sheet.ts';

/** A fact as the paper names it: a print with its form, a file with its name. */
export type PaperTouch = Touch<TouchFact & { readonly form?: string; readonly copies?: number; readonly name?: string }>;

export type FileAccessInput = {
  readonly kind: 'case' | 'complaint';
  readonly number: string;
  readonly touches: readonly PaperTouch[];
  readonly office: Office;
  readonly printedAt: LocalDateTime;
};

const COLUMNS = { row: 6, at: 18, name: 22, role: 22, what: 32 } as const;
const TITLES = { case: ['titleCase', 'ofCase'], complaint: ['titleComplaint', 'ofComplaint'] } as const;

/** Who had a file before them, for the person whose data are in it (Law 94-V art. 24): who, when, in which role, what was done. Newest first. */
export const buildFileAccess: BuildForm<FileAccessInput> = (input, lang, words) => {
  const { say, format } = words;
  const { office, printedAt, kind, number, touches } = input;
  const today = dateOf(printedAt);
  const [title, of] = TITLES[kind];
  const table: Block = {
    kind: 'table',
    head: Object.keys(COLUMNS).map((column) => say(`fileAccess.head.${column}`)),
    widths: Object.values(COLUMNS),
    rows: touches.map((touch, index) => [String(index + 1), ...cells(touch, office, words)]),
    size: 10,
  };
  const blocks: Block[] = [
    letterhead(office, words),
    heading(say(`fileAccess.${title}`)),
    plain(say(`fileAccess.${of}`, { number, date: format.longDate(today, 'dated') }), { align: 'center' }),
    space(3),
    paragraph(say('fileAccess.text')),
    space(2),
    touches.length > 0 ? table : plain(say('fileAccess.none')),
    space(3),
    plain(say('fileAccess.note'), { size: 10 }),
    space(5),
    sealedHeadSignature(office, { on: today }, words),
  ];
  return makeSheet({ form: 'file-access-register', title: say('fileAccess.docTitle'), blocks, office, number, size: 12 }, lang, words);
};

function cells({ by, role, at, ...touch }: PaperTouch, office: Office, words: FormWords): string[] {
  const { say, format } = words;
  return [format.dateTime(at), staffOf(office, by)?.name ?? by, say(`terms:role.${role}`), whatOf(touch, words)];
}

function whatOf({ kind, fact }: Pick<PaperTouch, 'kind' | 'fact'>, { say, has }: FormWords): string {
  switch (kind) {
    case 'viewed':
    case 'attachment':
      return say(`fileAccess.${kind}`);
    case 'exported':
      return say('fileAccess.exported', { name: fact.name ?? '' });
    case 'printed': {
      const name = ['terms:form', 'complaints:form'].map((group) => `${group}.${fact.form ?? ''}`).find(has);
      return say('fileAccess.printed', { form: name === undefined ? (fact.form ?? '') : say(name), copies: fact.copies ?? 1 });
    }
    case 'acted':
      return say(`terms:fact.${fact.type}`);
  }
}
