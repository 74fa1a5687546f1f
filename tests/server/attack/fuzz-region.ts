import { gzipSync } from 'node:zlib';
import { parseSafely } from '../../../shared/kernel/parse-safely.ts';
import { WireRefusal } from '../../../shared/wire/sync.ts';
import { inject, proofOf, type TestDevice } from '../http/test-device.ts';
import { type AttackedRegion, startAttacked } from './attacked-region.ts';
import { keepLog } from './keep-log.ts';
import { type Chance, chanceOf } from './chance.ts';
import { mutate, mutateBytes } from './mutate.ts';
import { type Payload, payloadFrom } from './payloads.ts';

export type FuzzResult = {
  readonly sent: number;
  /** Answers of 500 and above, and how the first one came about. */
  readonly failed: number;
  readonly first: string | null;
  readonly crashed: number;
  /** Refusals that do not speak the protocol. */
  readonly foreign: number;
  readonly prototype: boolean;
  /** Where PostgreSQL's own log was kept, when something failed. */
  readonly kept: string | null;
  readonly byStatus: Readonly<Record<string, number>>;
};

/** Sends so many payloads over all addresses: good ones, changed ones, broken ones; under good proofs, bent ones and none. The seed repeats the attack; `from`: only what follows is sent. */
export async function fuzzRegion(rounds: number, seed: number, from = 0): Promise<FuzzResult> {
  const before = Reflect.ownKeys(Object.prototype).length;
  const attacked = await startAttacked();
  const chance = chanceOf(seed);
  const byStatus: Record<string, number> = {};
  const found = { failed: 0, crashed: 0, foreign: 0, first: null as string | null };
  const crash = () => void (found.crashed += 1);
  process.on('unhandledRejection', crash);
  let kept: string | null = null;
  let through = false;
  try {
    for (let round = 0; round < rounds; round += 1) {
      const request = await requestFrom(attacked, chance);
      if (round < from) continue;
      const told = await inject(attacked.kit.app, request as never);
      byStatus[told.status] = (byStatus[told.status] ?? 0) + 1;
      if (told.status >= 500 && request.url !== '/readyz')
        found.first ??= `${round}: ${request.method} ${request.url} ${JSON.stringify(told.body)} ${attacked.kit.lines.join(' ')}`;
      if (told.status >= 500) found.failed += 1;
      if (told.status >= 400 && request.method !== 'HEAD' && !isSpoken(told.body, request.url)) found.foreign += 1;
      attacked.kit.lines.length = 0;
    }
    through = true;
  } finally {
    process.off('unhandledRejection', crash);
    if (!through || found.failed + found.crashed > 0) kept = keepLog(attacked.kit.cluster.folder, `fuzz-${seed}-${rounds}`);
    await attacked.kit.stop();
  }
  const clean = Reflect.ownKeys(Object.prototype).length === before && ({} as { polluted?: unknown }).polluted === undefined;
  return { sent: rounds, ...found, prototype: clean, kept, byStatus };
}

/** Uploads speak tus, whose refusals are plain words of its own. */
const isSpoken = (body: unknown, url: string): boolean => url.startsWith('/v1/scans/upload') || parseSafely(WireRefusal, body).success;

type Sent = { readonly method: string; readonly url: string; readonly headers: Record<string, string>; readonly payload: Buffer };

async function requestFrom(attacked: AttackedRegion, chance: Chance): Promise<Sent> {
  const { attacker, region, victim } = attacked;
  const ground = { entries: [...attacker.entries, ...victim.entries], hash: 'a'.repeat(64), publicKey: attacker.device.keys().publicKey };
  const good = payloadFrom(chance, ground);
  const body = chance.is(0.6) ? mutated(good.body, chance) : good.body;
  const plain = Buffer.from(typeof body === 'string' ? body : (JSON.stringify(body) ?? ''));
  const bytes = chance.is(0.15) ? mutateBytes(plain, chance) : plain;
  const packed = chance.is(0.2);
  const payload = packed ? (chance.is(0.3) ? mutateBytes(gzipSync(bytes), chance) : gzipSync(bytes)) : bytes;
  const from = chance.is(0.3) ? region.device : attacker.device;
  const actor = chance.one(['', region.head, region.inspector, region.administrator, region['complaints-officer'], 'nobody']);
  const proof = await proofFrom({ ...good, payload }, { attacked, chance, from, actor });
  return { method: good.method, url: good.path, headers: { ...proof, ...extraHeaders(chance, packed) }, payload };
}

function mutated(body: unknown, chance: Chance): unknown {
  let changed = body;
  for (let time = 0; time <= chance.below(3); time += 1) changed = mutate(changed, chance);
  return changed;
}

type Proving = { readonly attacked: AttackedRegion; readonly chance: Chance; readonly from: TestDevice; readonly actor: string };

async function proofFrom({ method, path, payload }: Payload & { readonly payload: Buffer }, { attacked, chance, from, actor }: Proving) {
  if (chance.is(0.05)) return {};
  // Scans are proved over an empty body.
  const signed = path.startsWith('/v1/scans/') && path !== '/v1/scans/missing' ? Buffer.alloc(0) : payload;
  const proof = await proofOf({ method, path, body: signed }, { device: from.device, keys: from.keys(), actor, at: attacked.kit.now() });
  if (chance.is(0.8)) return proof;
  const names = Object.keys(proof);
  const name = chance.one(names);
  return { ...proof, [name]: chance.one(['', 'x', '2026-13-01T00:00:00.000Z', 'pc-victim', 'A'.repeat(2000), '__proto__', `${'A'.repeat(86)}==`]) };
}

function extraHeaders(chance: Chance, packed: boolean): Record<string, string> {
  return {
    ...(packed && { 'content-encoding': chance.is(0.9) ? 'gzip' : 'br' }),
    ...(chance.is(0.7) && {
      'content-type': chance.one(['application/json', 'text/plain', 'application/offset+octet-stream', 'multipart/form-data; boundary=x', '///']),
    }),
    ...(chance.is(0.2) && {
      'tus-resumable': '1.0.0',
      'upload-length': chance.one(['5', '-1', 'x', '99999999999']),
      'upload-offset': chance.one(['0', '-1', 'x']),
    }),
    ...(chance.is(0.1) && {
      'accept-encoding': chance.one(['gzip', 'gzip;q=0', '*', 'x']),
      'x-forwarded-for': chance.one(['::1', '1.2.3.4', 'x, y', '']),
    }),
    ...(chance.is(0.05) && { 'upload-metadata': chance.one(['a b', 'filename ====', 'x '.repeat(200)]) }),
  };
}
