import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLaterPacket, packetKind } from '../../../shared/wire/packet.ts';
import { type Carried, cutScans, fillFiles, joinScans, MAX_SCANS_BYTES, splitScans } from '../../../shared/wire/scan-packet.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const bytes = (...given: number[]): Bytes => Uint8Array.from(given);
const hash = (place: number): string => place.toString(16).padStart(64, '0');
const scan = (place: number, megabytes: number): Carried => ({ hash: hash(place), bytes: megabytes * 1_000_000 });

describe('the content of a file with scans', () => {
  const head = bytes(123, 125);
  const content = joinScans(head, [bytes(1, 2, 3), bytes(4)]);
  const carried = [
    { hash: hash(1), bytes: 3 },
    { hash: hash(2), bytes: 1 },
  ];

  test('comes apart as it was put together', () => {
    const parts = splitScans(content);
    expect(parts?.head).toEqual(head);
    expect(parts && cutScans(parts.rest, carried)).toEqual([
      { hash: hash(1), content: bytes(1, 2, 3) },
      { hash: hash(2), content: bytes(4) },
    ]);
  });

  test.each<[string, Bytes]>([
    ['nothing at all', bytes()],
    ['half a length', bytes(0, 0)],
    ['a head that is longer than the file', bytes(0, 0, 0, 9, 123, 125)],
    ['a head that is longer than any', bytes(255, 255, 255, 255, 1)],
  ])('%s is no such content', (_what, given) => expect(splitScans(given)).toBeNull());

  test.each<[string, Carried[]]>([
    ['a scan too few', carried.slice(1)],
    ['a scan too many', [...carried, { hash: hash(3), bytes: 1 }]],
    ['one that is longer', [{ hash: hash(1), bytes: 4 }, ...carried.slice(1)]],
  ])('%s in the head: the bytes do not add up', (_what, told) => {
    const parts = splitScans(content);
    expect(parts && cutScans(parts.rest, told)).toBeNull();
  });

  test('whatever the scans are, cut anywhere it is not taken for whole', () => {
    const many = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(many, fc.nat(), (scans, at) => {
        const told = scans.map((one, place) => ({ hash: hash(place), bytes: one.length }));
        const whole = joinScans(
          head,
          scans.map((one) => new Uint8Array(one)),
        );
        const cut = splitScans(whole.slice(0, at % whole.length));
        expect(cut && cutScans(cut.rest, told)).toBeNull();
      }),
    );
  });
});

describe('scans on a stick', () => {
  test.each<[string, Carried[], number, number[][], number[]]>([
    ['nothing to carry', [], 100, [], []],
    ['all in one file', [scan(1, 9), scan(2, 9)], 100, [[1, 2]], []],
    ['so many that they take three files', [1, 2, 3, 4, 5, 6, 7, 8, 9].map((one) => scan(one, 10)), 500, [[1, 2, 3, 4], [5, 6, 7, 8], [9]], []],
    ['the stick is full', [scan(1, 9), scan(2, 9), scan(3, 9)], 20, [[1, 2]], [3]],
    ['a large one waits, a small one behind it goes', [scan(1, 10), scan(2, 3)], 5, [[2]], [1]],
    ['no room for any', [scan(1, 10)], 5, [], [1]],
  ])('%s', (_what, scans, megabytes, files, waiting) => {
    const filled = fillFiles(scans, megabytes * 1_000_000);
    const placeOf = (one: Carried): number => Number.parseInt(one.hash, 16);
    expect(filled.files.map((file) => file.map(placeOf))).toEqual(files);
    expect(filled.waiting.map(placeOf)).toEqual(waiting);
  });

  test('nothing is lost or doubled, no file and no stick is too full', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 10_485_760 }), { maxLength: 60 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 300_000_000 }), (given, budget) => {
        const scans = given.map((size, place) => ({ hash: hash(place), bytes: size }));
        const { files, waiting } = fillFiles(scans, budget);
        const sum = (some: readonly Carried[]) => some.reduce((all, one) => all + one.bytes, 0);
        expect([...files.flat(), ...waiting].sort((a, b) => (a.hash < b.hash ? -1 : 1))).toEqual(scans);
        expect(sum(files.flat())).toBeLessThanOrEqual(budget);
        for (const file of files) expect(sum(file) <= MAX_SCANS_BYTES && file.length > 0).toBe(true);
      }),
    );
  });
});

test.each<[string, string, number, boolean, string | null]>([
  ['entries', 'QCP1', 1, false, 'request'],
  ['scans', 'QCP1', 3, false, 'scans'],
  ['their answer', 'QCP1', 4, false, 'scans-answer'],
  ['a kind of a later version', 'QCP1', 5, true, null],
  ['a later version', 'QCP2', 1, true, null],
  ['something else', 'QCPX', 1, false, null],
  ['a document', '%PDF', 1, false, null],
])('%s is told by its first bytes', (_what, magic, kind, isLater, known) => {
  const file = new Uint8Array([...new TextEncoder().encode(magic), kind, ...new Uint8Array(60)]);
  expect([isLaterPacket(file), packetKind(file)]).toEqual([isLater, known]);
});
