import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { exactly, isMissed, tableOf, told } from '../../prove/kit/figures.ts';
import { plainOfLevelDb } from '../../prove/kit/leveldb.ts';
import { addressOf, markedPeople, nameOf } from '../../prove/kit/marks.ts';
import { scanFolder } from '../../prove/kit/scan-folder.ts';
import { unpackSnappy } from '../../prove/kit/snappy.ts';

const folder = mkdtempSync(join(tmpdir(), 'scanner-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const encoder = new TextEncoder();

/** Whether the scanner finds anything in a file with this content. */
function sees(name: string, content: Uint8Array): boolean {
  writeFileSync(join(folder, name), content);
  const { hits } = scanFolder(folder);
  rmSync(join(folder, name));
  return hits.length > 0;
}

/** A record of a LevelDB log that begins so far before the end of a frame of 32 KiB that it is cut by it. */
function logAcross(text: string): Buffer {
  const plain = Buffer.from(text);
  const cut = Math.floor(plain.length / 2);
  const frame = (type: number, part: Buffer) => Buffer.concat([Buffer.from([0, 0, 0, 0, part.length & 255, part.length >> 8, type]), part]);
  const before = 32_768 - 7 - cut - 7;
  return Buffer.concat([frame(1, Buffer.alloc(before)), frame(2, plain.subarray(0, cut)), frame(4, plain.subarray(cut))]);
}

describe('the scanner can fail', () => {
  const text = `${nameOf(12)}, ${addressOf(3)}`;
  const iin = markedPeople('child', 40).at(-1)?.iin ?? '';
  test.each([
    ['a name in UTF-8', Buffer.from(text)],
    ['in UTF-16LE', Buffer.from(text, 'utf16le')],
    ['in UTF-16BE', Buffer.from(text, 'utf16le').swap16()],
    ['in small letters', Buffer.from(text.toLowerCase())],
    ['a number in digits', Buffer.from(`x${iin}`)],
    ['a number in UTF-16', Buffer.from(iin, 'utf16le')],
    ['packed by gzip', gzipSync(Buffer.from(text))],
    ['packed by zlib in the middle of something', Buffer.concat([Buffer.from('stream'), deflateSync(Buffer.from(text))])],
    ...[0, 1, 2].map((shift) => [`base64, shifted by ${shift}`, Buffer.from(Buffer.from('xx'.slice(0, shift) + text).toString('base64'))] as const),
    ...[0, 1, 2].map(
      (shift) => [`a number in base64, shifted by ${shift}`, Buffer.from(Buffer.from('xx'.slice(0, shift) + iin).toString('base64'))] as const,
    ),
  ] as const)('%s is seen', (_, content) => expect(sees('planted.bin', Buffer.concat([Buffer.alloc(777, 0x5a), content]))).toBe(true));

  test('what LevelDB cuts in two is put together', () => {
    const log = logAcross(nameOf(4));
    expect(log.includes(nameOf(4))).toBe(false);
    expect(plainOfLevelDb('000003.log', log).some((part) => part.includes(nameOf(4)))).toBe(true);
    expect(sees('000003.log', log)).toBe(true);
  });

  test('what is nobody is not seen', () => expect(sees('other.bin', encoder.encode('Үлгі ауданы, Сынақ көшесі 900101399998'))).toBe(false));
});

test('Snappy: letters as they are, and pieces copied from before', () => {
  // 11 bytes: «abc» as it is, then eight bytes copied from three before.
  const packed = Uint8Array.from([11, 2 << 2, ...encoder.encode('abc'), (7 << 2) | 2, 3, 0]);
  expect(unpackSnappy(packed)?.toString()).toBe('abcabcabcab');
  expect(unpackSnappy(Uint8Array.from([11, 2 << 2, 1, 2]))).toBeNull();
  expect(unpackSnappy(Uint8Array.from([4, (3 << 2) | 2, 9, 0]))).toBeNull();
});

test('numbers of the canary have a right check digit and are each their own', () => {
  const people = [...markedPeople('applicant', 5000), ...markedPeople('child', 5000)];
  expect(new Set(people.map(({ iin }) => iin)).size).toBe(10_000);
  expect(people.every(({ iin }) => /^\d{6}[3-6]9\d{4}$/u.test(iin))).toBe(true);
});

test('a missed goal is told as missed', () => {
  const figures = { a: [exactly('lost', 0, 0), told('seen', '7')], b: [exactly('lost', 0, 1)] };
  expect(isMissed({ a: figures.a })).toBe(false);
  expect(isMissed(figures)).toBe(true);
  expect(tableOf(figures)).toContain('MISSED');
});
