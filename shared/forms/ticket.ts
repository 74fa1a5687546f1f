import type { Case } from '../cases/case.ts';
import { dateOf } from '../kernel/local-date-time.ts';
import { fields, heading, plain, rule, space } from './block-makers.ts';
import type { Block } from './document-tree.ts';
import type { BuildForm, CaseFormInput, FormWords } from './form-input.ts';
import { letterhead, sealedSignature, staffOf } from './letterhead.ts';
import { clockRows, documentTable, estimatedNote, issueText, partyRows, stepTable } from './receipt-parts.ts';
import { makeSheet } from './sheet.ts';

/** The ticket of acceptance (АППК art. 64: number, date and time, name and post of who accepted; services law: list of documents, term). */
export const buildTicket: BuildForm<CaseFormInput> = (input, lang, words) => {
  const { say } = words;
  const { office, case: current } = input;
  const blocks: Block[] = [
    letterhead(office, words),
    rule,
    space(3),
    heading(say('ticket.title')),
    plain(say('ticket.subtitle'), { align: 'center' }),
    space(3),
    facts(input, words),
    ...documentTable(input, words),
    ...stepTable(input, words),
    ...estimatedNote(input, words),
    space(2),
    plain(issueText(input, words), { align: 'justify' }),
    plain(say('contact'), { bold: true }),
    space(4),
    sealedSignature(staffOf(office, current.registeredBy), lang, words),
    space(3),
    { kind: 'signature', post: say('ticket.received'), name: '', caption: say('signatureAndDate') },
  ];
  return makeSheet(
    { form: 'ticket', title: say('ticket.docTitle'), blocks, office, edition: input.edition, number: current.number.text, size: 11 },
    lang,
    words,
  );
};

function facts(input: CaseFormInput, words: FormWords): Block {
  const { say, format } = words;
  const { case: current } = input;
  const { terms } = current;
  return fields(
    [
      [say('ticket.number'), current.number.text],
      [say('ticket.accepted'), format.longDateTime(current.receivedAt)],
      [say('ticket.registered'), terms && terms.registered !== dateOf(current.receivedAt) ? format.longDate(terms.registered) : null],
      [say('ticket.origin'), origin(current, words)],
      ...partyRows(input, words),
      ...clockRows(input, words),
    ],
    true,
  );
}

/** Where the application came from, when not over this counter. */
function origin({ application: { via, portal } }: Case, { say, format }: FormWords): string | null {
  if (via) {
    const times = { accepted: format.dateTime(via.acceptedAt), delivered: format.dateTime(via.deliveredAt) };
    return say('ticket.via', { department: via.department, number: via.receiptNumber, ...times });
  }
  return portal ? say('ticket.portal', { number: portal.packageId, sent: format.dateTime(portal.sentAt) }) : null;
}
