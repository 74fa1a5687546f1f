import type { LocalDateTime } from '../kernel/local-date-time.ts';
import { fields, heading, plain, rule, space } from './block-makers.ts';
import type { Block } from './document-tree.ts';
import type { BuildForm, CaseFormInput, FormWords } from './form-input.ts';
import { formTitle } from './form-title.ts';
import { letterhead, sealedSignature, staffOf } from './letterhead.ts';
import { clockRows, documentTable, estimatedNote, issueText, partyRows, stepTable } from './receipt-parts.ts';
import { makeSheet } from './sheet.ts';
import { typeset } from './typeset.ts';

const FORM = 'acceptance-receipt';

/** The receipt of acceptance of the State Corporation (Rules 2020 p. 4): number, e-queue, documents, operator, both clocks, how the result is given out. */
export const buildAcceptanceReceipt: BuildForm<CaseFormInput> = (input, lang, words) => {
  const { say } = words;
  const { office, case: current, edition } = input;
  const name = formTitle(edition, FORM, lang);
  const blocks: Block[] = [
    letterhead(office, words),
    rule,
    space(3),
    heading(name),
    space(3),
    facts(input, words),
    ...documentTable(input, words),
    ...stepTable(input, words),
    ...estimatedNote(input, words),
    space(2),
    ...rules(input, words),
    plain(say('contact'), { bold: true }),
    space(4),
    sealedSignature(staffOf(office, current.registeredBy), lang, words),
    space(3),
    { kind: 'signature', post: say('receipt.received'), name: '', caption: say('signatureAndDate') },
  ];
  return makeSheet({ form: FORM, title: name, blocks, office, edition, number: current.number.text, size: 11 }, lang, words);
};

function facts(input: CaseFormInput, words: FormWords): Block {
  const { say, format } = words;
  const { case: current } = input;
  const { counter } = current.application;
  const time = (at: LocalDateTime | undefined) => at && format.time(at);
  const visit = counter && [
    counter.arrivedAt && say('receipt.arrived', { time: time(counter.arrivedAt) ?? '' }),
    counter.calledAt && say('receipt.called', { time: time(counter.calledAt) ?? '' }),
    counter.finishedAt && say('receipt.finished', { time: time(counter.finishedAt) ?? '' }),
  ];
  return fields(
    [
      [say('receipt.number'), current.number.text],
      [say('ticket.accepted'), format.longDateTime(current.receivedAt)],
      [say('receipt.queue'), counter?.queueNumber],
      [say('receipt.visit'), visit?.filter((part) => part).join(', ')],
      [say('receipt.homeVisit'), counter?.homeVisit ? say('receipt.homeVisitYes') : null],
      ...partyRows(input, words),
      ...clockRows(input, words),
    ],
    true,
  );
}

/** How the result is given out and how long it lies here, in the words of the edition. */
function rules(input: CaseFormInput, words: FormWords): Block[] {
  const storage = input.edition.storage?.text[words.format.lang];
  return [issueText(input, words), ...(storage ? [typeset(storage)] : [])].map((text) => plain(text, { align: 'justify' }));
}
