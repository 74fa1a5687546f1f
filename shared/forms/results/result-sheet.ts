import { fullName } from '../../people/full-name.ts';
import { appealNote } from '../appeal-texts.ts';
import { fields, heading, numbered, paragraph, plain, rule, space } from '../block-makers.ts';
import { actName, addressee, applicationRef, childText, courtText, serviceName } from '../case-texts.ts';
import { decisionLine } from '../decision-line.ts';
import type { Block, FormDocument } from '../document-tree.ts';
import { fieldRows } from '../field-rows.ts';
import type { CaseFormInput, FormWords } from '../form-input.ts';
import { formTitle } from '../form-title.ts';
import { grantFieldsOf } from '../grant-fields.ts';
import { letterhead, sealedHeadSignature, signedBy } from '../letterhead.ts';
import { sayFirst } from '../say-first.ts';
import { makeSheet } from '../sheet.ts';
import { typeset } from '../typeset.ts';

type Content = {
  readonly form: string;
  readonly blocks: readonly Block[];
  /** Under the signature of the head. */
  readonly after?: readonly Block[];
  /** A letter to the applicant, not a decision about them. */
  readonly addressed?: true;
};

/** The frame of every positive result: letterhead, number and date of the decision, the edition's title of the form, how to appeal, the head's signature and seal. */
export function resultSheet(input: CaseFormInput, words: FormWords, { form, blocks, after = [], addressed }: Content): FormDocument {
  const { office, case: current, edition } = input;
  const { lang } = words.format;
  const name = formTitle(edition, form, lang);
  const all: Block[] = [
    letterhead(office, words),
    rule,
    plain(decisionLine(current, words), { size: 12 }),
    ...(addressed ? [space(2), addressee(current)] : []),
    space(5),
    heading(name),
    space(3),
    ...blocks,
    space(3),
    appealNote(input, words),
    space(6),
    sealedHeadSignature(office, signedBy(current, input.printedAt), words),
    ...after,
  ];
  const number = current.decision?.number.text ?? current.number.text;
  return makeSheet({ form, title: name, blocks: all, office, edition, number, draft: current.decision === null, size: 13 }, lang, words);
}

/** The sentence of a result, in the form's own words or the general ones. */
export function sentence(input: CaseFormInput, words: FormWords, form: string): Block {
  const { application } = input.case;
  const service = serviceName(input, application.service, words.format.lang);
  const params = { ...applicationRef(input.case, words), name: fullName(application.applicant), service };
  return paragraph(sayFirst(words, [`result.${form}.body`, 'result.body'], params));
}

/** The applicant with IIN and address, in the role the form gives them. */
export function applicantRow({ case: current }: CaseFormInput, words: FormWords, form: string): Block {
  const { applicant } = current.application;
  const value = [fullName(applicant), words.say('iin', { iin: applicant.iin }), applicant.address].join(', ');
  return fields([[sayFirst(words, [`result.${form}.whom`, 'result.whom']), value]], true);
}

/** The children of the case, numbered. */
export const childrenList = ({ case: current }: CaseFormInput, words: FormWords): Block[] => [
  plain(words.say('result.children')),
  numbered(current.application.children.map((child) => childText(child, words))),
];

/** What the result says by the edition's fields; `only`: those, for a result of several sheets. */
export function grantedRows({ case: current, edition }: CaseFormInput, words: FormWords, only?: readonly string[]): Block {
  const asked = edition.resultFields.filter(({ id }) => !only || only.includes(id));
  return fields(fieldRows(asked, { values: grantFieldsOf(current), answers: current.application.answers }, words), true);
}

/** What the application said and the result repeats. */
export function particularRows({ case: current, edition }: CaseFormInput, words: FormWords, only: readonly string[]): Block {
  const { particulars = {}, answers } = current.application;
  const asked = edition.particulars.filter(({ id }) => only.includes(id));
  return fields(fieldRows(asked, { values: particulars, answers }, words));
}

/** Application, court decision and legal act the result rests on. */
export function basisRows(input: CaseFormInput, words: FormWords): Block {
  const { say } = words;
  const basis = [say('permission.application', applicationRef(input.case, words)), courtText(input.case, 'permission.court', words)];
  return fields([
    [say('permission.basis'), basis.filter((part) => part !== null).join('; ')],
    [say('permission.legal'), actName(input, words.format.lang, words)],
  ]);
}

/** What the applicant owes after the decision, in the act's words; none where the answers ask for none. */
export function obligationTexts({ case: current, edition }: CaseFormInput, words: FormWords): string[] {
  const owed = new Set(current.obligations?.map(({ id }) => id));
  return edition.obligations.filter(({ id }) => owed.has(id)).map(({ text }) => typeset(text[words.format.lang]));
}
