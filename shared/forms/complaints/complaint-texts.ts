import type { RegistrationNumber } from '../../cases/case.ts';
import { kindOf, type Office, type Staff } from '../../cases/office.ts';
import type { Complaint } from '../../complaints/complaint.ts';
import { dateOf, type LocalDateTime } from '../../kernel/local-date-time.ts';
import { ruleInForce } from '../../law/general-rules.ts';
import { fullName } from '../../people/full-name.ts';
import { heading, numbered, paragraph } from '../block-makers.ts';
import type { Block } from '../document-tree.ts';
import type { FormWords } from '../form-input.ts';
import { staffOf } from '../letterhead.ts';
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

export const complainantName = ({ intake: { complainant } }: Complaint): string => fullName(complainant);

/** Addressee of a letter to the complainant; what is missing is left out. */
export const toComplainant = (current: Complaint): Block => ({
  kind: 'right-block',
  lines: [complainantName(current), current.intake.complainant.address].filter((text) => text !== ''),
});

/** Number and date of a letter in the outgoing journal; lines to write on until it is signed. */
export function letterLine(letter: { readonly number: RegistrationNumber; readonly at: LocalDateTime } | null, { say, format }: FormWords): string {
  if (!letter) return `${say('numberBlank')}   ${say('dateBlank')}`;
  return say('numberAndDate', { number: letter.number.text, date: format.longDate(dateOf(letter.at)) });
}

/** What the complaint is about, in a line. */
export function aboutText({ intake: { about } }: Complaint, words: FormWords): string {
  const say = sayer(words);
  const kind = say(`about.kind.${about.kind}`);
  if (about.kind === 'our-case') return say('about.case', { kind, number: about.number });
  if (about.kind === 'no-case') return kind;
  const where = about.kind === 'other-case' ? about.office : [about.department, about.worker].filter(Boolean).join(', ');
  return about.number ? say('about.numbered', { kind, where, number: about.number }) : say('about.named', { kind, where });
}

/** Who signs for the office: who did it, or the head on the staff list. */
export const headOf = (office: Office, by?: string): Staff | undefined =>
  staffOf(office, by) ?? office.staff.find(({ active, roles }) => active && roles.includes('head'));

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
