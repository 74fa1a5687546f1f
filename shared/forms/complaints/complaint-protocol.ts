import { addWorkingDays } from '../../calendar/working-days.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { dateOf } from '../../kernel/local-date-time.ts';
import { ruleInForce } from '../../law/general-rules.ts';
import { fields, heading, paragraph, plain, rule, space } from '../block-makers.ts';
import type { Block } from '../document-tree.ts';
import type { BuildForm } from '../form-input.ts';
import { letterhead, signature, staffOf, staffText } from '../letterhead.ts';
import { makeSheet } from '../sheet.ts';
import type { ComplaintFormInput } from './complaint-form-input.ts';
import { complainantText, sayer, signerText, subjectText } from './complaint-texts.ts';

/** АППК art. 74. */
const DAYS_TO_SIGN = 2;

/** The protocol of the hearing, signed within 2 working days (АППК art. 74): who was present, what was said. */
export const buildHearingProtocol: BuildForm<ComplaintFormInput> = (input, lang, words) => {
  const say = sayer(words);
  const { complaint, office } = input;
  const protocol = complaint.notice?.protocol;
  const at = protocol?.at ?? input.printedAt;
  const signBy = lastDayToSign(dateOf(at), input);
  const blocks: Block[] = [
    letterhead(office, words),
    rule,
    space(3),
    heading(say('protocol.title')),
    plain(say('protocol.line', { number: complaint.number.text, date: words.format.longDate(dateOf(at)) }), { align: 'center' }),
    space(3),
    fields([
      [say('ticket.complainant'), complainantText(complaint, words)],
      [say('ticket.signer'), signerText(complaint)],
      [say('ticket.about'), subjectText(complaint, words)],
      [say('protocol.by'), staffText(office, protocol?.by ?? input.printedBy, lang)],
      [say('protocol.present'), protocol?.present],
    ]),
    space(2),
    heading(say('protocol.course'), 2),
    paragraph(protocol?.text ?? ''),
    ...(complaint.notice?.objection ? [paragraph(say('protocol.objection', { text: complaint.notice.objection.text }))] : []),
    plain(say('protocol.read')),
    ...(signBy ? [plain(say('protocol.signBy', { date: words.format.longDate(signBy, 'until') }))] : []),
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

/** Two working days after the hearing; null beyond the loaded calendar, and before the code. */
function lastDayToSign(heard: LocalDate, { calendar, catalogue }: ComplaintFormInput): LocalDate | null {
  if (!ruleInForce(catalogue, 'hearing-notice', heard)) return null;
  const day = addWorkingDays(calendar, 'five-day', heard, DAYS_TO_SIGN);
  return day.ok ? day.value : null;
}
