import type { Case } from '../cases/case.ts';
import type { FormWords } from './form-input.ts';

/** Number and date of the decision; lines to write on until it is signed. */
export const decisionLine = (current: Case, { say, format }: FormWords): string =>
  current.decision
    ? say('numberAndDate', { number: current.decision.number.text, date: format.longDate(current.decision.date) })
    : `${say('numberBlank')}   ${say('dateBlank')}`;
