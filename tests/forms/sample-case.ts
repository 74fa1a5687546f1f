import { loadCalendar } from '../../shared/calendar/load-calendar.ts';
import { Case } from '../../shared/cases/case.ts';
import { Office } from '../../shared/cases/office.ts';
import type { World } from '../../shared/cases/world.ts';
import type { CaseFormInput } from '../../shared/forms/form-input.ts';
import { makeFormInput } from '../../shared/forms/make-form-input.ts';
import { instantOf } from '../../shared/kernel/clock.ts';
import { unwrap } from '../../shared/kernel/result.ts';
import { loadCatalogue } from '../../shared/law/load-catalogue.ts';

/** An office, people and numbers that do not exist (law.md E1). */
export const OFFICE = Office.parse({
  id: 'office-1',
  settings: {
    name: {
      kk: '«Үлгі ауданының білім бөлімі» коммуналдық мемлекеттік мекемесі',
      ru: 'Коммунальное государственное учреждение «Отдел образования Образцового района»',
    },
    address: { kk: '010000, Үлгі ауылы, Сынақ көшесі, 2-үй', ru: '010000, село Образцовое, улица Пробная, дом 2' },
    phone: '8 (700) 000-00-00',
    bin: '991240999991',
    region: 'national',
    zone: 'east',
    lang: 'kk',
    mark: 'К1',
    patterns: { incoming: 'З-{mark}-{year}-{serial:6}', 'acceptance-refusal': 'БТ-{mark}-{year}-{serial:6}', outgoing: 'Ш-{mark}-{year}-{serial:6}' },
  },
  staff: [
    { id: 's1', name: 'Сейітова А. Б.', post: { kk: 'кеңсе маманы', ru: 'специалист канцелярии' }, roles: ['clerk'], active: true },
    {
      id: 's2',
      name: 'Омаров Д. Е.',
      post: { kk: 'бас маман', ru: 'главный специалист' },
      roles: ['executor'],
      phone: '8 (700) 000-00-01',
      active: true,
    },
    { id: 's3', name: 'Әбенова Г. М.', post: { kk: 'Бөлім басшысы', ru: 'Руководитель отдела' }, roles: ['head'], active: true },
  ],
  counters: {},
  practice: false,
});

const number = (series: string, text: string) => ({ series, mark: 'К1', year: 2026, serial: 123, text });
const document = (requirement: string, more: object = {}) => ({ requirement, state: 'present', ...more });

/** A case as registered; every later state is this plus `more`. */
export const sampleCase = (more: object = {}): Case =>
  Case.parse({
    id: 'case-1',
    office: 'office-1',
    state: 'registered',
    number: number('incoming', 'З-К1-2026-000123'),
    edition: 'visits-national-2020',
    receivedAt: '2026-03-19T10:15',
    application: {
      service: 'visits',
      region: 'national',
      channel: 'office',
      applicant: {
        surname: 'Қасымова',
        name: 'Әлия',
        patronymic: 'Сәкенқызы',
        iin: '900101499994',
        birthDate: '1990-01-01',
        sex: 'female',
        address: 'Үлгі ауданы, Жаңа ауылы, Бейбітшілік көшесі, 17-үй, 4-пәтер',
        phone: '+77000000000',
        lang: 'kk',
      },
      children: [
        {
          surname: 'Қасымов',
          name: 'Ерлан',
          patronymic: 'Мұратұлы',
          iin: '150101599992',
          birthDate: '2015-01-01',
          residence: 'Үлгі ауданы, Орталық көше, 5',
        },
        { surname: 'Қасымова', name: 'Іңкәр', patronymic: 'Мұратқызы', iin: '150101699999', birthDate: '2015-01-01' },
      ],
      courtDecision: { court: 'Үлгі ауданының аудандық соты', date: '2025-03-14', number: '7120-25-00-2/100' },
      answers: {},
      documents: [
        document('application', { seenAs: 'original', sheets: 1 }),
        document('identity', { seenAs: 'original' }),
        document('court-decision', { seenAs: 'copy', number: '7120-25-00-2/100', date: '2025-03-14', sheets: 4 }),
        document('police-reference', { seenAs: 'original', number: '12-3/45', date: '2026-03-02', sheets: 1 }),
      ],
      identity: { document: 'id-card', number: '000000000' },
      consent: { given: true, text: 'protected-data-1', lang: 'kk' },
    },
    terms: {
      registered: '2026-03-19',
      due: '2026-03-31',
      steps: [
        { step: 'check', due: '2026-03-20' },
        { step: 'prepare', due: '2026-03-30' },
        { step: 'send', due: '2026-03-31' },
      ],
      estimated: false,
    },
    registeredBy: 's1',
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
    ...more,
  });

const ASSIGNED = {
  state: 'checked',
  executor: 's2',
  assignment: { at: '2026-03-19T11:00', by: 's3', resolution: 'Омаров Д. Е. – қарауға, рассмотреть в срок' },
  completeness: { at: '2026-03-20T09:30', by: 's2' },
};
const PERMISSION = {
  kind: 'grant',
  fields: {
    place: 'Үлгі ауданы, Орталық көше, 5 («Мейірім» балалар үйі)',
    schedule: 'сенбі, жексенбі, 11:00–17:00',
    conditions: 'Кездесу баланың заңды өкілінің қатысуымен өтеді',
  },
};
const REFUSAL = {
  kind: 'refusal',
  grounds: ['unreliable'],
  justification:
    'Ұсынылған анықтамадағы мәліметтер ішкі істер органының жауабымен расталмады: в ответе на запрос от 20.03.2026 № 5 указано, что справка с такими реквизитами не выдавалась.',
};
const NOTICE = {
  at: '2026-03-26T10:00',
  by: 's2',
  received: '2026-03-26',
  objectionsUntil: '2026-03-30',
  decisionFrom: '2026-03-31',
  objection: null,
};
const decision = (kind: string) => ({
  at: '2026-03-31T16:00',
  by: 's3',
  draftedBy: 's2',
  kind,
  number: number('outgoing', 'Ш-К1-2026-000045'),
  date: '2026-03-31',
});

export const CASES = {
  registered: sampleCase(),
  represented: sampleCase({
    application: {
      ...sampleCase().application,
      representative: {
        surname: 'Сынақов',
        name: 'Дәурен',
        iin: '900101399998',
        powerOfAttorney: { number: '1-234', date: '2026-02-01', notary: 'Үлгіева У. У.' },
      },
      consent: { given: false, text: 'protected-data-1', lang: 'kk' },
      note: 'Талонды поштамен жіберу',
    },
  }),
  drafted: sampleCase({ ...ASSIGNED, state: 'drafted', draft: { at: '2026-03-26T10:00', by: 's2', draft: PERMISSION } }),
  permitted: sampleCase({
    ...ASSIGNED,
    state: 'signed',
    draft: { at: '2026-03-26T10:00', by: 's2', draft: PERMISSION },
    decision: decision('grant'),
  }),
  noticed: sampleCase({ ...ASSIGNED, state: 'refusal-noticed', draft: { at: '2026-03-26T10:00', by: 's2', draft: REFUSAL }, notice: NOTICE }),
  refused: sampleCase({
    ...ASSIGNED,
    state: 'issued',
    draft: { at: '2026-03-26T10:00', by: 's2', draft: REFUSAL },
    notice: { ...NOTICE, objection: { at: '2026-03-27T15:20', text: 'Анықтаманы маған учаскелік инспектор берді, өтінемін қайта тексеріңіз.' } },
    decision: decision('refusal'),
    issue: { at: '2026-03-31T17:00', by: 's1', receiver: { who: 'applicant' } },
    corrections: [
      { at: '2026-03-20T12:00', by: 's1', path: 'applicant.name', before: 'Алия', after: 'Әлия', reason: 'жеке куәлік бойынша / по удостоверению' },
    ],
  }),
  notAccepted: sampleCase({
    state: 'acceptance-refused',
    number: number('acceptance-refusal', 'БТ-К1-2026-000007'),
    terms: null,
    acceptanceRefusal: { at: '2026-03-19T10:15', by: 's1', missing: ['court-decision'], expired: ['police-reference'] },
    application: {
      ...sampleCase().application,
      documents: [
        document('application'),
        document('identity'),
        document('court-decision', { state: 'missing' }),
        document('police-reference', { validUntil: '2026-01-31' }),
      ],
    },
  }),
} as const;

/** The world of the sample office, 31.03.2026 16:30. */
export const world = (office: Office = OFFICE): World => ({
  clock: { now: () => instantOf(1_774_956_600_000) },
  ids: { next: () => 'unused' },
  catalogue: loadCatalogue(),
  calendar: loadCalendar(),
  office,
  actor: { staff: 's1', role: 'clerk' },
});

export const formInput = (current: Case, office: Office = OFFICE): CaseFormInput => unwrap(makeFormInput(current, world(office)));
