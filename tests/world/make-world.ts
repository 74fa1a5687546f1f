import { loadCalendar } from '../../shared/calendar/load-calendar.ts';
import { applyCaseFact } from '../../shared/cases/apply-case-fact.ts';
import { applyOfficeFact, DEFAULT_PATTERNS } from '../../shared/cases/apply-office-fact.ts';
import type { Case } from '../../shared/cases/case.ts';
import { applyComplaintFact } from '../../shared/complaints/apply-complaint-fact.ts';
import type { Complaint } from '../../shared/complaints/complaint.ts';
import type { Office, OfficeSettings, Staff } from '../../shared/cases/office.ts';
import { openOffice } from '../../shared/cases/open-office.ts';
import type { World } from '../../shared/cases/world.ts';
import { type Instant, instantOf, toLocal } from '../../shared/kernel/clock.ts';
import { toDayNumber, type LocalDate } from '../../shared/kernel/local-date.ts';
import { minuteOf, dateOf, parseLocalDateTime } from '../../shared/kernel/local-date-time.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Fact } from '../../shared/journal/entry.ts';
import { isCaseFact, isComplaintFact } from '../../shared/journal/fold.ts';
import { loadCatalogue } from '../../shared/law/load-catalogue.ts';
import type { Role } from '../../shared/roles/roles.ts';

export const PEOPLE = {
  clerk: { role: 'clerk', name: 'Сейітова А. Б.' },
  executor: { role: 'executor', name: 'Омаров Д. Е.' },
  otherExecutor: { role: 'executor', name: 'Ким И. П.' },
  head: { role: 'head', name: 'Әбенова Г. М.' },
} as const satisfies Record<string, { role: Role; name: string }>;
/** Who works at the State Corporation's counter. */
export const COUNTER_PEOPLE = {
  operator: { role: 'operator', name: 'Жұмабекова С. Т.' },
  otherOperator: { role: 'operator', name: 'Ли А. В.' },
  manager: { role: 'head', name: 'Тілеуова Р. Қ.' },
} as const satisfies Record<string, { role: Role; name: string }>;
const EVERYBODY = { ...PEOPLE, ...COUNTER_PEOPLE };
export type PersonKey = keyof typeof EVERYBODY;

/** Monday 16.11.2026, 10:15 by the office's clock. */
export const START = '2026-11-16T10:15';

/** The moment of a local wall-clock text in the zone "east": UTC+6 until the single zone UTC+5 of 01.03.2024. */
export function instantAt(local: string): Instant {
  const at = parseLocalDateTime(local);
  if (!at) throw new Error(`impossible local time ${local}`);
  return instantOf((toDayNumber(dateOf(at)) * 1440 + minuteOf(at) - (local < '2024-03-01' ? 360 : 300)) * 60_000);
}

export const SETTINGS = {
  name: { kk: 'Үлгі ауданының білім бөлімі', ru: 'Отдел образования Образцового района' },
  address: { kk: 'Үлгі ауылы, Сынақ көшесі, 2', ru: 'с. Образцовое, ул. Пробная, 2' },
  phone: '+7 700 000 00 00',
  bin: '991240999991',
  region: 'national',
  zone: 'east',
  lang: 'kk',
  mark: 'К1',
  patterns: DEFAULT_PATTERNS,
} as const;

const hired = (people: Readonly<Record<string, { role: Role; name: string }>>) =>
  Object.values(people).map(({ name, role }) => ({ name, roles: [role], post: { kk: 'маман', ru: 'специалист' } }));
export const NEW_STAFF = hired(PEOPLE);
export const COUNTER_STAFF = hired(COUNTER_PEOPLE);

/** A small office with the real law and calendar, a clock that moves only by hand, and counted ids. Facts that are taken go through the real fold. */
export type TestWorld = ReturnType<typeof makeWorld>;

/** The counter of the State Corporation in the same district. */
export const makeCounterWorld = (start: string = START): TestWorld => makeWorld(start, { kind: 'state-corporation', mark: 'М1' });

export function makeWorld(start: string = START, settings: Partial<OfficeSettings> = {}) {
  let now = instantAt(start);
  let count = 0;
  const ground = {
    clock: { now: () => now },
    ids: { next: () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}` },
    catalogue: loadCatalogue(),
    calendar: loadCalendar(),
  };
  const facts: Fact[] = [];
  const cases = new Map<string, Case>();
  const complaints = new Map<string, Complaint>();
  let office: Office | null = null;
  let actor: World['actor'] = { staff: '', role: 'head' };

  const take = (decided: Result<readonly Fact[], readonly Refusal[]>): Case => {
    if (!decided.ok) throw new Error(`unexpected refusal: ${decided.error.map(({ code, field }) => `${code} ${field ?? ''}`).join(', ')}`);
    let last = '';
    for (const fact of decided.value) {
      facts.push(fact);
      office = applyOfficeFact(office, fact);
      if (isComplaintFact(fact)) complaints.set(fact.complaint, applyComplaintFact(complaints.get(fact.complaint) ?? null, fact, office.id));
      if (!isCaseFact(fact)) continue;
      cases.set(fact.case, applyCaseFact(cases.get(fact.case) ?? null, fact, office.id));
      last = fact.case;
    }
    return cases.get(last) as Case;
  };
  const atCounter = settings.kind === 'state-corporation';
  take(openOffice({ settings: { ...SETTINGS, ...settings }, staff: atCounter ? COUNTER_STAFF : NEW_STAFF, practice: false }, ground));
  const opened = (): Office => office as unknown as Office;
  const staffOf = (person: PersonKey): Staff => opened().staff.find(({ name }) => name === EVERYBODY[person].name) as Staff;
  const as = (person: PersonKey, role: Role = EVERYBODY[person].role): World => {
    actor = { staff: staffOf(person).id, role };
    return world();
  };
  const world = (): World => ({ ...ground, office: opened(), actor });
  as(atCounter ? 'operator' : 'clerk');
  return {
    /** The plain world as the acts take it, for the present actor. */
    world,
    /** Switches who sits here; gives the world. */
    as,
    /** Applies what an act decided through the real fold; a refusal is a bug of the test. Gives the case it was about. */
    take,
    staffOf,
    /** Sets the office's wall clock, 'YYYY-MM-DDTHH:MM'. */
    setNow: (local: string): void => void (now = instantAt(local)),
    /** Next calendar days at the same time of day. */
    passDays: (days: number): void => void (now = instantOf(Date.parse(now) + days * 86_400_000)),
    facts: (): readonly Fact[] => facts,
    cases: (): ReadonlyMap<string, Case> => cases,
    complaints: (): ReadonlyMap<string, Complaint> => complaints,
    today: (): LocalDate => dateOf(toLocal(now)),
  };
}
