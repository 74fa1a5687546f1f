import { fullName } from '../../people/full-name.ts';
import { appealNote } from '../appeal-texts.ts';
import { fields, heading, numbered, paragraph, plain, rule, space } from '../block-makers.ts';
import { applicationRef, childText } from '../case-texts.ts';
import { decisionLine } from '../decision-line.ts';
import type { Block } from '../document-tree.ts';
import type { BuildForm, CaseFormInput } from '../form-input.ts';
import { basisRows, grantedRows } from './result-sheet.ts';
import { letterhead, sealedHeadSignature, signedBy } from '../letterhead.ts';
import { makeSheet } from '../sheet.ts';

/** The permission (annex 4), signed and sealed by the head; a draft until then. */
export const buildPermission: BuildForm<CaseFormInput> = (input, lang, words) => {
  const { say } = words;
  const { office, case: current } = input;
  const { applicant, children } = current.application;
  const blocks: Block[] = [
    letterhead(office, words),
    rule,
    plain(decisionLine(current, words), { size: 12 }),
    space(6),
    heading(say('permission.title')),
    plain(say('permission.subtitle'), { align: 'center', bold: true }),
    space(5),
    paragraph(`${say('permission.body', applicationRef(current, words))}:`),
    fields([[say('permission.whom'), `${fullName(applicant)}, ${say('iin', { iin: applicant.iin })}`]], true),
    plain(say('permission.children')),
    numbered(children.map((child) => childText(child, words))),
    space(2),
    grantedRows(input, words),
    basisRows(input, words),
    space(3),
    appealNote(input, words),
    space(8),
    sealedHeadSignature(office, signedBy(current, input.printedAt), words),
  ];
  const number = current.decision?.number.text ?? current.number.text;
  const draft = current.decision === null;
  return makeSheet({ form: 'permission', title: say('permission.docTitle'), blocks, office, edition: input.edition, number, draft }, lang, words);
};
