import type { RegionAnswer } from '../../../renderer/sync/ask-region.ts';
import type { RegionRoad } from '../../../renderer/sync/sync-desk.ts';
import type { RegionAsk } from '../../../shared/wire/region-routes.ts';
import type { AtBody } from '../../../shared/wire/region-view.ts';
import { instantOf } from '../../../shared/kernel/clock.ts';
import { sampleIntake } from '../../world/complaints.ts';
import { err, ok } from '../../../shared/kernel/result.ts';

export const at = (text: string) => instantOf(Date.parse(text));
const name = (kk: string, ru: string) => ({ kk, ru });
const FRESH = at('2026-11-16T04:10:00Z');

const office = (id: string, kk: string, ru: string) => ({
  office: id,
  name: name(kk, ru),
  kind: 'office' as const,
  contact: 'fresh' as const,
  lastContactAt: FRESH,
  knownUpTo: FRESH,
  entries: 48_120,
  devices: { approved: 3, waiting: 0, revoked: 1 },
  quarantined: 0,
  conflicts: 0,
  scansMissing: 0,
  slot: 95,
});
export const OFFICES = [
  office('o-1', 'Абай ауданының білім бөлімі', 'Отдел образования Абайского района'),
  {
    ...office('o-2', 'Жаңаарқа ауданының білім бөлімі', 'Отдел образования Жанааркинского района'),
    contact: 'quiet' as const,
    lastContactAt: at('2026-11-14T12:00:00Z'),
  },
  {
    ...office('o-3', 'Шет ауданының білім бөлімі', 'Отдел образования Шетского района'),
    ...{ contact: 'silent' as const, lastContactAt: at('2026-11-11T09:00:00Z'), quarantined: 2, conflicts: 1, scansMissing: 14 },
  },
  {
    ...office('o-4', 'Қарқаралы ауданының білім бөлімі', 'Отдел образования Каркаралинского района'),
    ...{ contact: 'never' as const, lastContactAt: null, knownUpTo: null, entries: 0, devices: { approved: 0, waiting: 1, revoked: 0 } },
  },
];

const device = (id: string, more: object = {}) => ({
  device: id,
  office: 'o-1',
  officeName: OFFICES[0]?.name ?? name('', ''),
  name: '4-кабинет',
  mark: '2',
  state: 'approved' as const,
  app: '0.6.0',
  fingerprint: '0123456789abcdef',
  askedAt: FRESH,
  codeBy: 'Сынақова А. А.',
  mayDecide: true,
  decidedBy: 'Үлгібаев Б. Б.',
  decidedAt: FRESH,
  revokedAt: null,
  lastContactAt: FRESH,
  n: 1204,
  ...more,
});
const WAITING = { state: 'waiting' as const, decidedBy: null, decidedAt: null, lastContactAt: null, mark: null, n: 0 };

const SENT = { state: 'forwarded' as const, level: 'done' as const, due: '2026-11-30', forwardDue: '2026-11-13' };
const complaint = (id: string, more: object = {}) => ({
  id,
  number: `Ш-1-2026-0000${id.slice(-1)}`,
  service: 'guardianship',
  addressee: 'authorised-body' as const,
  state: 'assigned' as const,
  registeredAt: '2026-11-02T10:00',
  due: '2026-11-20',
  forwardDue: null,
  level: 'on-time' as const,
  noticeBy: null,
  countsAsRefusal: false,
  outcome: null,
  office: 'o-1',
  officeName: OFFICES[0]?.name,
  complainant: 'Мысалова Гүлнар Сынаққызы',
  essence: 'Өтініш қабылданбады, қолхат берілмеді. Заявление не приняли и расписку не выдали.',
  atBody: { kind: 'at-office' as const } as AtBody,
  ...more,
});
const caseLine = (id: string, more: object = {}) => ({
  id,
  number: `К-1-2026-0000${id.slice(-1)}`,
  service: 'guardianship',
  state: 'assigned' as const,
  receivedAt: '2026-11-10T09:30',
  due: '2026-11-18',
  daysLeft: 2,
  holder: 'Сынақова А. А.',
  ...more,
});
const figures = { channel: 'office', received: 40, acceptanceRefused: 3, granted: 30, refused: 2, onTime: 31, late: 1, open: 5 };

/** What a region with four offices answers. */
export const ANSWERS = {
  offices: { at: FRESH, offices: OFFICES },
  report: {
    at: FRESH,
    today: '2026-11-16',
    standing: OFFICES[2],
    staff: [
      { id: 's-1', name: 'Сынақова А. А.', post: name('маман', 'специалист'), roles: ['clerk', 'executor'], active: true, suspended: false },
      { id: 's-2', name: 'Үлгібаев Б. Б.', post: name('басшы', 'руководитель'), roles: ['head'], active: true, suspended: true },
    ],
    cases: {
      ...{ open: 31, late: 1, today: 1, soon: 6, withoutTerms: 0 },
      pressing: [
        caseLine('c-1', { due: '2026-11-12', daysLeft: -2, holder: null }),
        caseLine('c-2', { due: '2026-11-16', daysLeft: 0 }),
        caseLine('c-3'),
      ],
    },
    complaints: {
      ...{ open: 2, late: 1, atRisk: 0 },
      lines: [
        complaint('k-1', { addressee: 'office', level: 'late', due: '2026-11-13', countsAsRefusal: true }),
        complaint('k-2', { addressee: 'akimat' }),
      ].map(({ office: _office, officeName: _name, complainant: _who, essence: _what, atBody: _stand, ...line }) => line),
    },
  },
  complaints: {
    today: '2026-11-16',
    rows: [
      complaint('k-1'),
      complaint('k-2', { level: 'late', due: '2026-11-13', countsAsRefusal: true }),
      complaint('k-3', { level: 'at-risk', due: '2026-11-17', noticeBy: '2026-11-16' }),
      complaint('k-4', { ...SENT, atBody: { kind: 'waiting', since: '2026-11-13', days: 1, late: false } }),
      complaint('k-5', { ...SENT, atBody: { kind: 'waiting', since: '2026-11-09', days: 5, late: true } }),
      complaint('k-6', {
        ...SENT,
        atBody: {
          ...{ kind: 'taken-over', number: 'Ө-2026-000007', state: 'assigned', by: 'Сынақов Т. Т.' },
          ...{ due: '2026-12-07', level: 'on-time', outcome: null },
        },
      }),
    ],
    total: 6,
  },
  handover: {
    complaint: 'k-5',
    intake: sampleIntake({ addressee: 'authorised-body', service: 'guardianship' }),
    origin: {
      ...{ from: { office: 'o-1', name: 'Абай ауданының бөлімі' }, number: 'Ш-1-2026-00005', receivedAt: '2026-11-06T10:00' },
      ...{ letter: { number: 'Ш-1-2026-00031', at: '2026-11-09T11:00' }, caseFile: true, sheets: 12 },
    },
  },
  quarantine: {
    rows: [
      {
        device: 'd-1',
        n: 77,
        hash: '0'.repeat(64),
        code: 'drafter-cannot-sign',
        at: FRESH,
        office: 'o-3',
        officeName: OFFICES[2]?.name,
        deviceName: '1-кабинет',
        actor: 's-1',
      },
      {
        device: 'd-1',
        n: 78,
        hash: '1'.repeat(64),
        code: 'of-another-time',
        at: FRESH,
        office: 'o-3',
        officeName: OFFICES[2]?.name,
        deviceName: '1-кабинет',
        actor: 's-1',
      },
    ],
    total: 2,
  },
  conflicts: {
    rows: [{ office: 'o-3', officeName: OFFICES[2]?.name, kind: 'case', id: 'c-9', number: 'К-1-2026-00009', state: 'signed', seq: 900 }],
    total: 1,
  },
  statistics: {
    ...{ at: FRESH, from: '2026-01-01', until: '2026-11-16' },
    offices: OFFICES.map(({ office: id, name: title }) => ({ id, name: title })),
    cases: [
      { office: 'o-1', service: 'guardianship', ...figures },
      { office: 'o-1', service: 'guardianship', ...figures, channel: 'portal', received: 2 },
      { office: 'o-3', service: 'child-opinion', ...figures },
    ],
    complaints: [
      {
        ...{ office: 'o-3', addressee: 'office', received: 4, onTime: 2, late: 1, open: 1, forwarded: 0 },
        outcomes: { satisfied: 1, partly: 1, refused: 1, explained: 0, 'left-without-consideration': 0 },
      },
    ],
  },
  devices: {
    rows: [
      device('d-1'),
      device('d-2', { name: '5-кабинет', state: 'revoked', revokedAt: FRESH }),
      device('d-3', { ...WAITING, name: '6-кабинет', fingerprint: 'fedcba9876543210' }),
      device('d-4', { ...WAITING, name: '7-кабинет', mayDecide: false, office: 'o-4', officeName: OFFICES[3]?.name }),
    ],
    total: 4,
  },
  'make-code': { code: '7K4M-2XQ9', expiresAt: at('2026-11-16T05:20:00Z') },
  'decide-device': { at: FRESH },
  packages: {
    at: FRESH,
    packages: [
      {
        ...{ id: 'p-1', number: 1, title: name('Құлыптау уақыты', 'Время запирания экрана'), ground: 'Бұйрық № 12', effective: '2026-11-01' },
        content: { kind: 'settings', lockMinutes: 3 },
      },
    ],
  },
  'publish-package': {
    ...{ id: 'p-2', number: 2, title: name('Жаңа', 'Новый'), ground: 'Бұйрық № 13', effective: '2026-12-01' },
    content: { kind: 'settings', lockMinutes: 2 },
  },
  suspend: { at: FRESH },
} as unknown as { readonly [A in RegionAsk]: RegionAnswer<A> };

const ASKS: readonly (readonly [RegExp, RegionAsk])[] = [
  [/^\/v1\/region\/offices$/u, 'offices'],
  [/^\/v1\/region\/offices\/[\w-]+$/u, 'report'],
  [/^\/v1\/region\/complaints$/u, 'complaints'],
  [/^\/v1\/region\/complaints\/[\w-]+\/[\w-]+$/u, 'handover'],
  [/^\/v1\/region\/quarantine$/u, 'quarantine'],
  [/^\/v1\/region\/conflicts$/u, 'conflicts'],
  [/^\/v1\/region\/statistics\?from=[\d-]+&until=[\d-]+$/u, 'statistics'],
  [/^\/v1\/region\/devices$/u, 'devices'],
  [/^\/v1\/region\/codes$/u, 'make-code'],
  [/^\/v1\/region\/devices\/decide$/u, 'decide-device'],
  [/^\/v1\/region\/suspensions$/u, 'suspend'],
];

export type ScriptedRoad = RegionRoad & {
  /** What was asked: the question, and the body where there is one. */ readonly asked: (readonly [string, unknown])[];
  /** What it answers from now on instead of the usual; a text: it refuses with this code. */ readonly instead: Partial<Record<RegionAsk, unknown>>;
};

/** A region that answers as it is told. */
export function scriptedRoad(): ScriptedRoad {
  const asked: (readonly [string, unknown])[] = [];
  const instead: Partial<Record<RegionAsk, unknown>> = {};
  const answer = (method: 'get' | 'post', path: string, body?: unknown) => {
    asked.push([path, body]);
    const packages = path === '/v1/region/packages' ? (method === 'get' ? 'packages' : 'publish-package') : undefined;
    const ask = packages ?? ASKS.find(([pattern]) => pattern.test(path))?.[1];
    const told = ask && (instead[ask] ?? ANSWERS[ask]);
    return Promise.resolve(typeof told === 'string' || told === undefined ? err({ code: told ?? 'not-found' }) : ok(told as unknown));
  };
  return {
    asked,
    instead,
    get: (path) => answer('get', path),
    post: (path, body) => answer('post', path, body),
    packet: (bytes) => {
      asked.push(['packet', [...bytes]]);
      return Promise.resolve(bytes[0] === 0x51 ? ok(Uint8Array.of(1, 2, 3)) : err({ code: 'packet-unreadable' }));
    },
  };
}
