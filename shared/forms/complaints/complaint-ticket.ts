import { kindOf } from '../../cases/office.ts';
import { missingOf } from '../../complaints/complaint-particulars.ts';
import { dottedDate } from '../../kernel/dotted-date.ts';
import { dateOf } from '../../kernel/local-date-time.ts';
import { fields, heading, numbered, plain, rule, space } from '../block-makers.ts';
import type { Block } from '../document-tree.ts';
import type { BuildForm, FormWords } from '../form-input.ts';
import { letterhead, sealedSignature, staffOf, staffText } from '../letterhead.ts';
import { makeSheet } from '../sheet.ts';
import type { ComplaintFormInput } from './complaint-form-input.ts';
import { complainantText, sayer, signerText, subjectText, wayText } from './complaint-texts.ts';

/**
 * Stamp and ticket (АППК art. 64, 94; Standard 2015 p. 11): incoming number, date and time, surname, initials and post of who took it, term and place of
 * the answer. At the State Corporation the stamp stands on the second copy.
 */
export const buildComplaintTicket: BuildForm<ComplaintFormInput> = (input, lang, words) => {
  const say = sayer(words);
  const { office, complaint } = input;
  const { attachments } = complaint.intake;
  const missing = missingOf(complaint, input.catalogue).map((id) => words.say(`complaints:particular.${id}`));
  const blocks: Block[] = [
    letterhead(office, words),
    rule,
    stamp(input, words),
    space(4),
    heading(say('ticket.title')),
    space(3),
    facts(input, words),
    ...(attachments.length > 0 ? [space(2), heading(say('ticket.attachments'), 2), numbered(attachments)] : []),
    ...(missing.length > 0 ? [space(2), plain(say('ticket.missing', { list: missing.join(', ') }))] : []),
    space(2),
    plain(words.say('contact'), { bold: true }),
    space(4),
    sealedSignature(staffOf(office, complaint.registeredBy), lang, words),
    space(3),
    { kind: 'signature', post: say('ticket.received'), name: '', caption: words.say('signatureAndDate') },
  ];
  return makeSheet({ form: 'complaint-ticket', title: say('ticket.docTitle'), blocks, office, number: complaint.number.text, size: 12 }, lang, words);
};

/** The name of a state body in Kazakh only, of another organisation in both languages (Language Law art. 21). */
function stamp({ office, complaint }: ComplaintFormInput, { say }: FormWords): Block {
  const atCounter = kindOf(office) === 'state-corporation';
  const { sheets } = complaint.intake;
  return {
    kind: 'stamp',
    lines: [
      office.settings.name.kk,
      ...(atCounter ? [office.settings.name.ru] : []),
      say('stamp.office', { number: complaint.number.text }),
      say('stamp.date', { date: `${dottedDate(dateOf(complaint.registeredAt))} ${complaint.registeredAt.slice(11)}` }),
      ...(sheets ? [say('stamp.sheets', { count: sheets })] : []),
    ],
  };
}

function facts({ complaint, office }: ComplaintFormInput, words: FormWords): Block {
  const say = sayer(words);
  const { format } = words;
  const { intake, terms } = complaint;
  return fields(
    [
      [say('ticket.number'), complaint.number.text],
      [say('ticket.accepted'), format.longDateTime(complaint.registeredAt)],
      [say('ticket.arrived'), complaint.receivedAt === complaint.registeredAt ? null : format.longDateTime(complaint.receivedAt)],
      [say('ticket.registered'), terms && terms.registered !== dateOf(complaint.registeredAt) ? format.longDate(terms.registered) : null],
      [say('ticket.complainant'), complainantText(complaint, words)],
      [say('ticket.signer'), signerText(complaint)],
      [say('ticket.addressee'), words.say(`complaints:addressee.${intake.addressee}`)],
      [say('ticket.about'), subjectText(complaint, words)],
      [say('ticket.way'), wayText(complaint, words)],
      [say('ticket.acceptedBy'), staffText(office, complaint.registeredBy, format.lang)],
      [say('ticket.due'), terms && format.longDate(terms.due)],
      [say('ticket.place'), `${office.settings.name[format.lang]}, ${office.settings.address[format.lang]}, ${office.settings.phone}`],
    ],
    true,
  );
}
