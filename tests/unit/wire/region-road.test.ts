import { describe, expect, test } from 'vitest';
import { brokenRoadStatus, readRegionRequest, RegionAddress, regionAnswerHeaders } from '../../../shared/wire/region-road.ts';

const ORIGIN = 'app://qamqor';
const REGION = 'https://region.example.kz';
const reading = (headers: Readonly<Record<string, string>>) => (name: string) => headers[name] ?? null;
const ask = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'POST') =>
  readRegionRequest({ method, path, header: reading({ 'qamqor-region': REGION, ...headers }) }, ORIGIN, null);
const statusOf = (read: ReturnType<typeof ask>) => (read.ok ? 200 : read.status);

describe('the address of a region', () => {
  test.each([
    ['https://region.example.kz', true],
    ['https://region.example.kz:8443', true],
    ['https://10.20.30.40', true],
    ['https://xn--80a.xn--80ao21a', true],
    ['http://127.0.0.1:4801', true],
    ['http://localhost:4801', true],
    ['http://[::1]:4801', true],
    ['http://region.example.kz', false],
    ['http://127.0.0.1.example.kz', false],
    ['https://region.example.kz/', false],
    ['https://region.example.kz/app', false],
    ['https://user:secret@region.example.kz', false],
    ['https://region.example.kz?x=1', false],
    ['https://region.example.kz\\@evil.example', false],
    ['https://region..kz', false],
    ['https://-region.kz', false],
    ['HTTPS://region.kz', false],
    ['ftp://region.kz', false],
    ['javascript:alert(1)', false],
    ['', false],
  ])('%s → %s', (text, good) => expect(RegionAddress.safeParse(text).success).toBe(good));
});

describe('what a page may ask', () => {
  test.each([
    ['/region/v1/sync', 200],
    ['/region/v1/scans/upload?hash=abc', 200],
    ['/region/v1/scans/upload/d-1.0f0f', 200],
    ['/region/v1/', 400],
    ['/region/v2/sync', 400],
    ['/region/healthz', 400],
    ['/region/v1/../../admin', 400],
    ['/region/v1/..', 400],
    ['/region/v1/.env', 400],
    ['/region/v1/a//b', 400],
    ['/region/v1/%2e%2e/admin', 400],
    ['/region/v1/sync#x', 400],
    ['/region/v1/sync?x=%0d%0aHost:', 400],
    ['/region/v1/sync\r\nx: y', 400],
    ['/region/v1\\sync', 400],
    ['/regional/v1/sync', 400],
  ])('%s → %i', (path, status) => expect(statusOf(ask(path))).toBe(status));

  test.each([
    ['GET', 200],
    ['HEAD', 200],
    ['POST', 200],
    ['PATCH', 200],
    ['PUT', 405],
    ['DELETE', 405],
    ['OPTIONS', 405],
    ['CONNECT', 405],
    ['post', 405],
  ])('by %s → %i', (method, status) => expect(statusOf(ask('/region/v1/sync', {}, method))).toBe(status));

  test.each<[string, Readonly<Record<string, string>>, number]>([
    ['our own page', { origin: ORIGIN, 'sec-fetch-site': 'same-origin' }, 200],
    ['another page', { origin: 'https://evil.example' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
    ['another page that tells no origin', { 'sec-fetch-site': 'cross-site' }, 403],
    ['somebody who typed the address', { 'sec-fetch-site': 'none' }, 403],
    ['a request without the address', { 'qamqor-region': '' }, 421],
    ['a request to plain http', { 'qamqor-region': 'http://region.example.kz' }, 421],
  ])('%s', (_who, headers, status) => expect(statusOf(ask('/region/v1/sync', headers))).toBe(status));

  test('where one address is given, no other is reached', () => {
    const header = reading({ 'qamqor-region': REGION });
    const asked = { method: 'POST', path: '/region/v1/sync', header };
    expect(readRegionRequest(asked, ORIGIN, REGION)).toMatchObject({ ok: true, address: REGION, path: '/v1/sync' });
    expect(readRegionRequest(asked, ORIGIN, 'https://other.example.kz')).toEqual({ ok: false, status: 421 });
    expect(readRegionRequest(asked, ORIGIN, '')).toEqual({ ok: false, status: 421 });
  });
});

test('only headers of ours go out', () => {
  const asked = ask('/region/v1/sync', {
    cookie: 'a=b',
    authorization: 'Basic x',
    'x-forwarded-for': '1',
    host: 'x',
    'qamqor-device': 'd',
    'upload-offset': '5',
  });
  expect(asked.ok && asked.headers).toEqual({ 'qamqor-device': 'd', 'upload-offset': '5' });
});

describe('what comes back', () => {
  const told = (headers: Readonly<Record<string, string>>) => regionAnswerHeaders(reading(headers));
  test('only headers of ours, never kept by a cache', () =>
    expect(
      told({ 'set-cookie': 'a=b', 'retry-after': '30', 'content-type': 'application/json', server: 'x', 'access-control-allow-origin': '*' }),
    ).toEqual({
      'retry-after': '30',
      'content-type': 'application/json',
      'Cache-Control': 'no-store',
    }));

  test.each([
    ['upload/d-1.0f0f', 'upload/d-1.0f0f'],
    ['https://evil.example/upload/1', undefined],
    ['//evil.example/upload/1', undefined],
    ['/v1/scans/upload/1', undefined],
    ['../../shell.json', undefined],
    ['javascript:alert(1)', undefined],
  ])('a place to go on at: %s → %s', (location, expected) => expect(told({ location })['location']).toBe(expected));
});

test.each([
  ['CERT_HAS_EXPIRED', 526],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 526],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 526],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 526],
  ['Error: net::ERR_CERT_AUTHORITY_INVALID', 526],
  ['ECONNREFUSED', 502],
  ['ENOTFOUND', 502],
  ['Error: net::ERR_NAME_NOT_RESOLVED', 502],
])('a certificate that is not to be trusted is told apart from a line that is down: %s', (fault, status) =>
  expect(brokenRoadStatus(fault)).toBe(status),
);
