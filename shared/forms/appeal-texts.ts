import type { Case } from '../cases/case.ts';
import { kindOf } from '../cases/office.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { dateOf } from '../kernel/local-date-time.ts';
import type { Edition, GeneralRule } from '../law/catalogue.ts';
import { ruleInForce } from '../law/general-rules.ts';
import { heading, numbered, paragraph } from './block-makers.ts';
import type { Block } from './document-tree.ts';
import type { CaseFormInput, FormWords } from './form-input.ts';
import { typeset } from './typeset.ts';

/**
 * The appeal text without which a refusal doubles the applicant's time (АППК art. 80(5), 92(1-1)): to whom, within what, how.
 * Addressees and terms come from the edition, the limit from the general rules in force on the day of the decision.
 */
export function appealText(input: CaseFormInput, words: FormWords): Block[] {
  const { say, format } = words;
  const title = heading(say('refusal.appeal'), 2);
  const limit = limitOf(input);
  if (!limit) return [title, ...ownWords(input, words).map(paragraph)];
  const addressees = complaintAddressees(input, words);
  return [
    title,
    ...(addressees.length > 0 ? [paragraph(say('refusal.appealTo')), numbered(addressees)] : []),
    paragraph(say('refusal.appealFile', officeOf(input, words))),
    paragraph(limit.text[format.lang]),
    paragraph(say('refusal.appealContent')),
    paragraph(say('refusal.appealCourt')),
  ];
}

/** The same in small type, for a positive result: whoever is not content with it learns from it where to go. */
export function appealNote(input: CaseFormInput, words: FormWords): Block {
  const { say, format } = words;
  const limit = limitOf(input);
  const to = `${say('refusal.appealTo')} ${complaintAddressees(input, words).join('; ')}.`;
  const texts = limit ? [to, say('refusal.appealFileNote'), limit.text[format.lang], say('refusal.appealCourt')] : ownWords(input, words);
  return {
    kind: 'paragraph',
    runs: [{ text: `${say('refusal.appeal')}. `, bold: true }, { text: texts.join(' ') }],
    align: 'justify',
    size: NOTE_SIZE,
  };
}

/** How a refusal to accept is appealed: at the counter of the State Corporation without the duty to send on, which is the provider's (АППК art. 91(4)). */
export function acceptanceAppeal(input: CaseFormInput, words: FormWords): Block[] {
  const { say, format } = words;
  const limit = limitOf(input);
  if (!limit) return [paragraph(say('acceptanceRefusal.complaint')), ...ownWords(input, words).map(small)];
  const texts = [
    ...(kindOf(input.office) === 'office' ? [say('refusal.appealFileNote')] : []),
    limit.text[format.lang],
    say(kindOf(input.office) === 'office' ? 'refusal.appealCourt' : 'refusal.appealCourtFull'),
  ];
  return [paragraph(say('acceptanceRefusal.complaint')), numbered(complaintAddressees(input, words)), small(texts.join(' '))];
}

const NOTE_SIZE = 10;
const small = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }], align: 'justify', size: NOTE_SIZE });

/** The day by which the law of appeal goes: of the decision, or of the refusal to accept; today while there is none. */
const decidedOn = ({ case: { decision, acceptanceRefusal }, printedAt }: CaseFormInput): LocalDate =>
  decision?.date ?? dateOf(acceptanceRefusal?.at ?? printedAt);

/** The limit to file on the day of the decision; null before the АППК (01.07.2021), where the edition's own words are all there is. */
const limitOf = (input: CaseFormInput): GeneralRule | null => ruleInForce(input.catalogue, 'appeal-limit', decidedOn(input));

// About the State Corporation only where it took part.
const complaintsOf = ({ complaints }: Edition, { application }: Case): Edition['complaints'] =>
  complaints.filter(({ addressee }) => addressee !== 'state-corporation' || application.channel === addressee);

const ownWords = ({ edition, case: current }: CaseFormInput, { format }: FormWords): string[] =>
  complaintsOf(edition, current).map(({ text }) => typeset(text[format.lang]));

/** To whom one may complain by the edition, each with its term. */
function complaintAddressees(input: CaseFormInput, words: FormWords): string[] {
  const { say, format } = words;
  return complaintsOf(input.edition, input.case).flatMap(({ addressee, term }) => {
    if (addressee === 'court') return [];
    const to = say(`refusal.addressee.${addressee}.${kindOf(input.office)}`, officeOf(input, words));
    return [term ? say('refusal.addresseeTerm', { addressee: to, term: format.duration(term) }) : to];
  });
}

const officeOf = ({ office: { settings } }: CaseFormInput, { format }: FormWords): { office: string; address: string } => ({
  office: settings.name[format.lang],
  address: settings.address[format.lang],
});
