import type { Case, Decision } from '../cases/case.ts';
import type { Edition } from '../law/catalogue.ts';
import type { FormWords } from './form-input.ts';
import { grantForms } from './form-title.ts';
import { sayFirst } from './say-first.ts';

/** Number and date of the decision; lines to write on until it is signed. */
export const decisionLine = (current: Case, { say, format }: FormWords): string =>
  current.decision
    ? say('numberAndDate', { number: current.decision.number.text, date: format.longDate(current.decision.date) })
    : `${say('numberBlank')}   ${say('dateBlank')}`;

/** What a decision is called in short: a positive one by the first form that the service prints for it. */
export function decisionWord(edition: Edition | undefined, kind: Decision['kind'], words: FormWords): string {
  const forms = edition && kind === 'grant' ? grantForms(edition).slice(0, 1) : [];
  return sayFirst(words, [...forms.map((form) => `terms:form.${form}`), `terms:decision.${kind}`]);
}
