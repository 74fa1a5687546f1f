import type { Complaint, ComplaintIntake } from './complaint.ts';
import type { ComplaintFact } from './complaint-facts.ts';

type Registered = Extract<ComplaintFact, { type: 'complaint-registered' }>;
type Founding = Pick<
  Complaint,
  'id' | 'office' | 'number' | 'edition' | 'receivedAt' | 'registeredAt' | 'registeredBy' | 'intake' | 'terms' | 'origin' | 'conflict'
>;

const rowOf = (founding: Founding): Complaint => ({
  ...founding,
  state: 'registered',
  assignee: null,
  assignment: null,
  materials: [],
  notice: null,
  extensions: [],
  forwarding: null,
  answer: null,
  sending: null,
  measures: [],
  closed: null,
  corrections: [],
  prints: [],
});

/** A row with nothing done yet. */
export const newComplaint = (fact: Registered, office: string): Complaint =>
  rowOf({
    id: fact.complaint,
    office,
    number: fact.number,
    edition: fact.edition,
    receivedAt: fact.receivedAt,
    registeredAt: fact.at,
    registeredBy: fact.by,
    intake: fact.intake,
    terms: fact.terms,
    ...(fact.origin && { origin: fact.origin }),
    conflict: false,
  });

const UNKNOWN: ComplaintIntake = {
  service: 'unknown',
  region: 'unknown',
  addressee: 'office',
  way: 'post',
  about: { kind: 'no-case' },
  matter: 'other',
  complainant: { surname: '', name: '', iin: '', address: '', phone: '', lang: 'kk' },
  essence: '',
  attachments: [],
  signed: false,
};

/** A fact came whose registration is not here: the row says so (conflict) instead of hiding the fact. */
export const orphanComplaint = (fact: ComplaintFact, office: string): Complaint =>
  rowOf({
    id: fact.complaint,
    office,
    number: { series: 'complaint', mark: '', year: 1, serial: 1, text: '' },
    edition: null,
    receivedAt: fact.at,
    registeredAt: fact.at,
    registeredBy: '',
    intake: UNKNOWN,
    terms: null,
    conflict: true,
  });
