import type { Lang } from '../kernel/lang.ts';
import { dateOf } from '../kernel/local-date-time.ts';
import { fullName, shortName } from '../people/full-name.ts';
import { formatPhone } from '../people/phone.ts';
import { heading, numbered, paragraph, space } from './block-makers.ts';
import { childText, courtText, documentText, requirementOf, serviceName } from './case-texts.ts';
import type { Block } from './document-tree.ts';
import type { BuildForm, CaseFormInput, FormWords } from './form-input.ts';
import { incomingStamp } from './letterhead.ts';
import { makeSheet } from './sheet.ts';

/** The application prefilled from the case (annex 1; АППК art. 63(2): who, IIN, address, to whom, essence, date, signature). */
export const buildApplication: BuildForm<CaseFormInput> = (input, lang, words) => {
  const { say } = words;
  const { application } = input.case;
  const service = serviceName(input, application.service, lang);
  const court = courtText(input.case, 'application.court', words);
  const blocks: Block[] = [
    header(input, words, input.office.settings.name[lang]),
    space(6),
    heading(say('application.title')),
    space(3),
    paragraph(application.service === 'visits' ? say('application.requestVisits') : say('application.request', { service })),
    numbered(application.children.map((child) => childText(child, words))),
    ...(court ? [paragraph(court)] : []),
    ...representative(input, words),
    ...attachments(input, lang, words),
    ...(application.note ? [paragraph(say('application.note', { note: application.note }))] : []),
    paragraph(say(application.consent.given ? 'application.consent' : 'application.noConsent')),
    space(4),
    applicantSignature(input, words),
    space(6),
    incomingStamp(input.case, input.office, words),
  ];
  return makeSheet(
    {
      form: 'application',
      title: 'application.docTitle',
      blocks,
      office: input.office,
      edition: input.edition,
      number: input.case.number.text,
      size: 13,
    },
    lang,
    words,
  );
};

/** What lies with the application; the application itself is not in its own list. */
function attachments({ case: current, edition }: CaseFormInput, lang: Lang, words: FormWords): Block[] {
  const attached = current.application.documents.filter(
    (document) => document.state === 'present' && requirementOf(edition, document)?.kind !== 'application',
  );
  if (attached.length === 0) return [];
  return [paragraph(words.say('application.attachments')), numbered(attached.map((document) => documentText(document, edition, { ...words, lang })))];
}

function applicantSignature({ case: current }: CaseFormInput, { say, format }: FormWords): Block {
  const { applicant, representative: person } = current.application;
  return { kind: 'signature', post: format.longDate(dateOf(current.receivedAt)), name: shortName(person ?? applicant), caption: say('signature') };
}

function header({ case: current }: CaseFormInput, { say }: FormWords, office: string): Block {
  const { applicant } = current.application;
  const lines = [
    say('application.to', { office }),
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
