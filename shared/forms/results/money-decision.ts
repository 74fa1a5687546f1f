import { space } from '../block-makers.ts';
import type { BuildForm, CaseFormInput } from '../form-input.ts';
import { applicantRow, basisRows, childrenList, grantedRows, particularRows, resultSheet, sentence } from './result-sheet.ts';

const FORM = 'money-decision';

/** The decision on assigning money for the child's keep (order 343, annexes 2 and 3): to whom, for whom, how much, from when, to which account. */
export const buildMoneyDecision: BuildForm<CaseFormInput> = (input, _lang, words) =>
  resultSheet(input, words, {
    form: FORM,
    blocks: [
      sentence(input, words, FORM),
      applicantRow(input, words, FORM),
      ...childrenList(input, words),
      grantedRows(input, words, ['amount', 'pay-from', 'pay-until', 'contract-number', 'contract-date']),
      particularRows(input, words, ['bank', 'bank-account']),
      space(2),
      basisRows(input, words),
    ],
  });
