import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf } from '../../../shared/kernel/clock.ts';
import { parseLocalDate } from '../../../shared/kernel/local-date.ts';
import {
  BACKUP_HEADER,
  BACKUP_VERSION,
  type BackupRecord,
  composeBackup,
  type Digest,
  proofText,
  readBackup,
  readManifest,
  recordsOf,
} from '../../../shared/wire/backup-file.ts';
import { BackupName } from '../../../shared/wire/backup-bridge.ts';
import { type BackupFacts, backupNameOf, entriesIn, readBackupName } from '../../../shared/wire/backup-manifest.ts';
import { crc32 } from '../../../shared/wire/crc32.ts';
import type { Bytes } from '../../../shared/wire/journal-frames.ts';
import { encodeRecord } from '../../../shared/wire/journal-records.ts';
import { decodePart, encodePart, type SealedPart } from '../../../shared/wire/sealed-part.ts';
import { frameAt } from '../../../shared/wire/journal-frames.ts';
import { entry } from '../second-copy/records.ts';

const digest: Digest = async (bytes) => createHash('sha256').update(bytes).digest('hex');
const prove = async (text: string) => createHash('sha256').update(text).digest('base64').slice(0, 40);
const HASH = 'ab'.repeat(32);

const PART: SealedPart = {
  table: 'blobs',
  clear: { id: 'scan-1', office: 'office-1', owners: ['case-1'] },
  sealed: { key: Uint8Array.of(1, 2, 3), about: Uint8Array.of(4, 5) },
};
const factsOf = (entries: number, parts = 0): BackupFacts => ({
  store: 'qamqor',
  office: 'office-1',
  madeAt: instantOf(Date.UTC(2026, 10, 21, 4)),
  app: '0.5.0',
  devices: [{ device: 'device-1', n: entries, hash: HASH, entries }],
  stateHash: HASH,
  counters: { 'incoming|Қ7|2026': 41 },
  vault: '{"v":1,"signInName":"Басшы"}',
  parts: { count: parts, bytes: 5, leftOut: 0 },
});
const framesOf = (count: number, length = 40): Bytes[] =>
  Array.from({ length: count }, (_, at) => encodeRecord(entry(at + 1, length)) ?? new Uint8Array());
const made = (entries = 5, length = 40) =>
  composeBackup(factsOf(entries, 1), [...framesOf(entries, length), encodePart(PART) ?? new Uint8Array()], { digest, prove });
const codeOf = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);

test('what was written is read: facts, entries byte for byte, scans', async () => {
  const read = await readBackup(await made(), digest);
  if (!read.ok) throw new Error(read.error.code);
  const { manifest, body } = read.value;
  expect(manifest).toMatchObject({ ...factsOf(5, 1), v: 1 });
  expect(entriesIn(manifest)).toBe(5);
  expect(manifest.proof).toBe(await prove(proofText(manifest)));
  const expected: BackupRecord[] = [...Array.from({ length: 5 }, (_, at) => entry(at + 1)), { kind: 'part', ...PART }];
  expect([...recordsOf(body)]).toEqual(expected);
});

test('the manifest is read from the file alone, without its hash: whose it is and of which day', async () => {
  const manifest = readManifest(await made());
  expect(manifest.ok && [manifest.value.office, manifest.value.madeAt]).toEqual(['office-1', '2026-11-21T04:00:00.000Z']);
});

describe('damage is named', () => {
  test.each<[string, (file: Bytes) => Bytes, string]>([
    ['nothing', (file) => file, 'ok'],
    ['an empty file', () => new Uint8Array(), 'backup-not-ours'],
    ['another file', () => new TextEncoder().encode('%PDF-1.7 and then some more of it'), 'backup-not-ours'],
    ['of a later version', laterVersion, 'backup-newer'],
    ['a byte of the header', (file) => flipped(file, 13), 'backup-damaged-head'],
    ['a byte of the manifest', (file) => flipped(file, 40), 'backup-damaged-head'],
    ['the last byte', (file) => flipped(file, file.length - 1), 'backup-damaged-body'],
    ['cut in the header', (file) => file.slice(0, 10), 'backup-not-ours'],
    ['cut in the manifest', (file) => file.slice(0, 60), 'backup-cut'],
    ['cut by one byte', (file) => file.slice(0, -1), 'backup-cut'],
    ['something behind the end', (file) => Uint8Array.from([...file, 0]), 'backup-damaged-end'],
  ])('%s', async (_what, change, code) => expect(codeOf(await readBackup(change(await made()), digest))).toBe(code));

  test('the first damaged record is named by its place', async () => {
    const file = await made(8, 100);
    const sizes = framesOf(8, 100).map((frame) => frame.length);
    const begin = file.length - (sizes.reduce((sum, size) => sum + size, 0) + (encodePart(PART)?.length ?? 0));
    let at = begin;
    for (const [index, size] of sizes.entries()) {
      const read = await readBackup(flipped(file, at + 50), digest);
      expect(read.ok ? null : read.error).toEqual({ code: 'backup-damaged-body', params: { record: index + 1, of: 9 } });
      at += size;
    }
  });

  test('any changed bit and any cut, anywhere', async () => {
    const file = await made(4, 24);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        expect(codeOf(await readBackup(flipped(file, at, mask), digest)), `byte ${at}`).toMatch(/^backup-/);
        expect(codeOf(await readBackup(file.slice(0, at), digest)), `cut at ${at}`).toMatch(/^backup-/);
      }),
      { numRuns: 1500 },
    );
  });

  test('whatever the bytes, reading ends with an answer', async () => {
    const file = await made(2);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.nat(file.length), async (bytes, from) => {
        const mixed = Uint8Array.from([...file.slice(0, from), ...bytes]);
        const read = await readBackup(mixed, digest);
        if (read.ok) expect(mixed).toEqual(file);
      }),
      { numRuns: 1000 },
    );
  });
});

test('records of any content go through their frames and back', () => {
  // A name of a column; "__proto__" is none, and does not come through (below).
  const name = fc.string({ minLength: 1, maxLength: 12 }).filter((one) => one !== '__proto__');
  const columns = fc.dictionary(name, fc.uint8Array({ maxLength: 90 }), { maxKeys: 4 });
  const clear = fc.dictionary(name, fc.oneof(fc.string({ maxLength: 30 }), fc.integer(), fc.array(fc.string())));
  fc.assert(
    fc.property(fc.constantFrom('blobs' as const, 'chunks' as const, 'files' as const), clear, columns, (table, names, sealed) => {
      const part = { table, clear: names, sealed: Object.fromEntries(Object.entries(sealed).map(([name, bytes]) => [name, Uint8Array.from(bytes)])) };
      const frame = frameAt(encodePart(part) ?? new Uint8Array(), 0);
      expect(typeof frame === 'string' ? frame : decodePart(frame)).toEqual(part);
    }),
  );
});

test('a record cannot bring a prototype with it', () => {
  const clear = JSON.parse('{"__proto__": 1, "owner": "a"}') as Record<string, number | string>;
  const frame = frameAt(encodePart({ table: 'blobs', clear, sealed: {} }) ?? new Uint8Array(), 0);
  const read = typeof frame === 'string' ? null : decodePart(frame);
  expect(Object.keys(read?.clear ?? {})).toEqual(['owner']);
  expect([Object.prototype, null]).toContain(Object.getPrototypeOf(read?.clear));
});

test.each([
  ['qamqor-Қ7-2026-11-21.qbak', 'Қ7', '2026-11-21'],
  ['qamqor-1-2028-02-29.qbak', '1', '2028-02-29'],
  ['qamqor-1-2027-02-29.qbak', null, null],
  ['qamqor-Қ7-2026-11-21.qbak.tmp', null, null],
  ['photo.jpg', null, null],
])('%s', (name, mark, day) => {
  expect(readBackupName(name)).toEqual(mark === null ? null : { mark, day });
  const date = parseLocalDate(day ?? '');
  if (mark !== null && date) expect([backupNameOf(mark, date), BackupName.safeParse(name).success]).toEqual([name, true]);
});

function flipped(file: Bytes, at: number, mask = 0x01): Bytes {
  const changed = file.slice();
  changed[at] = (changed[at] ?? 0) ^ mask;
  return changed;
}

function laterVersion(file: Bytes): Bytes {
  const changed = file.slice();
  const view = new DataView(changed.buffer);
  view.setUint16(8, BACKUP_VERSION + 1, true);
  view.setUint32(BACKUP_HEADER - 4, crc32(changed, 0, BACKUP_HEADER - 4), true);
  return changed;
}
