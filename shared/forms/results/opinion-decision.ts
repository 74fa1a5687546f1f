import { space } from '../block-makers.ts';
import type { BuildForm, CaseFormInput } from '../form-input.ts';
import { applicantRow, basisRows, childrenList, grantedRows, particularRows, resultSheet, sentence } from './result-sheet.ts';

const FORM = 'opinion-decision';

/** The decision on the opinion of a child of ten and more (order 343, p. 5): the question, what the child said, when, how and before whom. */
export const buildOpinionDecision: BuildForm<CaseFormInput> = (input, _lang, words) =>
  resultSheet(input, words, {
    form: FORM,
    blocks: [
      sentence(input, words, FORM),
      ...childrenList(input, words),
      particularRows(input, words, ['question', 'presented-to']),
      grantedRows(input, words),
      applicantRow(input, words, FORM),
      space(2),
      basisRows(input, words),
    ],
  });
