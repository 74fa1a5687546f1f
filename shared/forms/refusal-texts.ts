import type { Case } from '../cases/case.ts';
import { kindOf } from '../cases/office.ts';
import type { Lang } from '../kernel/lang.ts';
import { dateOf } from '../kernel/local-date-time.ts';
import { ruleInForce } from '../law/general-rules.ts';
import { heading, numbered, paragraph } from './block-makers.ts';
import type { Edition } from '../law/catalogue.ts';
import type { Block } from './document-tree.ts';
import type { CaseFormInput, FormWords } from './form-input.ts';
import { typeset } from './typeset.ts';

/** The grounds of the refusal with their numbers in the act, in the act's order. */
export function groundList({ case: current, edition }: CaseFormInput, lang: Lang): { number: string; text: string }[] {
  const draft = current.draft?.draft;
  if (draft?.kind !== 'refusal') return [];
  return edition.grounds
    .filter((ground) => draft.grounds.includes(ground.id))
    .map((ground) => ({ number: ground.number, text: typeset(ground.text[lang]) }));
}

/** Facts and reasons as the executor wrote them. */
export const justification = (current: Case): string | null => (current.draft?.draft.kind === 'refusal' ? current.draft.draft.justification : null);

const complaintsOf = ({ complaints }: Edition, { application }: Case): Edition['complaints'] =>
  complaints.filter(({ addressee }) => addressee !== 'state-corporation' || application.channel === addressee);

/** To whom one may complain by the edition, each with its term; about the State Corporation only where it took part. */
export function complaintAddressees({ office, edition, case: current }: CaseFormInput, { say, format }: FormWords): string[] {
  return complaintsOf(edition, current).flatMap(({ addressee, term }) => {
    if (addressee === 'court') return [];
    const to = say(`refusal.addressee.${addressee}.${kindOf(office)}`, { office: office.settings.name[format.lang] });
    return [term ? say('refusal.addresseeTerm', { addressee: to, term: format.duration(term) }) : to];
  });
}

/**
 * The appeal text without which a refusal doubles the applicant's time (АППК art. 80(5), 92(1-1)): to whom, within what, how.
 * Addressees and terms come from the edition, the limit from the general rules in force on the day of the decision.
 */
export function appealText(input: CaseFormInput, lang: Lang, words: FormWords): Block[] {
  const { say } = words;
  const { office, edition, catalogue, case: current, printedAt } = input;
  const limit = ruleInForce(catalogue, 'appeal-limit', current.decision?.date ?? dateOf(printedAt));
  const addressees = complaintAddressees(input, words);
  const title = heading(say('refusal.appeal'), 2);
  // Before the АППК (01.07.2021) the edition's own words are all there is.
  if (!limit) return [title, ...complaintsOf(edition, current).map(({ text }) => paragraph(typeset(text[lang])))];
  return [
    title,
    ...(addressees.length > 0 ? [paragraph(say('refusal.appealTo')), numbered(addressees)] : []),
    paragraph(say('refusal.appealFile', { office: office.settings.name[lang], address: office.settings.address[lang] })),
    paragraph(limit.text[lang]),
    paragraph(say('refusal.appealContent')),
    paragraph(say('refusal.appealCourt')),
  ];
}
