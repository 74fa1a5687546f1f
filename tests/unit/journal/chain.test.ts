import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../shared/kernel/clock.ts';
import { bodyOf, FIRST_PREV, sealEntry, verifyChain } from '../../../shared/journal/chain.ts';
import { Entry } from '../../../shared/journal/entry.ts';
import { makeWorld } from '../../world/make-world.ts';
import { closedCase } from '../../world/stories.ts';

const sha256 = async (text: string): Promise<string> => createHash('sha256').update(text, 'utf8').digest('hex');
const signatureOf = (hash: string, device: string): string => createHash('sha256').update(`${device}:${hash}`).digest('base64');
const keys = { sha256, verify: async (hash: string, signature: string, device: string) => signature === signatureOf(hash, device) };

async function journal(device = 'device-1'): Promise<Entry[]> {
  const w = makeWorld();
  closedCase(w);
  const entries: Entry[] = [];
  for (const [i, fact] of w.facts().entries()) {
    const body = {
      v: 1 as const,
      id: `e${i + 1}`,
      office: 'o',
      device,
      n: i + 1,
      actor: fact.by,
      role: 'clerk' as const,
      at: '2026-11-16T05:15:00.000Z' as Instant,
      facts: [fact],
      prev: entries.at(-1)?.hash ?? FIRST_PREV,
    };
    entries.push(await sealEntry(body, { sha256, sign: async (hash) => signatureOf(hash, device) }));
  }
  return entries;
}

describe('the chain of a device', () => {
  it('verifies, also after a trip through JSON and the schema, with or without the region’s numbers', async () => {
    const entries = await journal();
    const end = { ok: true, value: { n: entries.length, hash: entries.at(-1)?.hash } };
    expect(await verifyChain(entries, keys)).toEqual(end);
    const travelled = entries.map((entry, i) => Entry.parse(JSON.parse(JSON.stringify({ ...entry, seq: i + 100 }))));
    expect(await verifyChain(travelled, keys)).toEqual(end);
    expect(await verifyChain([], keys)).toEqual({ ok: true, value: { n: 0, hash: FIRST_PREV } });
  });
  it('continues from a verified end', async () => {
    const entries = await journal();
    const end = await verifyChain(entries.slice(0, 3), keys);
    expect(end.ok && (await verifyChain(entries.slice(3), keys, end.value)).ok).toBe(true);
  });

  const fault = async (change: (entries: Entry[]) => Entry[]) => {
    const found = await verifyChain(change(await journal()), keys);
    return found.ok ? 'ok' : `${found.error.n} ${found.error.reason}`;
  };
  const at = (index: number, change: Partial<Entry>) => (entries: Entry[]) =>
    entries.map((entry, i) => (i === index ? { ...entry, ...change } : entry));
  it.each([
    ['a missing entry', (entries: Entry[]) => entries.filter((_, i) => i !== 2), '4 gap'],
    ['the first entry missing', (entries: Entry[]) => entries.slice(1), '2 gap'],
    ['two entries swapped', (entries: Entry[]) => [entries[1], entries[0], ...entries.slice(2)] as Entry[], '2 gap'],
    ['an entry twice', (entries: Entry[]) => [entries[0], ...entries] as Entry[], '1 gap'],
    ['another actor', at(3, { actor: 'somebody' }), '4 hash'],
    ['another moment', at(3, { at: '2026-11-16T05:16:00.000Z' as Instant }), '4 hash'],
    ['another link', at(3, { prev: FIRST_PREV }), '4 prev'],
    ['another hash', at(3, { hash: 'f'.repeat(64) }), '4 hash'],
    ['a foreign signature', at(3, { signature: 'AAAA' }), '4 signature'],
    ['another device’s entry', at(3, { device: 'device-2' }), '4 device'],
  ])('%s is named', async (_, change, expected) => expect(await fault(change)).toBe(expected));

  it('any changed piece of any entry is noticed', async () => {
    const entries = await journal();
    const fields = Object.keys(bodyOf(entries[0] as Entry)) as (keyof Entry)[];
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: entries.length - 1 }),
        fc.constantFrom(...fields, 'hash' as const, 'signature' as const),
        fc.jsonValue(),
        async (index, field, value) => {
          const original = entries[index] as Entry;
          fc.pre(JSON.stringify(value) !== JSON.stringify(original[field]) && !(field === 'v' && value === 1));
          const broken = entries.map((entry, i) => (i === index ? ({ ...entry, [field]: value } as Entry) : entry));
          return !(await verifyChain(broken, keys)).ok;
        },
      ),
      { numRuns: 200 },
    );
  });
});
