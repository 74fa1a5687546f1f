import { type ApplicationDraft, type ChildDraft, emptyDocument, emptyDraft } from '../../shared/cases/application-draft.ts';
import { IIN } from './people.ts';
import { documentsFor } from '../../shared/law/documents-for.ts';
import { unwrap } from '../../shared/kernel/result.ts';
import { editionFor } from '../../shared/law/edition-for.ts';
import { loadCatalogue } from '../../shared/law/load-catalogue.ts';
import type { Channel, Edition, Field } from '../../shared/law/catalogue.ts';
import { particularsFor, questionsFor } from '../../shared/law/questions-for.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';

export const EDITION_DAY = '2026-11-16' as LocalDate;
/** Requirements of the service "visits" through the office, in the order of the list. */
export const requiredDocuments = () =>
  documentsFor(unwrap(editionFor(loadCatalogue(), { service: 'visits', region: 'national', date: EDITION_DAY })), 'office', {});

/** A complete application of a synthetic mother for her son, as typed at the counter; `change` overrides whole members. */
export function sampleDraft(change: Partial<ApplicationDraft> = {}): ApplicationDraft {
  const blank = emptyDraft({ service: 'visits', region: 'national', channel: 'office', lang: 'kk' });
  return {
    ...blank,
    applicant: {
      surname: 'Қасымова',
      name: 'Әлия',
      patronymic: 'Сәкенқызы',
      iin: IIN.woman1990,
      birthDate: '1990-01-01',
      sex: 'female',
      address: 'Үлгі ауданы, Сынақ көшесі, 1-үй',
      phone: '8 (700) 000-00-00',
      email: '',
      lang: 'kk',
    },
    children: [
      {
        surname: 'Қасымов',
        name: 'Ерлан',
        patronymic: '',
        iin: IIN.boy2015,
        birthDate: '2015-01-01',
        sex: 'male',
        residence: 'Үлгі ауданы, балалар үйі',
      },
    ],
    courtDecision: { court: 'Үлгі аудандық соты', date: '2025-03-14', number: '2-100/2025' },
    documents: requiredDocuments().map(({ id }) => ({ ...emptyDocument(id), state: 'present', seenAs: 'original', validUntil: '2027-12-31' })),
    identity: { document: 'id-card', number: '000000000', validUntil: '2030-01-01' },
    consent: { ...blank.consent, given: true },
    ...change,
  };
}

/** The same with a representative by notarised power of attorney. */
export const representedDraft = (change: Partial<ApplicationDraft> = {}): ApplicationDraft =>
  sampleDraft({
    representative: {
      present: true,
      surname: 'Сынақов',
      name: 'Дәурен',
      patronymic: '',
      iin: IIN.man1990,
      powerOfAttorney: { number: '1-234', date: '2026-10-01', notary: 'Нотариус Үлгіева У. У.', validUntil: '2027-10-01' },
    },
    ...change,
  });

/** The sample with one document marked missing; the court's decision unless another is named. */
export const incompleteDraft = (requirement = 'court-decision'): ApplicationDraft => {
  const draft = sampleDraft();
  return { ...draft, documents: draft.documents.map((line) => (line.requirement === requirement ? { ...line, state: 'missing' } : line)) };
};

export type Filing = {
  readonly edition: Edition;
  readonly channel: Channel;
  /** Answers to the questions; those not given are answered "no". */
  readonly answers?: Readonly<Record<string, boolean>>;
  readonly change?: Partial<ApplicationDraft>;
};

const FIELD_TEXT = { text: 'Үлгі мәтін', date: '2018-01-10', number: '120000' } as const;
/** Texts that satisfy the fields an edition asks for. */
export const fieldTexts = (fields: readonly Field[]): Record<string, string> =>
  Object.fromEntries(fields.map(({ id, kind }) => [id, FIELD_TEXT[kind]]));

/** A complete application of a synthetic family under any edition and channel, as typed: everything that the edition asks for is there. */
export function draftUnder({ edition, channel, answers = {}, change = {} }: Filing): ApplicationDraft {
  const given: Record<string, boolean> = { ...answers };
  for (
    let asked = questionsFor(edition, channel, given);
    asked.some(({ id }) => given[id] === undefined);
    asked = questionsFor(edition, channel, given)
  )
    for (const { id } of asked) given[id] ??= false;
  return sampleDraft({
    service: edition.service,
    region: edition.region,
    channel,
    children: [{ ...(sampleDraft().children[0] as ChildDraft), iin: '', birthDate: '2012-06-15' }],
    courtDecision: { court: 'Үлгі аудандық соты', date: '2016-03-14', number: '2-100/2016' },
    particulars: fieldTexts(particularsFor(edition, given)),
    answers: given,
    documents: documentsFor(edition, channel, given).map(({ id }) => ({ ...emptyDocument(id), state: 'present', validUntil: '2029-12-31' })),
    ...change,
  });
}

/** The courier's note of a package that came from the State Corporation. */
export const VIA = { department: '№ 1 бөлім', receiptNumber: 'М1-2026-000001', acceptedAt: '2026-11-14T11:00', deliveredAt: '2026-11-16T10:00' };
