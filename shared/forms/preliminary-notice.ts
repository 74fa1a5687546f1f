import type { Case } from '../cases/case.ts';
import { dateOf } from '../kernel/local-date-time.ts';
import { ruleInForce } from '../law/general-rules.ts';
import { heading, numbered, paragraph, plain, rule, space } from './block-makers.ts';
import { addressee, applicationRef, serviceName } from './case-texts.ts';
import type { Block } from './document-tree.ts';
import type { BuildForm, CaseFormInput, FormWords } from './form-input.ts';
import { letterhead, signature, staffOf } from './letterhead.ts';
import { groundList, justification } from './refusal-texts.ts';
import { makeSheet } from './sheet.ts';

/** The notice of the preliminary decision before a refusal of service (АППК art. 73): what, why, until when to object, not before when it is decided. */
export const buildPreliminaryNotice: BuildForm<CaseFormInput> = (input, lang, words) => {
  const { say, format } = words;
  const { office, case: current } = input;
  const date = dateOf(current.notice?.at ?? current.draft?.at ?? input.printedAt);
  const grounds = groundList(input, lang);
  const reason = justification(current);
  const blocks: Block[] = [
    letterhead(office, words),
    rule,
    plain(say('numberAndDate', { number: current.number.text, date: format.longDate(date) }), { size: 12 }),
    space(2),
    addressee(current),
    space(4),
    heading(say('notice.title')),
    heading(say('notice.subtitle'), 2),
    space(3),
    paragraph(say('notice.body', { ...applicationRef(current, words), service: serviceName(input, current.application.service, lang) })),
    ...(grounds.length > 0
      ? [
          numbered(
            grounds.map((ground) => ground.text),
            grounds.map((ground) => ground.number),
          ),
        ]
      : []),
    ...(reason ? [paragraph(say('notice.justification', { text: reason }))] : []),
    paragraph(objection(input, words, office.settings.address[lang])),
    ...(current.notice ? [paragraph(say('notice.decision', { from: format.longDate(current.notice.decisionFrom, 'after') }))] : []),
    paragraph(say('notice.file')),
    space(5),
    signature(staffOf(office, executorOf(current)), lang, words),
    space(5),
    { kind: 'signature', post: say('notice.received'), name: '', caption: say('signatureAndDate') },
  ];
  return makeSheet(
    { form: 'preliminary-notice', title: say('notice.docTitle'), blocks, office, edition: input.edition, number: current.number.text, size: 13 },
    lang,
    words,
  );
};

const executorOf = (current: Case): string | null => current.notice?.by ?? current.draft?.by ?? current.executor;

function objection({ case: current, catalogue, office, printedAt }: CaseFormInput, { say, format }: FormWords, address: string): string {
  const place = { address, phone: office.settings.phone };
  const rule = ruleInForce(catalogue, 'hearing-objection', current.notice?.received ?? dateOf(printedAt));
  if (!current.notice || !rule?.duration) return say('notice.objectionOpen', place);
  return say('notice.objection', { ...place, until: format.longDate(current.notice.objectionsUntil, 'until'), term: format.duration(rule.duration) });
}
