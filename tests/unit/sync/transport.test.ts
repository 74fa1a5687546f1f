import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { PROOF_HEADERS, RequestProof, requestText } from '../../../shared/wire/request-signature.ts';
import { sha256, signWith, verifyWith } from '../../../renderer/store/signing.ts';
import { openLine } from '../../../renderer/sync/transport.ts';
import { AT } from './small-region.ts';

const REGION = 'https://region.example.kz';
type Sent = { readonly url: string; readonly init: RequestInit };

const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
let nonces = 0;
const prover = { device: 'd1', sign: signWith(pair.privateKey), sha256, clock: { now: () => AT }, ids: { next: () => `nonce-${(nonces += 1)}` } };

/** A line whose other end answers as told, and what was sent over it. */
function lineTo(answer: () => Response | Promise<Response>) {
  const sent: Sent[] = [];
  const doubled = (url: string, init: RequestInit) => (sent.push({ url, init }), Promise.resolve().then(answer));
  const line = openLine(REGION, { fetch: doubled as typeof fetch, timeout: () => new AbortController().signal });
  return { line, sent };
}
const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  new Response(JSON.stringify(body), { status, headers });
const headersOf = ({ init }: Sent) => init.headers as Record<string, string>;
const bodyOf = ({ init }: Sent) => init.body as Uint8Array<ArrayBuffer>;

describe('a request', () => {
  test('goes to the own origin, names the region, and is proved by the key of the computer', async () => {
    const { line, sent } = lineTo(() => json(200, { fine: true }));
    expect(await line.post('/v1/sync', { a: 1 }, { prover, actor: 'aigul' })).toMatchObject({ ok: true, value: { body: { fine: true } } });
    const [one] = sent as [Sent];
    expect([one.url, one.init.redirect, one.init.credentials, headersOf(one)['qamqor-region']]).toEqual(['/region/v1/sync', 'error', 'omit', REGION]);
    const proof = RequestProof.parse(Object.fromEntries(Object.entries(PROOF_HEADERS).map(([member, header]) => [member, headersOf(one)[header]])));
    const bodyHash = await sha256(new TextDecoder().decode(bodyOf(one)));
    const text = requestText({ method: 'POST', path: '/v1/sync', bodyHash }, proof);
    expect(proof).toMatchObject({ device: 'd1', actor: 'aigul', at: AT });
    expect(await verifyWith(() => pair.publicKey)(await sha256(text), proof.signature, 'd1')).toBe(true);
    expect(await verifyWith(() => pair.publicKey)(await sha256(text.replace('/v1/sync', '/v1/other')), proof.signature, 'd1')).toBe(false);
  });

  test('is proved anew each time', async () => {
    const { line, sent } = lineTo(() => json(200, {}));
    await line.post('/v1/sync', {}, { prover });
    await line.post('/v1/sync', {}, { prover });
    expect(new Set(sent.map((one) => headersOf(one)['qamqor-nonce'])).size).toBe(2);
  });

  test('is packed when it is worth it, and the packed bytes are what is proved', async () => {
    const { line, sent } = lineTo(() => json(200, {}));
    const body = { words: 'өтініш '.repeat(5000) };
    await line.post('/v1/sync', body, { prover });
    const [one] = sent as [Sent];
    expect(headersOf(one)['content-encoding']).toBe('gzip');
    expect(JSON.parse(gunzipSync(bodyOf(one)).toString())).toEqual(body);
    expect(bodyOf(one).byteLength).toBeLessThan(2000);
  });

  test('without keys proves nothing', async () => {
    const { line, sent } = lineTo(() => json(200, {}));
    await line.post('/v1/code', {}, { prover: null });
    expect(Object.keys(headersOf(sent[0] as Sent)).filter((name) => name.startsWith('qamqor'))).toEqual(['qamqor-region']);
  });
});

describe('an answer', () => {
  test.each<[string, () => Response | Promise<Response>, object]>([
    [
      'a refusal of the region',
      () => json(503, { code: 'region-busy', retry: 'later', after: 5 }),
      { code: 'region-busy', retry: 'later', after: 5 },
    ],
    [
      'a term in the header',
      () => json(429, { code: 'too-many-requests', retry: 'later' }, { 'retry-after': '17' }),
      { code: 'too-many-requests', retry: 'later', after: 17 },
    ],
    [
      'a proxy that is overrun',
      () => new Response('<html>', { status: 503, headers: { 'retry-after': '9' } }),
      { code: 'region-busy', retry: 'later', after: 9 },
    ],
    [
      'a date for a term',
      () => new Response('', { status: 503, headers: { 'retry-after': 'Sat, 21 Nov 2026 19:00:00 GMT' } }),
      { code: 'region-busy', retry: 'later' },
    ],
    ['the shell without a line', () => new Response('', { status: 502 }), { code: 'region-unreachable', retry: 'later' }],
    ['the shell that waits in vain', () => new Response('', { status: 504 }), { code: 'no-answer', retry: 'later' }],
    ['the shell that does not know the address', () => new Response('', { status: 421 }), { code: 'region-address-refused', retry: 'never' }],
    ['a server of somebody else', () => new Response('not here', { status: 404 }), { code: 'answer-unreadable', retry: 'later' }],
    ['a page of a hotel', () => new Response('<html>Welcome</html>'), { code: 'answer-unreadable', retry: 'later' }],
    ['no line', () => Promise.reject(new TypeError('failed to fetch')), { code: 'region-unreachable', retry: 'later' }],
    ['a term that ran out', () => Promise.reject(new DOMException('late', 'TimeoutError')), { code: 'no-answer', retry: 'later' }],
  ])('%s', async (_what, answer, refusal) => {
    expect(await lineTo(answer).line.post('/v1/sync', {}, { prover })).toEqual({ ok: false, error: refusal });
  });

  test('is weighed by what went over the line', async () => {
    const { line } = lineTo(() => json(200, { words: 'x'.repeat(5000) }, { 'content-length': '300' }));
    const answered = await line.post('/v1/sync', { a: 1 }, { prover });
    expect(answered.ok && answered.value.bytes).toBe(300 + '{"a":1}'.length + 900);
  });

  test('bytes are not taken without measure', async () => {
    const { line } = lineTo(() => new Response(new Uint8Array(10)));
    expect(await line.getBytes('/v1/scans/x', 10, { prover })).toMatchObject({ ok: true });
    expect(await line.getBytes('/v1/scans/x', 9, { prover })).toMatchObject({ error: { code: 'answer-unreadable' } });
  });
});
