import { dateOf } from '../../kernel/local-date-time.ts';
import { fullName } from '../../people/full-name.ts';
import { fields, heading, paragraph, plain, rule, space } from '../block-makers.ts';
import { childText } from '../case-texts.ts';
import type { Block } from '../document-tree.ts';
import type { BuildForm, CaseFormInput, FormWords } from '../form-input.ts';
import { formTitle } from '../form-title.ts';
import { letterhead, signature, staffOf, staffText } from '../letterhead.ts';
import { makeSheet } from '../sheet.ts';
import { particularRows } from './result-sheet.ts';

const FORM = 'conversation-minutes';

/** The minutes of the conversation with the child (order 343, p. 5): when and how, who was present, what the child said; signed by all of them. */
export const buildConversationMinutes: BuildForm<CaseFormInput> = (input, lang, words) => {
  const { say, format } = words;
  const { office, case: current, edition } = input;
  const name = formTitle(edition, FORM, lang);
  const held = current.conversation;
  const blocks: Block[] = [
    letterhead(office, words),
    rule,
    plain(say('minutes.line', { number: current.number.text, date: held ? format.longDateTime(held.at) : say('dateBlank') }), { size: 12 }),
    space(5),
    heading(name),
    space(3),
    facts(input, words),
    particularRows(input, words, ['question', 'abroad-place', 'abroad-contact']),
    space(2),
    plain(say('minutes.opinion'), { bold: true }),
    paragraph(held?.opinion ?? ''),
    paragraph(say('minutes.read')),
    space(5),
    ...signatures(input, words),
  ];
  return makeSheet({ form: FORM, title: name, blocks, office, edition, number: current.number.text, size: 13 }, lang, words);
};

function facts({ case: current, office }: CaseFormInput, words: FormWords): Block {
  const { say, format } = words;
  const held = current.conversation;
  return fields([
    [say('minutes.children'), current.application.children.map((child) => childText(child, words)).join('; ')],
    [say('minutes.date'), held && format.longDate(dateOf(held.at))],
    [say('minutes.how'), held && say(`minutes.way.${held.how}`)],
    [say('minutes.abroad'), held?.abroad ? say('minutes.abroadYes') : null],
    [say('minutes.by'), held && staffText(office, held.by, format.lang)],
    [say('minutes.present'), held?.present],
    [say('minutes.applicant'), fullName(current.application.applicant)],
  ]);
}

function signatures({ case: current, office }: CaseFormInput, words: FormWords): Block[] {
  const { say, format } = words;
  const present = { kind: 'signature', post: say('minutes.representative'), name: '', caption: say('signature') } as const;
  const children = current.application.children.map((child): Block => ({
    kind: 'signature',
    post: say('minutes.child'),
    name: fullName(child),
    caption: say('signature'),
  }));
  return [
    signature(staffOf(office, current.conversation?.by), format.lang, words),
    space(3),
    present,
    ...children.flatMap((child) => [space(3), child]),
  ];
}
