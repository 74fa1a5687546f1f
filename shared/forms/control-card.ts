import { fields, heading, plain, space } from './block-makers.ts';
import { cardFacts } from './card-facts.ts';
import { cardActs, cardReckonings, cardSteps } from './card-tables.ts';
import type { BuildForm, CaseFormInput } from './form-input.ts';
import { makeSheet } from './sheet.ts';

/** The control card of a case: where it stands, its steps, the sum behind its due dates day by day, what was done. For the office only. */
export const buildControlCard: BuildForm<CaseFormInput> = (input, lang, words) => {
  const { say } = words;
  const { office, case: current } = input;
  const blocks = [
    plain(office.settings.name[lang], { align: 'center', size: 11 }),
    heading(say('card.title')),
    space(2),
    fields(cardFacts(input, words)),
    ...cardSteps(input, words),
    ...cardReckonings(input, words),
    ...cardActs(input, words),
  ];
  return makeSheet({ form: 'control-card', title: say('card.docTitle'), blocks, office, number: current.number.text, size: 11 }, lang, words);
};
