import { dateOf } from '../kernel/local-date-time.ts';
import type { Obligation } from '../law/catalogue.ts';
import { heading, paragraph, plain, rule, space } from './block-makers.ts';
import { addressee } from './case-texts.ts';
import type { Block } from './document-tree.ts';
import type { BuildForm, CaseFormInput, FormWords } from './form-input.ts';
import { formTitle } from './form-title.ts';
import { headSignature, letterhead } from './letterhead.ts';
import { makeSheet } from './sheet.ts';
import { typeset } from './typeset.ts';

const FORM = 'certificate-reminder';

/** The reminder of what the applicant still owes after the decision (Code "On marriage and family" art. 91(4)): what, until when, by which decision. */
export const buildCertificateReminder: BuildForm<CaseFormInput> = (input, lang, words) => {
  const { say, format } = words;
  const { office, case: current, edition } = input;
  const name = formTitle(edition, FORM, lang);
  const blocks: Block[] = [
    letterhead(office, words),
    rule,
    plain(say('numberAndDate', { number: current.number.text, date: format.longDate(dateOf(input.printedAt)) }), { size: 12 }),
    space(2),
    addressee(current),
    space(5),
    heading(name),
    space(3),
    ...owed(input).flatMap((one) => texts(one, input, words)),
    paragraph(say('reminder.where', { address: office.settings.address[lang], phone: office.settings.phone })),
    space(8),
    headSignature(office, { on: dateOf(input.printedAt) }, words),
    space(5),
    { kind: 'signature', post: say('reminder.received'), name: '', caption: say('signatureAndDate') },
  ];
  return makeSheet({ form: FORM, title: name, blocks, office, edition, number: current.number.text, size: 13 }, lang, words);
};

type Owed = NonNullable<CaseFormInput['case']['obligations']>[number] & { readonly rule: Obligation };

/** What is still owed, with its rule in the edition. */
function owed({ case: current, edition }: CaseFormInput): Owed[] {
  const rules = new Map(edition.obligations.map((rule) => [rule.id, rule]));
  return (current.obligations ?? []).flatMap((one) => {
    const rule = rules.get(one.id);
    return rule && !one.received ? [{ ...one, rule }] : [];
  });
}

function texts({ rule, due, workingDay }: Owed, { case: current, printedAt }: CaseFormInput, { say, format }: FormWords): Block[] {
  const { lang } = format;
  const moved = workingDay && workingDay !== due ? say('reminder.moved', { date: format.longDate(workingDay) }) : '';
  const late = dateOf(printedAt) > (workingDay ?? due);
  const params = {
    title: rule.title[lang],
    due: format.longDate(due, 'until'),
    day: format.longDate(due),
    moved,
    term: format.duration(rule.duration),
  };
  const decided = current.decision && { number: current.decision.number.text, date: format.longDate(current.decision.date, 'dated') };
  return [
    paragraph(typeset(rule.text[lang])),
    ...(decided ? [paragraph(say('reminder.decision', decided))] : []),
    paragraph(say(late ? 'reminder.late' : 'reminder.due', params)),
  ];
}
