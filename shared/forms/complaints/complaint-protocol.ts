import { dateOf } from '../../kernel/local-date-time.ts';
import { fields, heading, paragraph, plain, rule, space } from '../block-makers.ts';
import type { Block } from '../document-tree.ts';
import type { BuildForm } from '../form-input.ts';
import { letterhead, signature, staffOf, staffText } from '../letterhead.ts';
import { makeSheet } from '../sheet.ts';
import type { ComplaintFormInput } from './complaint-form-input.ts';
import { aboutText, complainantName, sayer } from './complaint-texts.ts';

/** The protocol of the hearing, signed within 2 working days (АППК art. 74): who was present, what was said. */
export const buildHearingProtocol: BuildForm<ComplaintFormInput> = (input, lang, words) => {
  const say = sayer(words);
  const { complaint, office } = input;
  const protocol = complaint.notice?.protocol;
  const at = protocol?.at ?? input.printedAt;
  const blocks: Block[] = [
    letterhead(office, words),
    rule,
    heading(say('protocol.title')),
    plain(say('protocol.line', { number: complaint.number.text, date: words.format.longDate(dateOf(at)) }), { align: 'center' }),
    space(3),
    fields([
      [say('ticket.complainant'), complainantName(complaint)],
      [say('ticket.about'), aboutText(complaint, words)],
      [say('protocol.by'), staffText(office, protocol?.by ?? input.printedBy, lang)],
      [say('protocol.present'), protocol?.present],
    ]),
    space(2),
    heading(say('protocol.course'), 2),
    paragraph(protocol?.text ?? ''),
    ...(complaint.notice?.objection ? [paragraph(say('protocol.objection', { text: complaint.notice.objection.text }))] : []),
    plain(say('protocol.read')),
    space(5),
    signature(staffOf(office, protocol?.by), lang, words),
    space(4),
    { kind: 'signature', post: say('protocol.complainant'), name: '', caption: words.say('signatureAndDate') },
  ];
  return makeSheet(
    { form: 'complaint-protocol', title: say('protocol.docTitle'), blocks, office, number: complaint.number.text, size: 13 },
    lang,
    words,
  );
};
