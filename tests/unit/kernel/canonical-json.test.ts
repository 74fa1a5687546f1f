import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/kernel/canonical-json.ts';

/** The rule as it is said: every record's keys sorted by code unit, nothing between. */
function plainly(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(plainly).join(',')}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${plainly(member)}`).join(',')}}`;
}

// Keys that an object keeps apart from the others or hides, and more of them than are sorted by hand.
const keys = fc.oneof(fc.constantFrom('10', '9', '0', '__proto__', '', 'A', 'ә', 'toJSON', 'length'), fc.string({ maxLength: 3 }));
const record = (members: fc.Arbitrary<unknown>) =>
  fc
    .array(fc.tuple(keys, members), { maxLength: 40 })
    .map((list) => JSON.parse(`{${list.map(([k, v]) => `${JSON.stringify(k)}:${JSON.stringify(v)}`).join(',')}}`) as unknown);
const json = fc.oneof(record(fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null))), record(fc.jsonValue()));

it('canonical JSON is the sorted one, whatever the keys are called and however many there are', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonicalJson(value)).toBe(plainly(value));
    }),
    { numRuns: 1000 },
  );
});
