import { paragraph } from '../block-makers.ts';
import type { BuildForm, CaseFormInput } from '../form-input.ts';
import { childrenList, grantedRows, obligationTexts, resultSheet, sentence } from './result-sheet.ts';

/**
 * The notice that the child may be taken and the contract signed: patronage (order 343, annex 2) or foster family (annex 3);
 * which contract it is, the form's own words say.
 */
export const buildContractNotice =
  (form: 'patronage-notice' | 'foster-notice'): BuildForm<CaseFormInput> =>
  (input, _lang, words) =>
    resultSheet(input, words, {
      form,
      addressed: true,
      blocks: [
        sentence(input, words, form),
        ...childrenList(input, words),
        paragraph(words.say(`result.${form}.invite`)),
        grantedRows(input, words, ['contract-number', 'contract-date', 'signing-place']),
        paragraph(words.say('result.bring')),
        ...obligationTexts(input, words).map(paragraph),
      ],
    });
