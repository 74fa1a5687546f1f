import type { Chance } from './chance.ts';

/** Values that programs stumble over. */
const NASTY: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  9_007_199_254_740_993,
  0.1,
  '',
  ' ',
  'a\0b',
  '\ud800',
  'и\u0306',
  '__proto__',
  'constructor',
  "'; drop table entries; --",
  '$1',
  '%s%n',
  '../../etc/passwd',
  '{"a":1}',
  '2026-02-31',
  '9999-12-31T23:59:59.999Z',
  'A'.repeat(5000),
  [],
  {},
  [[[[[[]]]]]],
  { length: { toString: 1 } },
  { toJSON: 1 },
  { then: 1 },
  { valueOf: null },
];
const NAMES = ['__proto__', 'constructor', 'prototype', 'length', 'toString', 'seq', 'office', 'device', '', 'a b', 'protocol'];

/** One change somewhere in a value: another value, a member more or less, a repetition, a depth. The value itself stays as it was. */
export function mutate(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || chance.is(0.15)) return chance.is(0.1) ? deep(chance.below(60)) : chance.one(NASTY);
  if (Array.isArray(value)) return mutateList(value, chance);
  const members = Object.entries(value);
  if (members.length === 0 || chance.is(0.15)) return { ...value, [chance.one(NAMES)]: chance.one(NASTY) };
  const place = chance.below(members.length);
  if (chance.is(0.2)) return Object.fromEntries(members.filter((_, index) => index !== place));
  return Object.fromEntries(members.map(([name, inner], index) => [name, index === place ? mutate(inner, chance) : inner]));
}

function mutateList(list: readonly unknown[], chance: Chance): unknown {
  if (list.length === 0 || chance.is(0.2)) return [...list, chance.one(NASTY)];
  if (chance.is(0.1)) return Array.from({ length: chance.below(600) }, () => list[0]);
  if (chance.is(0.1)) return [...list].reverse();
  const place = chance.below(list.length);
  return list.map((inner, index) => (index === place ? mutate(inner, chance) : inner));
}

const deep = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 1);

/** Changes bytes where they stand: turned, cut, doubled. */
export function mutateBytes(bytes: Buffer, chance: Chance): Buffer {
  if (bytes.length === 0) return Buffer.from([chance.below(256)]);
  const place = chance.below(bytes.length);
  if (chance.is(0.3)) return bytes.subarray(0, place);
  if (chance.is(0.3)) return Buffer.concat([bytes, bytes.subarray(place)]);
  const changed = Buffer.from(bytes);
  changed[place] = chance.below(256);
  return changed;
}
