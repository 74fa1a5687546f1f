import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeFrame, framesFrom, type RawFrame } from '../../../shared/wire/journal-frames.ts';
import { decodeRecord, encodeRecord, type JournalRecord, standingEntries } from '../../../shared/wire/journal-records.ts';
import { cancelOf, entry } from './records.ts';

const raw = (record: JournalRecord): RawFrame => framesFrom(encodeRecord(record) ?? new Uint8Array()).frames[0]!;
const text = (value: string) => new TextEncoder().encode(value);
const payload = (kind: 'entry' | 'cancel' | 'note' | 'vault', bytes: Uint8Array) => framesFrom(encodeFrame(kind, bytes)).frames[0]!;

const id = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((value) => value.isWellFormed());
const records = fc.oneof(
  fc.record({
    kind: fc.constant('entry' as const),
    device: id,
    n: fc.integer({ min: 1 }),
    office: id,
    hash: id,
    sealed: fc.uint8Array({ maxLength: 80 }).map((bytes) => new Uint8Array(bytes)),
  }),
  fc.record({ kind: fc.constant('cancel' as const), device: id, n: fc.integer({ min: 1 }), hash: id }),
  fc.record({ kind: fc.constant('note' as const), what: fc.constantFrom('opened', 'filled-anew'), at: fc.constant('2026-11-21T10:00:00') }),
);

describe('records', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(decodeRecord(raw(record))).toEqual(record);
      }),
    );
  });

  test('the number that the region gave travels with its entry', () => {
    const numbered = { ...entry(1), seq: 7 };
    expect(decodeRecord(raw(numbered))).toEqual(numbered);
  });

  test.each([
    ['an entry without its head', payload('entry', text('{}'))],
    ['an entry whose head is longer than all', payload('entry', Uint8Array.of(255, 255, 1))],
    ['a head with a name in it', payload('entry', Uint8Array.of(14, 0, ...text('{"name":"Оте"}')))],
    ['a cancellation of nothing', payload('cancel', text('{"device":"d"}'))],
    ['no JSON', payload('note', text('what?'))],
    ['a note with a person in it', payload('note', text('{"what":"opened","at":"x","who":"y"}'))],
    ['a vault document, which has a place of its own', payload('vault', text('{}'))],
    ['an empty payload', payload('entry', new Uint8Array())],
  ])('%s is not believed', (_what, frame) => expect(decodeRecord(frame)).toBeNull());

  test.each([
    ['number nought', { ...entry(1), n: 0 }],
    ['no device', { ...entry(1), device: '' }],
    ['a word that is a sentence', { kind: 'note' as const, what: 'Asel opened it', at: '' }],
  ])('%s is not written', (_what, record) => expect(encodeRecord(record)).toBeNull());

  test('an entry that was cancelled does not stand; another under the same number does', () => {
    const refused = entry(2);
    const again = { ...entry(2), hash: 'hash-2-again' };
    expect(standingEntries([entry(1), refused, cancelOf(refused), again]).map(({ hash }) => hash)).toEqual(['hash-1', 'hash-2-again']);
  });
});
