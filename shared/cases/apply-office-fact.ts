import type { NumberSeries, RegistrationNumber } from './case.ts';
import type { CaseFact } from './case-facts.ts';
import { applyRegionFact } from './apply-region-fact.ts';
import { counterKey, USUAL_PATTERN } from './numbering.ts';
import type { Breach, Office, OfficeFact } from './office.ts';

export const DEFAULT_PATTERNS: Readonly<Record<NumberSeries, string>> = {
  incoming: USUAL_PATTERN,
  'acceptance-refusal': USUAL_PATTERN,
  outgoing: USUAL_PATTERN,
  'sc-receipt': USUAL_PATTERN,
  courier: USUAL_PATTERN,
  complaint: USUAL_PATTERN,
};

/** Before the first fact: the fold is total, so it needs something to stand on. */
const UNOPENED: Office = {
  id: '',
  settings: {
    name: { kk: '—', ru: '—' },
    address: { kk: '—', ru: '—' },
    phone: '',
    region: 'national',
    zone: 'east',
    lang: 'kk',
    mark: '0',
    patterns: { ...DEFAULT_PATTERNS },
  },
  staff: [],
  counters: {},
  practice: false,
};

/** A fact of a complaint, of which the office needs only the number; the room of complaints lies above this one. */
type ComplaintNumbered = { readonly type: `complaint-${string}`; readonly number?: RegistrationNumber };
/** What only the audit reads: it moves nothing. */
type Audited = { readonly type: `audit-${string}` };
type AnyFact = OfficeFact | CaseFact | ComplaintNumbered | Audited;
const isOfComplaint = (fact: AnyFact): fact is ComplaintNumbered => fact.type.startsWith('complaint-');

/** Folds settings, staff and the counters of the journals (from the numbers in facts of cases and complaints); never refuses. */
export function applyOfficeFact(current: Office | null, fact: AnyFact): Office {
  const office = current ?? UNOPENED;
  if (isOfComplaint(fact)) return fact.number ? counted(office, fact.number) : office;
  switch (fact.type) {
    case 'office-opened':
      return { ...office, id: fact.office, settings: fact.settings, staff: fact.staff, practice: fact.practice };
    case 'office-settings-changed':
      return { ...office, settings: fact.settings };
    case 'staff-added':
    case 'staff-changed':
      return { ...office, staff: withStaff(office.staff, fact.staff) };
    case 'breach-recorded':
      return { ...office, breaches: [...(office.breaches ?? []), { ...fact.breach, told: [] }] };
    case 'breach-told':
      return { ...office, breaches: (office.breaches ?? []).map((one) => (one.id === fact.breach ? withTold(one, fact) : one)) };
    case 'substitution-ordered':
      return { ...office, substitutions: [...(office.substitutions ?? []), fact.substitution] };
    case 'substitution-ended':
      return withEnd(office, fact);
    case 'retention-ordered':
      return { ...office, retentions: [...(office.retentions ?? []), fact.retention] };
    case 'case-erased':
      return withErased(office, fact);
    case 'law-package-received':
    case 'law-package-worked-off':
    case 'workplace-joined':
    case 'workplace-revoked':
      return applyRegionFact(office, fact);
    case 'edition-added':
      return { ...office, editions: [...(office.editions ?? []), { edition: fact.edition, ...(fact.act && { act: fact.act }) }] };
    case 'application-registered':
    case 'decision-signed':
    case 'package-sent':
      return counted(office, fact.type === 'package-sent' ? fact.package : fact.number);
    case 'acceptance-refused':
      return fact.intake ? counted(office, fact.intake.number) : office;
    default:
      return isMove(fact) ? withOffers(office, fact) : office;
  }
}

type Move = Extract<OfficeFact | CaseFact, { type: 'case-offered' | 'case-sent-back' | 'case-taken-in' }>;
const isMove = (fact: AnyFact): fact is Move => fact.type === 'case-offered' || fact.type === 'case-sent-back' || fact.type === 'case-taken-in';

/** An offer stands until it is answered; one that comes twice stands once. */
function withOffers(office: Office, fact: Move): Office {
  const id = fact.type === 'case-offered' ? fact.offer.case : fact.type === 'case-sent-back' ? fact.offer : fact.case;
  const { offers = [], ...rest } = office;
  const left = [...offers.filter((one) => one.case !== id), ...(fact.type === 'case-offered' ? [fact.offer] : [])];
  const next = { ...rest, ...(left.length > 0 && { offers: left }) };
  return fact.type === 'case-taken-in' ? counted(next, fact.number) : next;
}

function withEnd(office: Office, { substitution, until }: Extract<OfficeFact, { type: 'substitution-ended' }>): Office {
  return { ...office, substitutions: (office.substitutions ?? []).map((one) => (one.id === substitution ? { ...one, until } : one)) };
}

function withTold(breach: Breach, { whom, on, number, at, by }: Extract<OfficeFact, { type: 'breach-told' }>): Breach {
  return { ...breach, told: [...breach.told, { whom, on, ...(number !== undefined && { number }), at, by }] };
}

// The entries that gave the numbers are gone: without this the journal would give them once more.
function withErased(office: Office, { erased, at, by }: Extract<OfficeFact, { type: 'case-erased' }>): Office {
  return { ...erased.numbers.reduce(counted, office), erased: [...(office.erased ?? []), { ...erased, at, by }] };
}

const withStaff = (staff: Office['staff'], changed: Office['staff'][number]): Office['staff'] =>
  staff.some(({ id }) => id === changed.id) ? staff.map((person) => (person.id === changed.id ? changed : person)) : [...staff, changed];

function counted(office: Office, { series, mark, year, serial }: Omit<RegistrationNumber, 'text'>): Office {
  const key = counterKey(series, mark, year);
  const last = office.counters[key] ?? 0;
  return serial > last ? { ...office, counters: { ...office.counters, [key]: serial } } : office;
}
