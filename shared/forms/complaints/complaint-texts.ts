import type { RegistrationNumber } from '../../cases/case.ts';
import { kindOf, type Office } from '../../cases/office.ts';
import { rolesOn } from '../../cases/substitution.ts';
import type { Complaint } from '../../complaints/complaint.ts';
import { dateOf, type LocalDateTime } from '../../kernel/local-date-time.ts';
import type { Catalogue } from '../../law/catalogue.ts';
import { citeSource } from '../../law/cite.ts';
import { ruleInForce } from '../../law/general-rules.ts';
import type { Source } from '../../law/legal-text.ts';
import { fullName } from '../../people/full-name.ts';
import { heading, numbered, paragraph, plain, space } from '../block-makers.ts';
import type { Block } from '../document-tree.ts';
import type { FormWords } from '../form-input.ts';
import { type Signed, staffOf } from '../letterhead.ts';
import { typeset } from '../typeset.ts';
import type { ComplaintFormInput } from './complaint-form-input.ts';

type Say = FormWords['say'];
/** The words of the sheets of complaints: `locales/<lang>/complaint-forms.json`. */
export const sayer =
  ({ say }: FormWords): Say =>
  (key, params) =>
    say(`complaint-forms:${key}`, params);

/** 'от 21 ноября 2026 года № …' parameters of the complaint in a sentence. */
export const complaintRef = ({ number, registeredAt }: Complaint, { format }: FormWords): { date: string; number: string } => ({
  date: format.longDate(dateOf(registeredAt), 'dated'),
  number: number.text,
});

/** Who complains: the person, or the organisation. */
export const complainantName = ({ intake: { complainant } }: Complaint): string => complainant.organisation?.name || fullName(complainant);

/** The complainant in a row of a sheet, an organisation with its BIN. */
export function complainantText(current: Complaint, words: FormWords): string {
  const bin = current.intake.complainant.organisation?.bin;
  return bin ? sayer(words)('complainant.organisation', { name: complainantName(current), bin }) : complainantName(current);
}

/** Who signs for an organisation, in what capacity; null for a person. */
export const signerText = ({ intake: { complainant } }: Complaint): string | null =>
  complainant.organisation ? told([complainant.organisation.post, fullName(complainant)]).join(', ') : null;

/** Addressee of a letter to the complainant; what is missing is left out. */
export const toComplainant = (current: Complaint): Block => ({
  kind: 'right-block',
  lines: told([complainantName(current), signerText(current), current.intake.complainant.address]),
});

const told = (texts: readonly (string | null | undefined)[]): string[] => texts.flatMap((text) => (text ? [text] : []));

/** Number and date of a letter in the outgoing journal; lines to write on until it is signed. */
export function letterLine(letter: { readonly number: RegistrationNumber; readonly at: LocalDateTime } | null, { say, format }: FormWords): string {
  if (!letter) return `${say('numberBlank')}   ${say('dateBlank')}`;
  return say('numberAndDate', { number: letter.number.text, date: format.longDate(dateOf(letter.at)) });
}

/** How it came, with the number of E-Otinish or of the post. */
export function wayText({ intake: { way: id, wayNumber } }: Complaint, words: FormWords): string {
  const way = words.say(`complaints:way.${id}`);
  return wayNumber ? sayer(words)('ticket.wayNumbered', { way, number: wayNumber }) : way;
}

/** What is complained of and in what case, in a line. */
export function subjectText({ intake: { about, matter } }: Complaint, words: FormWords): string {
  const say = sayer(words);
  const what = say(`matter.${matter}`);
  if (about.kind === 'no-case') return what;
  if (about.kind === 'our-case') return say('about.our-case', { what, number: about.number });
  const where = about.kind === 'other-case' ? about.office : told([about.department, about.worker]).join(', ');
  return say(`about.${about.kind}`, { what, where: about.number ? say('about.numbered', { where, number: about.number }) : where });
}

/** Who signs for the head: who did it, if that was the head or the deputy; otherwise the head of that day. */
export function signedForHead(office: Office, mark: { readonly at: LocalDateTime; readonly by: string } | null, printedAt: LocalDateTime): Signed {
  const on = dateOf(mark?.at ?? printedAt);
  const person = staffOf(office, mark?.by);
  return person && rolesOn(office, person, on).includes('head') ? { by: person.id, on } : { on };
}

/** Bottom left of a letter: who prepared it, and their telephone. */
export function executorLine(office: Office, id: string | null | undefined, words: FormWords): Block[] {
  const person = staffOf(office, id);
  return person ? [space(4), plain(sayer(words)('letter.executor', { name: person.name, phone: office.settings.phone }), { size: 10 })] : [];
}

/** A source with its mark where it is not the text of the act: the reader must know what we did not read. */
export const markedSource = (source: Source, catalogue: Catalogue, words: FormWords): string =>
  sayer(words)(`source.${source.mark}`, { cite: citeSource(catalogue, source, words.format.lang) });

function courtOnly({ edition }: ComplaintFormInput, { say, format }: FormWords): Block[] {
  const court = (edition?.complaints ?? []).filter(({ addressee }) => addressee === 'court');
  return [...court.map(({ text }) => paragraph(typeset(text[format.lang]))), paragraph(say('refusal.appealCourtFull'))];
}

/**
 * How the answer may be appealed (АППК art. 80(5)): the addressees above the office with their terms, the limit in force that day, the court. Before
 * the code (01.07.2021) the edition's own words are all there is.
 */
export function answerAppeal(input: ComplaintFormInput, words: FormWords): Block[] {
  const { say, format } = words;
  const { office, edition, catalogue, complaint, printedAt } = input;
  const limit = ruleInForce(catalogue, 'appeal-limit', complaint.answer?.date ?? dateOf(printedAt));
  const above = (edition?.complaints ?? []).filter(({ addressee }) => addressee === 'authorised-body' || addressee === 'court');
  const title = heading(say('refusal.appeal'), 2);
  // Above the body that reviews there is only the court (АППК art. 91(5)).
  if (complaint.intake.reviewing) return [title, ...courtOnly(input, words)];
  if (!limit) return [title, ...above.map(({ text }) => paragraph(typeset(text[format.lang])))];
  const bodies = above.flatMap(({ addressee, term }) => {
    if (addressee === 'court') return [];
    const to = say(`refusal.addressee.${addressee}.${kindOf(office)}`, { office: office.settings.name[format.lang] });
    return [term ? say('refusal.addresseeTerm', { addressee: to, term: format.duration(term) }) : to];
  });
  return [
    title,
    ...(bodies.length > 0 ? [paragraph(say('refusal.appealTo')), numbered(bodies)] : []),
    paragraph(say('refusal.appealFile', { office: office.settings.name[format.lang], address: office.settings.address[format.lang] })),
    paragraph(limit.text[format.lang]),
    paragraph(say('refusal.appealContent')),
    paragraph(say('refusal.appealCourt')),
  ];
}
