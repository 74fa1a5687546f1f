import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowedFields, errorFields } from '../../../server/http/log-fields.ts';
import { jsonFault, JSON_LIMITS } from '../../../server/sync/guard-json.ts';

test('no value of twelve digits and no free text passes into the log under any name', () => {
  const names = ['event', 'route', 'method', 'status', 'code', 'office', 'device', 'errorCode', 'place', 'body', 'headers', 'iin', '__proto__'];
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.constant('900101399998'), fc.constant('Сейітова А. Б.'), fc.string(), fc.object())),
      (fields) => {
        const line = JSON.stringify(allowedFields(fields));
        expect(line).not.toContain('900101399998');
        expect(line).not.toContain('Сейітова');
        expect(line).not.toContain('\\n');
      },
    ),
  );
});

test('an error is told by its kind, its code and its place, never by its words', () => {
  const error = Object.assign(new Error('duplicate key (iin)=(900101399998)'), { code: '23505' });
  expect(JSON.stringify(allowedFields(errorFields(error)))).not.toContain('iin');
  expect(errorFields(error)).toMatchObject({ errorKind: 'Error', errorCode: '23505' });
  expect(errorFields('a text')).toEqual({ errorKind: 'string' });
});

test('the guard says what is wrong with a value, however deep it lies', () => {
  const deep = (depth: number) => Array.from({ length: depth }).reduce<unknown>((inner) => ({ a: inner }), 1);
  expect(jsonFault(deep(20))).toBeNull();
  expect(jsonFault(deep(21))).toBe('depth');
  expect(jsonFault(deep(100_000))).toBe('depth');
  expect(jsonFault([['a\0']])).toBe('nul');
  expect(jsonFault({ a: ['\udc00'] })).toBe('surrogate');
  expect(jsonFault({ 'и\u0306': 1 })).toBe('not-composed');
  expect(jsonFault({ 'и\u0306': 1 }, { ...JSON_LIMITS, nfc: false })).toBeNull();
  expect(jsonFault(JSON.parse('{"a":{"__proto__":1}}'))).toBe('name');
  expect(jsonFault(Array.from({ length: 5001 }, () => 1))).toBe('array');
  expect(jsonFault(Object.fromEntries(Array.from({ length: 501 }, (_, i) => [i, 1])))).toBe('members');
  expect(jsonFault('x'.repeat(100_001))).toBe('text');
  expect(jsonFault(Number.POSITIVE_INFINITY)).toBe('number');
});
