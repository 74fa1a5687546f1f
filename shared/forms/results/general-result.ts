import { space } from '../block-makers.ts';
import type { BuildForm, CaseFormInput } from '../form-input.ts';
import { applicantRow, basisRows, childrenList, grantedRows, resultSheet, sentence } from './result-sheet.ts';

/** A positive result whose form has no builder of its own: title, fields and their labels come from the edition, so that a service may be added as data. */
export const buildGeneralResult =
  (form: string): BuildForm<CaseFormInput> =>
  (input, _lang, words) =>
    resultSheet(input, words, {
      form,
      blocks: [
        sentence(input, words, form),
        applicantRow(input, words, form),
        ...childrenList(input, words),
        grantedRows(input, words),
        space(2),
        basisRows(input, words),
      ],
    });
