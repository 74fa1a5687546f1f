import { parseTypedDate } from '../kernel/dotted-date.ts';
import { normalisePhone } from '../people/phone.ts';
import type { ApplicationDraft, DocumentDraft } from './application-draft.ts';

/**
 * The candidate that `checkApplication` and `registerApplication` parse: empty texts left out, dates read, phone and IIN normalised where possible.
 * What cannot be read stays as typed, so that the check names it; paths of issues are paths of the draft.
 */
export function draftToApplication(draft: ApplicationDraft): unknown {
  const { applicant, representative, courtDecision, identity } = draft;
  const { present, powerOfAttorney, ...person } = representative;
  return {
    service: draft.service,
    region: draft.region,
    channel: draft.channel,
    applicant: { ...given({ ...applicant, iin: digits(applicant.iin), birthDate: date(applicant.birthDate), phone: phone(applicant.phone) }) },
    ...(present && {
      representative: {
        ...given({ ...person, iin: digits(person.iin) }),
        powerOfAttorney: given({ ...powerOfAttorney, date: date(powerOfAttorney.date), validUntil: date(powerOfAttorney.validUntil) }),
      },
    }),
    children: draft.children.map((child) => given({ ...child, iin: digits(child.iin), birthDate: date(child.birthDate) })),
    ...(isTouched(courtDecision) && { courtDecision: given({ ...courtDecision, date: date(courtDecision.date) }) }),
    ...particulars(draft),
    ...(draft.via && { via: given(draft.via) }),
    ...(draft.counter && { counter: { ...given({ ...draft.counter, homeVisit: '' }), ...(draft.counter.homeVisit && { homeVisit: true }) } }),
    answers: draft.answers,
    documents: draft.documents.map(documentCandidate),
    identity: { ...given({ ...identity, validUntil: date(identity.validUntil) }), document: identity.document || 'not-shown' },
    consent: draft.consent,
    ...given({ note: draft.note }),
  };
}

function documentCandidate(typed: DocumentDraft): unknown {
  const { sheets, ...rest } = typed;
  const count = /^\d{1,6}$/u.test(sheets.trim()) ? Number(sheets) : sheets.trim();
  return {
    ...given({ ...rest, date: date(typed.date), validUntil: date(typed.validUntil) }),
    state: typed.state || 'missing',
    ...(sheets.trim() !== '' && { sheets: count }),
  };
}

function particulars({ particulars: typed = {} }: ApplicationDraft): { readonly particulars?: unknown } {
  const filled = given(typed);
  return Object.keys(filled).length === 0 ? {} : { particulars: filled };
}

const given = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value !== 'string' || value.trim() !== ''));
const isTouched = (fields: Readonly<Record<string, string>>): boolean => Object.values(fields).some((text) => text.trim() !== '');
const date = (text: string): string => parseTypedDate(text) ?? text;
const digits = (text: string): string => text.replace(/\s+/gu, '');

function phone(text: string): string {
  const normal = normalisePhone(text);
  return normal.ok ? normal.value : text;
}
