import { type ApplicationDraft, emptyDocument, emptyDraft } from '../../shared/cases/application-draft.ts';
import { IIN } from './people.ts';
import { documentsFor } from '../../shared/law/documents-for.ts';
import { unwrap } from '../../shared/kernel/result.ts';
import { editionFor } from '../../shared/law/edition-for.ts';
import { loadCatalogue } from '../../shared/law/load-catalogue.ts';
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
