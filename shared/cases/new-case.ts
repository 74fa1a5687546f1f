import type { LocalDate } from '../kernel/local-date.ts';
import type { Application, Case } from './case.ts';
import type { CaseFact } from './case-facts.ts';

type Founding = Pick<Case, 'id' | 'office' | 'state' | 'number' | 'edition' | 'receivedAt' | 'application' | 'terms' | 'registeredBy'>;

/** A row with nothing done yet. */
export const newCase = (founding: Founding): Case => ({
  ...founding,
  acceptanceRefusal: null,
  executor: null,
  assignment: null,
  completeness: null,
  draft: null,
  notice: null,
  decision: null,
  issue: null,
  closed: null,
  corrections: [],
  prints: [],
  conflict: false,
});

const NOBODY: Application = {
  service: 'unknown',
  region: 'unknown',
  channel: 'office',
  applicant: { surname: '', name: '', iin: '', birthDate: '0001-01-01' as LocalDate, sex: 'female', address: '', lang: 'kk' },
  children: [],
  answers: {},
  documents: [],
  identity: { document: 'not-shown' },
  consent: { given: false, text: '', lang: 'kk' },
};

/** A fact came whose founding fact is not here: the row says so (conflict) instead of hiding the fact. */
export const orphanCase = (fact: CaseFact, office: string): Case => ({
  ...newCase({
    id: fact.case,
    office,
    state: 'registered',
    number: { series: 'incoming', mark: '', year: 1, serial: 1, text: '' },
    edition: '',
    receivedAt: fact.at,
    application: NOBODY,
    terms: null,
    registeredBy: '',
  }),
  conflict: true,
});
