import { kindOf } from '../cases/office.ts';
import type { Lang } from '../kernel/lang.ts';
import { dateOf } from '../kernel/local-date-time.ts';
import { fullName, shortName } from '../people/full-name.ts';
import { formatPhone } from '../people/phone.ts';
import { fields, heading, numbered, paragraph, space } from './block-makers.ts';
import { childText, courtText, documentText, requirementOf, serviceName } from './case-texts.ts';
import type { Block } from './document-tree.ts';
import { fieldRows } from './field-rows.ts';
import type { BuildForm, CaseFormInput, FormWords } from './form-input.ts';
import { incomingStamp } from './letterhead.ts';
import { sayFirst } from './say-first.ts';
import { makeSheet } from './sheet.ts';

/** The application prefilled from the case (annex 1; АППК art. 63(2): who, IIN, address, to whom, essence, date, signature). */
export const buildApplication: BuildForm<CaseFormInput> = (input, lang, words) => {
  const { say } = words;
  const { application } = input.case;
  const service = serviceName(input, application.service, lang);
  const court = courtText(input.case, 'application.court', words);
  const blocks: Block[] = [
    header(input, words),
    space(6),
    heading(say('application.title')),
    space(3),
    paragraph(sayFirst(words, [`application.requests.${application.service}`, 'application.request'], { service })),
    numbered(application.children.map((child) => childText(child, words))),
    ...(court ? [paragraph(court)] : []),
    ...particulars(input, words),
    ...representative(input, words),
    ...identity(input, words),
    ...attachments(input, lang, words),
    ...(application.note ? [paragraph(say('application.note', { note: application.note }))] : []),
    paragraph(say(application.consent.given ? 'application.consent' : 'application.noConsent')),
    space(4),
    ...applicantSignature(input, words),
    space(6),
    incomingStamp(input.case, input.office, words),
  ];
  return makeSheet(
    {
      form: 'application',
      title: say('application.docTitle'),
      blocks,
      office: input.office,
      edition: input.edition,
      number: input.case.number.text,
      size: input.edition.particulars.length > 0 ? 12 : 13,
    },
    lang,
    words,
  );
};

/** What lies with the application: neither the application itself nor what was only shown (Law 94-V art. 7(10)). */
function attachments({ case: current, edition }: CaseFormInput, lang: Lang, words: FormWords): Block[] {
  const attached = current.application.documents.filter(
    (document) => document.state === 'present' && (requirementOf(edition, document)?.kind ?? 'document') === 'document',
  );
  if (attached.length === 0) return [];
  return [paragraph(words.say('application.attachments')), numbered(attached.map((document) => documentText(document, edition, { ...words, lang })))];
}

/** The identity document was shown, not handed in; through the portal the signature stands for it. */
function identity({ case: current }: CaseFormInput, { say }: FormWords): Block[] {
  const { identity: shown, portal } = current.application;
  const { document } = shown;
  return portal || document === 'not-shown' ? [] : [paragraph(say('application.identity', { document: say(`terms:identity.${document}`) }))];
}

/** What the edition asks beyond the people, with its own labels. */
function particulars({ case: current, edition }: CaseFormInput, words: FormWords): Block[] {
  const { particulars: said = {}, answers } = current.application;
  const rows = fieldRows(edition.particulars, { values: said, answers }, words);
  return rows.length > 0 ? [space(1), fields(rows), space(1)] : [];
}

/** Place for the signature; what came through the portal says how it was signed. */
function applicantSignature({ case: current }: CaseFormInput, { say, format }: FormWords): Block[] {
  const { applicant, representative: person, portal } = current.application;
  if (portal) return [paragraph(say(`application.signedBy.${portal.signedBy}`, { name: shortName(applicant), at: format.dateTime(portal.sentAt) }))];
  return [{ kind: 'signature', post: format.longDate(dateOf(current.receivedAt)), name: shortName(person ?? applicant), caption: say('signature') }];
}

function header({ case: current, office }: CaseFormInput, { say, format }: FormWords): Block {
  const { applicant } = current.application;
  const lines = [
    say(`application.to.${kindOf(office)}`, { office: office.settings.name[format.lang] }),
    say('application.from', { name: fullName(applicant) }),
    say('iin', { iin: applicant.iin }),
    say('application.address', { address: applicant.address }),
  ];
  if (applicant.phone) lines.push(say('application.phone', { phone: formatPhone(applicant.phone) }));
  if (applicant.email) lines.push(say('email', { email: applicant.email }));
  return { kind: 'right-block', lines };
}

function representative({ case: current }: CaseFormInput, { say, format }: FormWords): Block[] {
  const person = current.application.representative;
  if (!person) return [];
  const { number, date, notary } = person.powerOfAttorney;
  const params = { name: fullName(person), iin: person.iin, number, date: format.longDate(date, 'dated'), notary };
  return [paragraph(say('application.representative', params))];
}
