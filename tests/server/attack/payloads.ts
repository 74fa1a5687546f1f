import { DEVICE_ROUTES } from '../../../shared/wire/device-routes.ts';
import { REGION_ROUTES } from '../../../shared/wire/region-routes.ts';
import { NO_SCANS } from '../http/test-device.ts';
import type { Chance } from './chance.ts';

export type Payload = { readonly method: string; readonly path: string; readonly body: unknown };
type Ground = { readonly entries: readonly unknown[]; readonly hash: string; readonly publicKey: string };

const HEX = '0123456789abcdef';
const word = (chance: Chance): string => Array.from({ length: 1 + chance.below(12) }, () => HEX[chance.below(16)]).join('');
const hash = (chance: Chance): string => Array.from({ length: 64 }, () => HEX[chance.below(16)]).join('');

/** What a well-meaning program sends to each address, by a grammar of its own; attacks begin here. */
const GRAMMAR: readonly ((chance: Chance, ground: Ground) => Payload)[] = [
  (chance, { entries }) => ({
    method: 'POST',
    path: DEVICE_ROUTES.sync,
    body: {
      protocol: 1,
      app: word(chance),
      cursor: chance.below(20),
      entries: Array.from({ length: chance.below(4) }, () => chance.one(entries)),
      want: chance.below(50),
      scans: NO_SCANS,
    },
  }),
  (chance) => ({
    method: 'POST',
    path: DEVICE_ROUTES.snapshot,
    body: { protocol: 1, limit: 1 + chance.below(50), after: { kind: chance.one(['office', 'case', 'complaint']), id: word(chance) } },
  }),
  (chance) => ({
    method: 'POST',
    path: DEVICE_ROUTES.history,
    body: {
      protocol: 1,
      asked: chance.is(0.5) ? { entries: [[word(chance), 1 + chance.below(9)]] } : { before: 1 + chance.below(50), limit: 1 + chance.below(9) },
    },
  }),
  (chance) => ({ method: 'POST', path: DEVICE_ROUTES['scans-missing'], body: { protocol: 1, after: hash(chance) } }),
  (chance) => ({ method: 'POST', path: DEVICE_ROUTES.code, body: { protocol: 1, code: 'ABCD-1234'.slice(chance.below(2)) } }),
  (chance, { publicKey }) => ({
    method: 'POST',
    path: DEVICE_ROUTES.enrol,
    body: {
      protocol: 1,
      app: '1',
      code: 'ABCD-1234',
      office: { id: word(chance), name: { kk: 'а', ru: 'а' }, kind: 'office' },
      device: { id: word(chance), publicKey, name: '' },
    },
  }),
  () => ({ method: 'POST', path: DEVICE_ROUTES['enrol-state'], body: {} }),
  (_chance, { publicKey }) => ({ method: 'POST', path: DEVICE_ROUTES.rotate, body: { protocol: 1, publicKey, signature: `${'A'.repeat(86)}==` } }),
  (chance) => ({
    method: 'POST',
    path: REGION_ROUTES['decide-device'].path,
    body: { device: word(chance), decision: chance.one(['approve', 'refuse', 'revoke']) },
  }),
  (chance) => ({ method: 'POST', path: REGION_ROUTES['make-code'].path, body: chance.is(0.5) ? {} : { office: word(chance) } }),
  (chance) => ({ method: 'POST', path: REGION_ROUTES.suspend.path, body: { office: word(chance), staff: word(chance), suspended: chance.is(0.5) } }),
  (chance) => ({ method: 'GET', path: chance.one(LISTS) + queryOf(chance), body: '' }),
  (chance) => ({ method: 'GET', path: `/v1/region/statistics?from=2026-01-0${chance.below(10)}&until=2026-12-3${chance.below(3)}`, body: '' }),
  (chance, { hash: held }) => ({
    method: chance.one(['GET', 'HEAD', 'PATCH', 'DELETE']),
    path: `/v1/scans/${chance.is(0.5) ? held : hash(chance)}`,
    body: '',
  }),
  (chance) => ({ method: 'POST', path: `/v1/scans/upload?hash=${hash(chance)}`, body: '' }),
  (chance) => ({ method: chance.one(['PATCH', 'HEAD', 'DELETE', 'OPTIONS']), path: `/v1/scans/upload/pc-attacker.${hash(chance)}`, body: '' }),
  (chance) => ({ method: chance.one(['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE']), path: chance.one(ODD), body: {} }),
];
const LISTS = ['packages', 'offices', 'offices/office-victim', 'complaints', 'quarantine', 'conflicts', 'devices'].map(
  (name) => `/v1/region/${name}`,
);
const ODD = [
  '/',
  '/v1',
  '/v1/sync/../snapshot',
  '/%',
  '/%00',
  '//v1/sync',
  '/v1/sync?',
  '/healthz',
  '/readyz',
  '/metrics',
  '/v1/region/offices/%2e%2e',
  '/__proto__',
];

function queryOf(chance: Chance): string {
  if (chance.is(0.3)) return '';
  const value = encodeURIComponent(
    chance.one([
      word(chance),
      'office-victim',
      '1e300',
      '-1',
      '0',
      '99999999999999999999',
      'complaint.',
      'case.x.y',
      '\0',
      'a b c',
      "' or 1=1 --",
      '%',
    ]),
  );
  return `?${chance.one(['after', 'office', 'limit', '__proto__'])}=${value}`;
}

export const payloadFrom = (chance: Chance, ground: Ground): Payload => chance.one(GRAMMAR)(chance, ground);
