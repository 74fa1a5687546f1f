import { kindOf } from '../cases/office.ts';
import type { Lang } from '../kernel/lang.ts';
import { dateOf } from '../kernel/local-date-time.ts';
import { fullName } from '../people/full-name.ts';
import { acceptanceAppeal } from './appeal-texts.ts';
import { heading, numbered, paragraph, plain, space } from './block-makers.ts';
import { actName, serviceName } from './case-texts.ts';
import type { Block } from './document-tree.ts';
import type { BuildForm, CaseFormInput, FormWords } from './form-input.ts';
import { sealedSignature, staffOf, staffText } from './letterhead.ts';
import { makeSheet } from './sheet.ts';
import { typeset } from './typeset.ts';

/** The receipt of refusal to accept (annex 3; services law art. 20(2)): names every missing and every expired document. */
export const buildAcceptanceRefusal: BuildForm<CaseFormInput> = (input, lang, words) => {
  const { say, format } = words;
  const { office, case: current } = input;
  const { applicant } = current.application;
  const at = current.acceptanceRefusal?.at ?? current.receivedAt;
  const by = current.acceptanceRefusal?.by ?? current.registeredBy;
  const blocks: Block[] = [
    ...annexMark(input, lang, words),
    space(3),
    { kind: 'caption-line', value: fullName(applicant), caption: say('acceptanceRefusal.nameCaption') },
    { kind: 'caption-line', value: applicant.address, caption: say('acceptanceRefusal.addressCaption') },
    space(4),
    heading(say('acceptanceRefusal.title')),
    heading(say('acceptanceRefusal.subtitle'), 2),
    plain(say('numberAndDate', { number: current.number.text, date: format.longDate(dateOf(at)) }), { align: 'center' }),
    space(3),
    paragraph(body(input, lang, words)),
    ...lists(input, lang, words),
    ...(current.acceptanceRefusal?.note ? [paragraph(say('acceptanceRefusal.note', { note: current.acceptanceRefusal.note }))] : []),
    paragraph(say('acceptanceRefusal.again')),
    ...acceptanceAppeal(input, words),
    paragraph(say('acceptanceRefusal.copies')),
    space(4),
    ...signatures(input, by, { ...words, lang }),
  ];
  return makeSheet(
    {
      form: 'acceptance-refusal',
      title: say('acceptanceRefusal.docTitle'),
      blocks,
      office,
      edition: input.edition,
      number: current.number.text,
      size: 12,
    },
    lang,
    words,
  );
};

function signatures({ case: current, office }: CaseFormInput, by: string, { lang, ...words }: FormWords & { lang: Lang }): Block[] {
  const { say } = words;
  const person = staffOf(office, by);
  return [
    { ...sealedSignature(person, lang, words), caption: say(`signatureOf.${kindOf(office)}`) },
    space(2),
    plain(say('acceptanceRefusal.executor', { name: staffText(office, by, lang) }), { size: 11 }),
    plain(say('acceptanceRefusal.phone', { phone: person?.phone ?? office.settings.phone }), { size: 11 }),
    space(4),
    { kind: 'signature', post: say('acceptanceRefusal.received'), name: fullName(current.application.applicant), caption: say('signatureAndDate') },
  ];
}

function body(input: CaseFormInput, lang: Lang, { say }: FormWords): string {
  const { name, address } = input.office.settings;
  const service = serviceName(input, input.case.application.service, lang);
  return say('acceptanceRefusal.body', { office: name[lang], address: address[lang], service, reason: say(reasonOf(input)) });
}

function reasonOf({ case: current }: CaseFormInput): string {
  const expired = (current.acceptanceRefusal?.expired.length ?? 0) > 0;
  const missing = (current.acceptanceRefusal?.missing.length ?? 0) > 0;
  return `acceptanceRefusal.${expired && missing ? 'both' : expired ? 'expired' : 'incomplete'}`;
}

function annexMark(input: CaseFormInput, lang: Lang, words: FormWords): Block[] {
  const { say } = words;
  const annex = input.edition.forms.find((form) => form.id === 'acceptance-refusal')?.annex;
  if (!annex) return [];
  const lines = say('acceptanceRefusal.annexMark', { annex, act: actName(input, lang, words) }).split('\n');
  return [{ kind: 'right-block', lines, size: 10 }];
}

function lists({ case: current, edition }: CaseFormInput, lang: Lang, { say, format }: FormWords): Block[] {
  const title = (id: string) => typeset(edition.documents.find((document) => document.id === id)?.title[lang] ?? id);
  const expiredText = (id: string) => {
    const until = current.application.documents.find((document) => document.requirement === id)?.validUntil;
    return until ? say('acceptanceRefusal.expiredItem', { title: title(id), date: format.date(until) }) : title(id);
  };
  const missing = current.acceptanceRefusal?.missing ?? [];
  const expired = current.acceptanceRefusal?.expired ?? [];
  return [
    ...(missing.length > 0 ? [plain(say('acceptanceRefusal.missingTitle'), { bold: true }), numbered(missing.map(title))] : []),
    ...(expired.length > 0 ? [plain(say('acceptanceRefusal.expiredTitle'), { bold: true }), numbered(expired.map(expiredText))] : []),
  ];
}
