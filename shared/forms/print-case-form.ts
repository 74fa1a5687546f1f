import type { LocalDate } from '../kernel/local-date.ts';
import { dateOf } from '../kernel/local-date-time.ts';
import type { FormDocument } from './document-tree.ts';
import type { CaseFormInput, FormWords } from './form-input.ts';
import { type CASE_FORMS, type CaseFormId, formOf } from './form-table.ts';
import { wordedBy, wordingOn } from './wording-on.ts';

type DayOf = (input: CaseFormInput) => LocalDate;
const received: DayOf = ({ case: current }) => dateOf(current.receivedAt);
const printed: DayOf = ({ printedAt }) => dateOf(printedAt);
const decided: DayOf = (input) => input.case.decision?.date ?? printed(input);

/** The day that a sheet bears: not of its printing but of the act that it is the paper of, once that is done. */
const DAYS: Readonly<Record<(typeof CASE_FORMS)[number], DayOf>> = {
  application: received,
  ticket: received,
  'acceptance-receipt': received,
  'acceptance-refusal': ({ case: current }) => dateOf(current.acceptanceRefusal?.at ?? current.receivedAt),
  'conversation-minutes': (input) => (input.case.conversation ? dateOf(input.case.conversation.at) : printed(input)),
  'preliminary-notice': ({ case: { notice, draft }, printedAt }) => dateOf(notice?.at ?? draft?.at ?? printedAt),
  permission: decided,
  'guardianship-order': decided,
  'patronage-notice': decided,
  'foster-notice': decided,
  'money-decision': decided,
  'opinion-decision': decided,
  'service-refusal': decided,
  'certificate-reminder': printed,
  'control-card': printed,
};

/** The day that a form of a case bears. */
export const caseFormDay = (form: CaseFormId, input: CaseFormInput): LocalDate =>
  Object.hasOwn(DAYS, form) ? DAYS[form as keyof typeof DAYS](input) : decided(input);

/** A form of a case in the wording of the day that it bears, in the language of the words. */
export function printCaseForm(form: CaseFormId, input: CaseFormInput, words: FormWords): FormDocument {
  const { service } = input.case.application;
  const wording = wordingOn(input.office.packages, { form, service, on: caseFormDay(form, input) });
  return formOf(form).build(input, words.format.lang, wording ? wordedBy(words, wording.content) : words);
}
