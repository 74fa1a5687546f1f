import type { LocalDate } from '../../kernel/local-date.ts';
import { dateOf } from '../../kernel/local-date-time.ts';
import type { FormDocument } from '../document-tree.ts';
import type { FormWords } from '../form-input.ts';
import { wordedBy, wordingOn } from '../wording-on.ts';
import type { ComplaintFormInput } from './complaint-form-input.ts';
import { COMPLAINT_FORM_TABLE, type ComplaintFormId } from './complaint-form-table.ts';

/** The day that a sheet bears: of the act that it is the paper of, and while that is not done, of the print. */
const DAYS: Readonly<Record<ComplaintFormId, (input: ComplaintFormInput) => LocalDate>> = {
  'complaint-ticket': ({ complaint }) => dateOf(complaint.registeredAt),
  'complaint-cover-letter': ({ complaint, printedAt }) => dateOf(complaint.forwarding?.at ?? printedAt),
  'complaint-notice': ({ complaint, printedAt }) => dateOf(complaint.notice?.at ?? printedAt),
  'complaint-protocol': ({ complaint, printedAt }) => dateOf(complaint.notice?.protocol?.at ?? printedAt),
  'complaint-extension': ({ complaint, printedAt }) => dateOf(complaint.extensions.at(-1)?.at ?? printedAt),
  'complaint-answer': ({ complaint, printedAt }) => dateOf(complaint.answer?.at ?? printedAt),
  'complaint-card': ({ printedAt }) => dateOf(printedAt),
};

/** The words of a form of a complaint, of the day that it bears. */
export function complaintWords(form: ComplaintFormId, input: ComplaintFormInput, words: FormWords): FormWords {
  const wording = wordingOn(input.office.packages, { form, on: DAYS[form](input) });
  return wording ? wordedBy(words, wording.content) : words;
}

/** A form of a complaint in the wording of the day that it bears. */
export const printComplaintForm = (form: ComplaintFormId, input: ComplaintFormInput, words: FormWords): FormDocument =>
  COMPLAINT_FORM_TABLE[form].build(input, words.format.lang, complaintWords(form, input, words));
