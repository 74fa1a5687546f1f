import type { Case } from '../cases/case.ts';
import { dateOf } from '../kernel/local-date-time.ts';
import { appealText } from './appeal-texts.ts';
import { heading, numbered, paragraph, plain, rule, space } from './block-makers.ts';
import { actName, addressee, applicationRef, serviceName } from './case-texts.ts';
import { decisionLine } from './decision-line.ts';
import type { Block } from './document-tree.ts';
import type { BuildForm, CaseFormInput, FormWords } from './form-input.ts';
import { letterhead, sealedHeadSignature, signedBy } from './letterhead.ts';
import { groundList, justification } from './refusal-texts.ts';
import { makeSheet } from './sheet.ts';

/** The motivated answer on refusal of the service, an administrative act (АППК art. 80): grounds, justification, hearing, appeal. */
export const buildServiceRefusal: BuildForm<CaseFormInput> = (input, lang, words) => {
  const { say } = words;
  const { office, case: current } = input;
  const grounds = groundList(input, lang);
  const reason = justification(current);
  const blocks: Block[] = [
    letterhead(office, words),
    rule,
    plain(decisionLine(current, words), { size: 12 }),
    space(2),
    addressee(current),
    space(4),
    heading(say('refusal.title')),
    heading(say('refusal.subtitle'), 2),
    space(3),
    paragraph(say('refusal.body', { ...applicationRef(current, words), service: serviceName(input, current.application.service, lang) })),
    ...(grounds.length > 0
      ? [
          numbered(
            grounds.map((ground) => ground.text),
            grounds.map((ground) => ground.number),
          ),
        ]
      : []),
    paragraph(say('refusal.legal', { act: actName(input, lang, words) })),
    ...(reason ? [paragraph(say('refusal.justification', { text: reason }))] : []),
    ...hearing(current, words),
    space(2),
    ...appealText(input, words),
    space(6),
    sealedHeadSignature(office, signedBy(current, input.printedAt), words),
  ];
  const draft = current.decision === null;
  const number = current.decision?.number.text ?? current.number.text;
  return makeSheet(
    { form: 'service-refusal', title: say('refusal.docTitle'), blocks, office, edition: input.edition, number, draft, size: 12 },
    lang,
    words,
  );
};

/** What the applicant answered to the notice of the preliminary decision. */
function hearing({ notice, state }: Case, { say, format }: FormWords): Block[] {
  // While the applicant may still object there is nothing to say about it.
  if (!notice || (state === 'refusal-noticed' && !notice.objection)) return [];
  const received = format.longDate(notice.received);
  if (!notice.objection) return [paragraph(say('refusal.heard', { date: received }))];
  return [paragraph(say('refusal.objected', { received, date: format.longDate(dateOf(notice.objection.at)), text: notice.objection.text }))];
}
