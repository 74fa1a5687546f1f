import type { Case, SubmittedDocument } from '../cases/case.ts';
import type { Lang } from '../kernel/lang.ts';
import { dateOf } from '../kernel/local-date-time.ts';
import type { DocumentRequirement, Edition } from '../law/catalogue.ts';
import { fullName } from '../people/full-name.ts';
import type { Child } from '../people/person.ts';
import type { Block } from './document-tree.ts';
import type { CaseFormInput, FormWords } from './form-input.ts';
import { typeset } from './typeset.ts';

/** Official name of the service in the sheet's language. */
export const serviceName = ({ catalogue }: Pick<CaseFormInput, 'catalogue'>, service: string, lang: Lang): string =>
  catalogue.services.find((one) => one.id === service)?.names[0]?.[lang] ?? service;

/** The act of the edition with its date and number, in the quotation marks of print. */
export function actName({ catalogue, edition }: Pick<CaseFormInput, 'catalogue' | 'edition'>, lang: Lang, { say, format }: FormWords): string {
  const act = catalogue.acts.find((one) => one.id === edition.act);
  if (!act) return edition.act;
  const title = typeset(act.title[lang]);
  return act.date && act.number ? say('actDated', { title, date: format.longDate(act.date, 'dated'), number: act.number }) : title;
}

/** 'Surname Name Patronymic, date of birth …, IIN …, lives at …'. */
export function childText(child: Child, { say, format }: FormWords): string {
  const parts = [fullName(child), say('child.birth', { date: format.date(child.birthDate) })];
  if (child.iin) parts.push(say('iin', { iin: child.iin }));
  if (child.residence) parts.push(say('child.residence', { address: child.residence }));
  return parts.join(', ');
}

/** The court decision with its number when it has one; null when none was given. `key` takes court, date and number. */
export function courtText(current: Case, key: string, { say, format }: FormWords): string | null {
  const decision = current.application.courtDecision;
  if (!decision) return null;
  const number = decision.number ? say('application.courtNumber', { number: decision.number }) : '';
  return say(key, { court: decision.court, date: format.longDate(decision.date), number });
}

/** 'от 21 ноября 2026 года № …' parameters of the application in a sentence. */
export const applicationRef = (current: Case, { format }: FormWords): { date: string; number: string } => ({
  date: format.longDate(dateOf(current.receivedAt), 'dated'),
  number: current.number.text,
});

export const requirementOf = (edition: Edition, document: SubmittedDocument): DocumentRequirement | undefined =>
  edition.documents.find((requirement) => requirement.id === document.requirement);

/** Title of a document with what was noted of it: number, date, sheets. */
export function documentText(document: SubmittedDocument, edition: Edition, words: FormWords & { lang: Lang }): string {
  const { say, format, lang } = words;
  const marks = [
    document.number ? say('footer.number', { number: document.number }) : '',
    document.date ? say('ofDate', { date: format.date(document.date) }) : '',
    document.validUntil ? say('validUntil', { date: format.date(document.validUntil) }) : '',
    document.sheets ? say('sheets', { count: document.sheets }) : '',
  ].filter((mark) => mark !== '');
  const title = typeset(requirementOf(edition, document)?.title[lang] ?? document.requirement);
  return marks.length > 0 ? `${title} (${marks.join(', ')})` : title;
}

/** Addressee of a letter to the applicant: name, IIN is not printed, address. */
export const addressee = (current: Case): Block => ({
  kind: 'right-block',
  lines: [fullName(current.application.applicant), current.application.applicant.address],
});
