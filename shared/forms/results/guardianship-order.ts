import { fullName } from '../../people/full-name.ts';
import { childText } from '../case-texts.ts';
import type { Block } from '../document-tree.ts';
import type { BuildForm, CaseFormInput, FormWords } from '../form-input.ts';
import { grantFieldsOf } from '../grant-fields.ts';
import { space } from '../block-makers.ts';
import { basisRows, obligationTexts, resultSheet, sentence } from './result-sheet.ts';

/** The order on guardianship or trusteeship (order 343, annex 1; Code "On marriage and family" art. 119, 121): what, over whom, who is appointed. */
export const buildGuardianshipOrder: BuildForm<CaseFormInput> = (input, _lang, words) => {
  const form = 'guardianship-order';
  return resultSheet(input, words, {
    form,
    blocks: [sentence(input, words, form), { kind: 'list', items: points(input, words) }, space(2), basisRows(input, words)],
    after: [space(5), acquainted(input, words)],
  });
};

function points(input: CaseFormInput, words: FormWords): { mark: string; text: string }[] {
  const { say } = words;
  const { applicant, children } = input.case.application;
  const fields = grantFieldsOf(input.case);
  const appointed = { name: fullName(applicant), iin: applicant.iin, address: applicant.address };
  const texts = [
    say('result.guardianship-order.establish', { care: fields['care-kind'] ?? say('result.blank') }),
    ...children.map((child) => childText(child, words)),
    say('result.guardianship-order.appoint', appointed),
    ...clause(fields['housing-clause']),
    ...clause(fields['property-clause']),
    ...obligationTexts(input, words),
    say('result.guardianship-order.control'),
  ];
  // The children stand under the first point, without numbers of their own.
  let point = 0;
  return texts.map((text, index) => ({ mark: index >= 1 && index <= children.length ? '–' : `${(point += 1)}.`, text }));
}

const clause = (text: string | undefined): string[] => (text ? [text] : []);

const acquainted = ({ case: current }: CaseFormInput, { say }: FormWords): Block => ({
  kind: 'signature',
  post: say('result.acquainted'),
  name: fullName(current.application.applicant),
  caption: say('signatureAndDate'),
});
