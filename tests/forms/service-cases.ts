import { Application, Case, type CaseState } from '../../shared/cases/case.ts';
import { termsOf } from '../../shared/cases/case-terms.ts';
import { Office } from '../../shared/cases/office.ts';
import { parseLocalDateTime } from '../../shared/kernel/local-date-time.ts';
import { unwrap } from '../../shared/kernel/result.ts';
import { documentsFor } from '../../shared/law/documents-for.ts';
import { editionById } from '../../shared/law/edition-for.ts';
import { OFFICE, sampleCase, world } from './sample-case.ts';

/** A department of the State Corporation and an office of a region, none of which exist. */
export const SC_OFFICE = Office.parse({
  ...OFFICE,
  settings: {
    ...OFFICE.settings,
    kind: 'state-corporation',
    name: {
      kk: '«Азаматтарға арналған үкімет» мемлекеттік корпорациясы» КЕАҚ филиалының Үлгі ауданы бойынша бөлімі',
      ru: 'Отдел по Образцовому району филиала НАО «Государственная корпорация «Правительство для граждан»',
    },
    mark: 'Қ7',
    patterns: { ...OFFICE.settings.patterns, 'sc-receipt': 'Р-{mark}-{year}-{serial:6}', courier: 'П-{mark}-{year}-{serial:6}' },
  },
  staff: [{ id: 's1', name: 'Тілеуова С. Қ.', post: { kk: 'оператор', ru: 'оператор' }, roles: ['operator'], active: true }],
});
export const KARAGANDA: Office = Office.parse({ ...OFFICE, settings: { ...OFFICE.settings, region: 'karaganda' } });

type Sample = {
  readonly service: string;
  readonly channel: Application['channel'];
  readonly at: string;
  readonly state: CaseState;
  readonly office?: Office;
  readonly application?: object;
  readonly more?: object;
};

const BASE = sampleCase();
const CHILD = BASE.application.children[0];

/** A case of any service, channel and day under its own edition, with its own list of documents and its own terms. */
function serviceCase({ service, channel, at, state, office = OFFICE, application: own = {}, more = {} }: Sample): Case {
  const { courtDecision: _, ...base } = BASE.application;
  const region = office.settings.region;
  const draft = Application.parse({ ...base, service, region, channel, children: [CHILD], documents: [], ...own });
  const filedAt = draft.via?.acceptedAt ?? draft.portal?.sentAt ?? parseLocalDateTime(at);
  if (!filedAt) throw new Error(`not a moment: ${at}`);
  const { edition: id, terms } = unwrap(termsOf(draft, filedAt, world(office)));
  const edition = editionById(world().catalogue, id);
  const documents = (edition ? documentsFor(edition, channel, draft.answers) : []).map((document, index) => ({
    requirement: document.id,
    state: 'present' as const,
    seenAs: channel === 'portal' ? ('electronic' as const) : ('copy' as const),
    ...(channel === 'portal' || document.kind === 'identity' ? {} : { sheets: (index % 3) + 1 }),
  }));
  return Case.parse({ ...BASE, state, edition: id, receivedAt: at, terms, application: { ...draft, documents }, ...more });
}

const number = (series: string, text: string, mark = 'К1') => ({ series, mark, year: 2026, serial: 1, text });
const granted = (fields: Record<string, string>, signedAt: string) => ({
  executor: 's2',
  assignment: { at: signedAt, by: 's3' },
  completeness: { at: signedAt, by: 's2' },
  draft: { at: signedAt, by: 's2', draft: { kind: 'grant', fields } },
  decision: {
    at: signedAt,
    by: 's3',
    draftedBy: 's2',
    kind: 'grant',
    number: number('outgoing', 'Ш-К1-2026-000046'),
    date: signedAt.slice(0, 10),
  },
});
const refused = (grounds: readonly string[], signedAt: string) => ({
  ...granted({}, signedAt),
  draft: {
    at: signedAt,
    by: 's2',
    draft: { kind: 'refusal', grounds, justification: 'По сведениям, полученным по запросу, основание подтверждено: ответ от 20.03.2026 № 7.' },
  },
  notice: { at: signedAt, by: 's2', received: '2026-04-01', objectionsUntil: '2026-04-03', decisionFrom: '2026-04-06', objection: null },
  decision: { ...granted({}, signedAt).decision, kind: 'refusal' },
});

const VIA = {
  department: 'Мемлекеттік корпорацияның Үлгі ауданы бойынша бөлімі',
  receiptNumber: 'Р-Қ7-2026-000311',
  acceptedAt: '2026-03-19T10:15',
  deliveredAt: '2026-03-20T15:40',
};
const PORTAL = { packageId: 'EGOV-2026-0000777', hash: 'a'.repeat(64), signedBy: 'certificate', sentAt: '2026-03-21T22:10' };
const FAMILY = { married: true, relative: true, 'close-relative': false, 'owns-housing': true, 'child-in-institution': false };
const HOME = {
  'spouse-name': 'Қасымов Мұрат Ерланұлы',
  housing: 'Жаңа ауылы, Бейбітшілік көшесі, 17-үй, 4-пәтер; меншік құқығы',
  kinship: 'әпкесі / тетя',
};
const GUARDIAN = {
  answers: FAMILY,
  particulars: { ...HOME, 'monthly-income': '385000', 'no-parental-care': 'қайтыс болу туралы куәлік № 123 / свидетельство о смерти № 123' },
};
const OWED = [{ id: 'training-certificate', due: '2027-04-03', workingDay: '2027-04-05', reminders: [] }];
const SC_NUMBER = { number: number('sc-receipt', 'Р-Қ7-2026-000311', 'Қ7'), registeredBy: 's1' };
const COUNTER = { queueNumber: 'А-042', arrivedAt: '2026-03-19T10:02', calledAt: '2026-03-19T10:09', finishedAt: '2026-03-19T10:15' };
const CONTRACT = { 'contract-number': '12/26', 'contract-date': '2026-04-08', 'signing-place': 'Үлгі ауылы, Сынақ көшесі, 2-үй, 5-кабинет' };
const MONEY = { amount: '129750', 'pay-from': '2026-04-08', 'pay-until': '2027-04-07' };
const BANK = { bank: '«Үлгі Банк» АҚ', 'bank-account': 'KZ00 0000 0000 0000 0000' };
const HELD = {
  at: '2026-03-24T11:30',
  by: 's2',
  how: 'messenger',
  abroad: true,
  present: 'Қасымова Әлия Сәкенқызы (анасы), Сейітова А. Б. (психолог)',
  opinion: 'Мен анаммен бірге тұрғым келеді және оның жаңа мекенжайға көшуіне келісемін. Хочу жить с мамой.',
};

const PORTAL_CASE = { service: 'patronage', channel: 'portal', at: '2026-03-25T09:00' } as const;
const patronage = { portal: PORTAL, answers: FAMILY, particulars: { ...HOME, education: 'жоғары / высшее', ...BANK } };
const foster = { answers: FAMILY, particulars: { ...HOME, ...BANK } };
const opinion = {
  answers: { 'child-abroad': true },
  particulars: {
    question: 'баланың шетелге тұрақты тұруға кетуі / выезд ребенка на постоянное место жительства',
    'presented-to': 'Көші-қон қызметі',
    'abroad-place': 'Анкара',
    'abroad-contact': 'қауымдық мессенджер',
  },
};

export const SERVICE_CASES = {
  guardianshipAtCounter: serviceCase({
    service: 'guardianship',
    channel: 'state-corporation',
    at: '2026-03-19T10:15',
    state: 'accepted',
    office: SC_OFFICE,
    application: { ...GUARDIAN, counter: COUNTER },
    more: SC_NUMBER,
  }),
  guardianshipNotTaken: {
    ...serviceCase({
      service: 'guardianship',
      channel: 'state-corporation',
      at: '2026-03-19T10:15',
      state: 'acceptance-refused',
      office: SC_OFFICE,
      application: GUARDIAN,
      more: { ...SC_NUMBER, acceptanceRefusal: { at: '2026-03-19T10:15', by: 's1', missing: ['health', 'income'], expired: [] } },
    }),
    terms: null,
  },
  guardianshipSent: serviceCase({
    service: 'guardianship',
    channel: 'state-corporation',
    at: '2026-03-19T10:15',
    state: 'handed-back',
    office: SC_OFFICE,
    application: { ...GUARDIAN, counter: COUNTER },
    more: {
      ...SC_NUMBER,
      transfer: {
        at: '2026-03-20T09:00',
        by: 's1',
        package: number('courier', 'П-Қ7-2026-000015', 'Қ7'),
        due: '2026-03-20',
        delivered: { at: '2026-03-20T15:40', by: 's1', receivedBy: 'Сейітова А. Б.' },
      },
      storage: {
        at: '2026-04-17T12:00',
        by: 's1',
        number: 'Ш-К1-2026-000046',
        date: '2026-04-16',
        until: '2026-05-17',
        handedBack: { at: '2026-05-18T09:30', by: 's1' },
      },
    },
  }),
  guardianshipVia: serviceCase({
    service: 'guardianship',
    channel: 'state-corporation',
    at: '2026-03-20T15:40',
    state: 'registered',
    application: { ...GUARDIAN, via: VIA },
  }),
  guardianshipGranted: serviceCase({
    service: 'guardianship',
    channel: 'state-corporation',
    at: '2026-03-20T15:40',
    state: 'signed',
    application: { ...GUARDIAN, via: VIA },
    more: {
      ...granted(
        {
          'care-kind': 'қорғаншылық / опека',
          'housing-clause': 'Баланың тұрғын үйге құқығы сақталсын: Орталық көше, 5. Закрепить за ребенком жилье по указанному адресу.',
        },
        '2026-04-03T16:00',
      ),
      obligations: OWED,
    },
  }),
  guardianshipRefused: serviceCase({
    service: 'guardianship',
    channel: 'state-corporation',
    at: '2026-03-20T15:40',
    state: 'signed',
    application: { ...GUARDIAN, via: VIA },
    more: refused(['no-residence', 'low-income', 'no-data-consent'], '2026-04-06T16:00'),
  }),
  guardianshipLate: serviceCase({
    service: 'guardianship',
    channel: 'state-corporation',
    at: '2025-01-13T15:40',
    state: 'closed',
    application: { ...GUARDIAN, via: { ...VIA, acceptedAt: '2025-01-10T10:00', deliveredAt: '2025-01-13T15:40' } },
    more: {
      ...granted({ 'care-kind': 'қорғаншылық / опека' }, '2025-01-28T16:00'),
      obligations: [{ ...OWED[0], due: '2026-01-28', workingDay: undefined }],
    },
  }),
  patronageFiled: serviceCase({ ...PORTAL_CASE, state: 'registered', application: patronage }),
  patronageGranted: serviceCase({
    ...PORTAL_CASE,
    state: 'signed',
    application: patronage,
    more: { ...granted({ ...CONTRACT, ...MONEY }, '2026-04-03T16:00'), obligations: OWED },
  }),
  fosterFiled: serviceCase({ service: 'foster-family', channel: 'office', at: '2026-03-19T10:15', state: 'registered', application: foster }),
  fosterGranted: serviceCase({
    service: 'foster-family',
    channel: 'office',
    at: '2026-03-19T10:15',
    state: 'signed',
    application: foster,
    more: { ...granted({ ...CONTRACT, ...MONEY }, '2026-04-03T16:00'), obligations: OWED },
  }),
  opinionFiled: serviceCase({ service: 'child-opinion', channel: 'office', at: '2026-03-19T10:15', state: 'registered', application: opinion }),
  opinionGranted: serviceCase({
    service: 'child-opinion',
    channel: 'office',
    at: '2026-03-19T10:15',
    state: 'signed',
    application: opinion,
    more: {
      ...granted({ opinion: HELD.opinion, present: HELD.present, 'held-how': 'мессенджер', 'held-on': '2026-03-24' }, '2026-03-27T16:00'),
      conversation: HELD,
    },
  }),
  guestGranted: serviceCase({
    service: 'guest-family',
    channel: 'office',
    at: '2026-03-19T10:15',
    state: 'signed',
    application: { particulars: { housing: HOME.housing, 'stay-from': '2026-06-01', 'stay-until': '2026-08-25' } },
    more: granted({ 'stay-from': '2026-06-01', 'stay-until': '2026-08-25' }, '2026-03-27T16:00'),
  }),
  karaganda2018: serviceCase({
    service: 'visits',
    channel: 'office',
    at: '2018-08-27T10:15',
    state: 'assigned',
    office: KARAGANDA,
    more: { executor: 's2', assignment: { at: '2018-08-27T10:40', by: 's3' } },
  }),
  standard2015: serviceCase({
    service: 'visits',
    channel: 'state-corporation',
    at: '2018-12-27T12:00',
    state: 'registered',
    application: { via: { ...VIA, acceptedAt: '2018-12-26T10:15', deliveredAt: '2018-12-27T12:00' } },
  }),
  refused2018: serviceCase({
    service: 'visits',
    channel: 'state-corporation',
    at: '2018-12-27T12:00',
    state: 'signed',
    application: { via: { ...VIA, acceptedAt: '2018-12-26T10:15', deliveredAt: '2018-12-27T12:00' } },
    more: { ...refused(['unreliable'], '2019-01-03T16:00'), notice: null },
  }),
} satisfies Record<string, Case>;
