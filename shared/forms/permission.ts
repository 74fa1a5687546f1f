import type { Lang } from '../kernel/lang.ts';
import { fullName } from '../people/full-name.ts';
import { fields, heading, numbered, paragraph, plain, rule, space } from './block-makers.ts';
import { actName, applicationRef, childText, courtText, serviceName } from './case-texts.ts';
import { decisionLine } from './decision-line.ts';
import type { Block } from './document-tree.ts';
import type { BuildForm, CaseFormInput, FormWords } from './form-input.ts';
import { letterhead, sealedSignature, signingHead } from './letterhead.ts';
import { makeSheet } from './sheet.ts';

/** The permission (annex 4), signed and sealed by the head; a draft until then. */
export const buildPermission: BuildForm<CaseFormInput> = (input, lang, words) => {
  const { say } = words;
  const { office, case: current } = input;
  const { applicant, service, children } = current.application;
  const visits = service === 'visits';
  const blocks: Block[] = [
    letterhead(office, words),
    rule,
    plain(decisionLine(current, words), { size: 12 }),
    space(6),
    heading(say('permission.title')),
    plain(visits ? say('permission.subtitle') : say('permission.subtitleOther', { service: serviceName(input, service, lang) }), {
      align: 'center',
      bold: true,
    }),
    space(5),
    paragraph(`${say('permission.body', applicationRef(current, words))}:`),
    fields([[say('permission.whom'), `${fullName(applicant)}, ${say('iin', { iin: applicant.iin })}`]], true),
    plain(say(visits ? 'permission.children' : 'permission.childrenOther')),
    numbered(children.map((child) => childText(child, words))),
    space(2),
    terms(input, lang, words),
    space(12),
    sealedSignature(signingHead(current, office), lang, words),
  ];
  const number = current.decision?.number.text ?? current.number.text;
  const draft = current.decision === null;
  return makeSheet({ form: 'permission', title: 'permission.docTitle', blocks, office, edition: input.edition, number, draft }, lang, words);
};

function terms(input: CaseFormInput, lang: Lang, words: FormWords): Block {
  const { say } = words;
  const draft = input.case.draft?.draft;
  const granted = draft?.kind === 'grant' ? draft : null;
  const basis = [say('permission.application', applicationRef(input.case, words)), courtText(input.case, 'permission.court', words)];
  return fields([
    [say('permission.place'), granted?.place],
    [say('permission.schedule'), granted?.schedule],
    [say('permission.conditions'), granted?.conditions],
    [say('permission.basis'), basis.filter((part) => part !== null).join('; ')],
    [say('permission.legal'), actName(input, lang, words)],
  ]);
}
