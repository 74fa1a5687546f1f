import { ruleInForce } from '../../law/general-rules.ts';
import { dateOf } from '../../kernel/local-date-time.ts';
import { heading, numbered, paragraph, plain, rule, space } from '../block-makers.ts';
import type { Block } from '../document-tree.ts';
import type { BuildForm, FormWords } from '../form-input.ts';
import { headSignature, letterhead, sealedHeadSignature, signature, staffOf } from '../letterhead.ts';
import { makeSheet } from '../sheet.ts';
import type { ComplaintFormInput } from './complaint-form-input.ts';
import {
  answerAppeal,
  complainantName,
  complaintRef,
  executorLine,
  letterLine,
  markedSource,
  sayer,
  signedForHead,
  subjectText,
  toComplainant,
} from './complaint-texts.ts';

type Letter = {
  readonly form: string;
  readonly key: string;
  readonly line: string;
  readonly to: Block;
  readonly body: readonly Block[];
  readonly draft?: boolean;
};

/** A letter of the office about a complaint: letterhead, number, addressee, title, text, signature. */
function letter({ office, complaint }: ComplaintFormInput, words: FormWords, { form, key, line, to, body, draft = false }: Letter) {
  const say = sayer(words);
  const blocks: Block[] = [
    letterhead(office, words),
    rule,
    plain(line, { size: 12 }),
    space(2),
    to,
    space(4),
    heading(say(`${key}.title`)),
    space(3),
    ...body,
  ];
  const sheet = { form, title: say(`${key}.docTitle`), blocks, office, number: complaint.number.text, draft, size: 13 };
  return makeSheet(sheet, words.format.lang, words);
}

/** The cover letter with which complaint and case file go on: within 3 working days (АППК art. 91(4), 65). */
export const buildCoverLetter: BuildForm<ComplaintFormInput> = (input, _lang, words) => {
  const say = sayer(words);
  const { complaint, office } = input;
  const { forwarding, terms } = complaint;
  const rules = terms?.forward?.rule ?? 'appeal-redirect';
  const attached = [
    say('cover.complaint', { sheets: complaint.intake.sheets ? words.say('sheets', { count: complaint.intake.sheets }) : '–' }),
    ...(forwarding?.caseFile ? [say('cover.caseFile', { sheets: forwarding.sheets ? words.say('sheets', { count: forwarding.sheets }) : '–' })] : []),
  ];
  return letter(input, words, {
    form: 'complaint-cover-letter',
    key: 'cover',
    line: letterLine(forwarding, words),
    to: { kind: 'right-block', lines: [forwarding?.to ?? ''] },
    draft: !forwarding,
    body: [
      paragraph(say(`cover.${rules}`, { ...complaintRef(complaint, words), name: complainantName(complaint), about: subjectText(complaint, words) })),
      paragraph(say('cover.attached')),
      numbered(attached),
      paragraph(say('cover.copy', { name: complainantName(complaint) })),
      space(5),
      headSignature(office, signedForHead(office, forwarding, input.printedAt), words),
      ...executorLine(office, forwarding?.by, words),
    ],
  });
};

/** The notice of the preliminary decision on the complaint (АППК art. 73): what, why, until when to object, not before when it is decided. */
export const buildComplaintNotice: BuildForm<ComplaintFormInput> = (input, lang, words) => {
  const say = sayer(words);
  const { format } = words;
  const { complaint, office, catalogue } = input;
  const { notice } = complaint;
  const place = { address: office.settings.address[lang], phone: office.settings.phone };
  const term = ruleInForce(catalogue, 'hearing-objection', notice?.received ?? dateOf(input.printedAt))?.duration;
  return letter(input, words, {
    form: 'complaint-notice',
    key: 'notice',
    line: say('notice.line', { number: complaint.number.text, date: format.longDate(dateOf(notice?.at ?? input.printedAt)) }),
    to: toComplainant(complaint),
    body: [
      paragraph(
        say('notice.body', { ...complaintRef(complaint, words), outcome: words.say(`complaint-forms:outcome.${notice?.outcome ?? 'refused'}`) }),
      ),
      paragraph(say('notice.reason', { text: notice?.text ?? '' })),
      paragraph(
        notice && term
          ? words.say('notice.objection', { ...place, until: format.longDate(notice.objectionsUntil, 'until'), term: format.duration(term) })
          : words.say('notice.objectionOpen', place),
      ),
      ...(notice ? [paragraph(say('notice.decision', { from: format.longDate(notice.decisionFrom, 'after') }))] : []),
      paragraph(words.say('notice.file')),
      space(5),
      signature(staffOf(office, notice?.by), lang, words),
      space(5),
      { kind: 'signature', post: words.say('notice.received'), name: '', caption: words.say('signatureAndDate') },
    ],
  });
};

/** The motivated answer, an administrative act (АППК art. 80): what was asked, what was found, the outcome, how to appeal. */
export const buildComplaintAnswer: BuildForm<ComplaintFormInput> = (input, _lang, words) => {
  const say = sayer(words);
  const { complaint, office } = input;
  const { answer, notice } = complaint;
  const objection = notice?.objection;
  const heard = notice && say('answer.heard', { date: words.format.longDate(notice.received) });
  return letter(input, words, {
    form: 'complaint-answer',
    key: 'answer',
    line: letterLine(answer, words),
    to: toComplainant(complaint),
    draft: !answer,
    body: [
      paragraph(say('answer.body', { ...complaintRef(complaint, words), about: subjectText(complaint, words) })),
      ...originLine(input, words),
      ...(complaint.intake.essence ? [paragraph(say('answer.essence', { text: complaint.intake.essence }))] : []),
      ...(heard ? [paragraph(objection ? say('answer.objected', { text: objection.text, heard }) : say('answer.silent', { heard }))] : []),
      paragraph(say('answer.reason', { text: answer?.text ?? '' })),
      ...(answer ? [paragraph(say(`answer.outcome.${answer.outcome}`))] : []),
      space(2),
      ...answerAppeal(input, words),
      space(5),
      sealedHeadSignature(office, signedForHead(office, answer, input.printedAt), words),
      ...executorLine(office, answer?.preparedBy, words),
    ],
  });
};

/** The complainant knows the number of the office that took the complaint: the body says it beside its own. */
function originLine({ complaint: { origin } }: ComplaintFormInput, words: FormWords): Block[] {
  if (!origin) return [];
  const { from, number, receivedAt } = origin;
  const date = words.format.longDate(dateOf(receivedAt));
  return [paragraph(sayer(words)('answer.origin', { date, number, office: from.name }))];
}

/** The notice that the term was extended: until when, why, by what rule (АППК art. 76, marked where we do not have its words). */
export const buildExtensionNotice: BuildForm<ComplaintFormInput> = (input, _lang, words) => {
  const say = sayer(words);
  const { format } = words;
  const { complaint, office } = input;
  const extension = complaint.extensions.at(-1) ?? null;
  return letter(input, words, {
    form: 'complaint-extension',
    key: 'extension',
    line: letterLine(extension, words),
    to: toComplainant(complaint),
    draft: !extension,
    body: [
      paragraph(
        say('extension.body', {
          ...complaintRef(complaint, words),
          before: extension ? format.longDate(extension.before) : '',
          until: extension ? format.longDate(extension.until) : '',
        }),
      ),
      paragraph(say('extension.ground', { text: extension?.ground ?? '' })),
      ...(extension
        ? [plain(say('extension.source', { source: markedSource(extension.source, input.catalogue, words) }), { size: 10, italic: true })]
        : []),
      space(5),
      headSignature(office, signedForHead(office, extension, input.printedAt), words),
    ],
  });
};
