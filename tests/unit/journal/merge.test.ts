import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/kernel/canonical-json.ts';
import { endsAfter, type Framed, type Here, type Place, planTaking, type Standing, type StreamPlace } from '../../../shared/journal/merge.ts';
import { type FoldedKey, moveRow } from '../../../shared/journal/move-row.ts';
import { FIRST_STREAM_HASH, streamHashAfter } from '../../../shared/journal/stream-hash.ts';
import { unwrap } from '../../../shared/kernel/result.ts';

const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex');
const ZEROS = '0'.repeat(64);
type Frame = Framed & { readonly says: string };

/** A chain of a device, so many entries long. */
async function chainOf(device: string, length: number): Promise<Frame[]> {
  const chain: Frame[] = [];
  for (let n = 1, prev = ZEROS; n <= length; n += 1) {
    const body = { device, n, prev, says: `${device} ${n}` };
    const hash = await sha256(canonicalJson(body));
    chain.push({ ...body, hash });
    prev = hash;
  }
  return chain;
}

const nameOf = ({ device, n }: Place) => `${device} ${n}`;
function hereWith(standing: readonly (Frame & Partial<Standing>)[], more: Partial<Here> = {}): Here {
  const byPlace = new Map(
    standing.map(({ prev, hash, seq, readable, ...place }) => [
      nameOf(place),
      { prev, hash, ...(seq && { seq }), ...(readable === false && { readable }) },
    ]),
  );
  return { cursor: 0, streamHash: FIRST_STREAM_HASH, at: (place) => byPlace.get(nameOf(place)), ...more };
}
const asItems = (entries: readonly Frame[], from = 0): StreamPlace<Frame>[] =>
  entries.map((entry, index) => ({ kind: 'entry', seq: from + index + 1, entry }));

describe('what a taking changes', async () => {
  const [a, b] = [await chainOf('a', 4), await chainOf('b', 4)];
  const pick = (chain: readonly Frame[], n: number): Frame => chain[n - 1] as Frame;
  const mine = (n: number, seq: number): StreamPlace<Frame> => ({ kind: 'own', seq, device: 'a', n, hash: pick(a, n).hash });

  it('adds what is not here, numbers what is, moves cursor and hash of the stream', async () => {
    const items = [...asItems([pick(b, 1)]), mine(1, 2), ...asItems([pick(b, 2)], 2)];
    const plan = unwrap(await planTaking(hereWith(a), { from: 0, items }, sha256));
    expect(plan.add.map(({ seq, entry }) => [seq, entry.n])).toEqual([
      [1, 1],
      [3, 2],
    ]);
    expect(plan.number).toEqual([{ device: 'a', n: 1, seq: 2 }]);
    expect(plan.cursor).toBe(3);
    expect(plan.streamHash).toBe(
      await streamHashAfter(
        FIRST_STREAM_HASH,
        [pick(b, 1), pick(a, 1), pick(b, 2)].map(({ hash }) => hash),
        sha256,
      ),
    );
    expect(endsAfter(new Map(), plan)).toEqual(new Map([['b', { n: 2, hash: pick(b, 2).hash }]]));
  });

  const spoilt = { ...pick(b, 2), says: 'something else' };
  const foreign = { ...pick(b, 2), prev: ZEROS };
  it.each<[string, Here, StreamPlace<Frame>[], string | null]>([
    ['a chain that goes on', hereWith([pick(b, 1)]), asItems([pick(b, 2)]), null],
    ['a chain with a hole: the region holds one back', hereWith([pick(b, 1)]), asItems([pick(b, 3)]), null],
    ['one that was held back, after the next', hereWith([pick(b, 1), pick(b, 3)]), asItems([pick(b, 2)]), null],
    ['one that does not fit to the next', hereWith([{ ...pick(b, 3), prev: ZEROS }]), asItems([pick(b, 2)]), 'chain-broken'],
    ['one that does not fit to the one before', hereWith([{ ...pick(b, 1), hash: ZEROS }]), asItems([pick(b, 2)]), 'chain-broken'],
    ['a first one that continues something', hereWith([]), asItems([{ ...pick(b, 2), n: 1 }]), 'chain-broken'],
    ['another content', hereWith([pick(b, 1)]), asItems([spoilt]), 'chain-broken'],
    ['another chain', hereWith([pick(b, 1)]), asItems([foreign]), 'chain-broken'],
    ['a number that is left out', hereWith([]), asItems([pick(b, 1)], 1), 'chain-broken'],
    ['a mark for something that is not here', hereWith([]), [mine(1, 1)], 'chain-broken'],
    ['a mark with another hash', hereWith(a), [{ ...mine(1, 1), hash: ZEROS } as StreamPlace<Frame>], 'chain-broken'],
    ['what is here under the same number', hereWith([{ ...pick(b, 1), seq: 1 }]), asItems([pick(b, 1)]), null],
    ['what is here under another number', hereWith([{ ...pick(b, 1), seq: 7 }]), asItems([pick(b, 1)]), 'chain-broken'],
    ['what is here and damaged', hereWith([{ ...pick(b, 1), prev: '', hash: '', readable: false }]), asItems([pick(b, 1)]), null],
    ['one place twice', hereWith([]), asItems([pick(b, 1), pick(b, 1)]), 'chain-broken'],
    ['another cursor', hereWith([], { cursor: 5 }), asItems([pick(b, 1)]), 'cursor-moved'],
    ['nothing', hereWith([]), [], null],
  ])('%s: %#', async (_, here, items, code) => {
    const planned = await planTaking(here, { from: 0, items }, sha256);
    expect(planned.ok ? null : planned.error.code).toBe(code);
  });

  it('a tombstone takes the place of an entry in the chain', async () => {
    const { device, n, prev, hash } = pick(b, 2);
    const stone = { v: 1 as const, erased: true as const, office: 'o', device, n, prev, hash, signature: '' };
    const items: StreamPlace<Frame>[] = [...asItems([pick(b, 1)]), { kind: 'erased', seq: 2, stone }, ...asItems([pick(b, 3)], 2)];
    const plan = unwrap(await planTaking(hereWith([]), { from: 0, items }, sha256));
    expect(plan.stones).toEqual([{ ...stone, seq: 2 }]);
    const known = unwrap(await planTaking(hereWith([pick(b, 2)]), { from: 0, items: [{ kind: 'erased', seq: 1, stone }] }, sha256));
    expect([known.stones, known.number]).toEqual([[], [{ device, n, seq: 1 }]]);
  });
});

describe('how a row follows', () => {
  const key = (text: string): FoldedKey => [text[0] ?? '', Number(text.slice(1))];
  it.each<[string, string, string, Record<string, number>, string, string]>([
    ['nothing new', 'a1 b1', '', { a1: 1 }, '', 'stands'],
    ['on top of what is numbered', 'a1 b1', 'c1', { a1: 1, b1: 2, c1: 3 }, '', 'on c1'],
    ['under an own one', 'a1 b1', 'c1', { a1: 1, c1: 2 }, '', 'anew a1 c1 b1'],
    ['the own one gets its number first', 'a1 b1', 'c1', { a1: 1, b1: 2, c1: 3 }, '', 'on c1'],
    ['two own ones change places', 'b1 b2', '', { b2: 1 }, '', 'anew b2 b1'],
    ['one moves nothing any more', 'a1 b1 b2', '', { a1: 1 }, 'b1', 'anew a1 b2'],
    ['the only one moves nothing any more', 'b1', '', {}, 'b1', 'anew '],
    ['what is in it already comes again', 'a1', 'a1', { a1: 1 }, '', 'stands'],
  ])('%s', (_, before, more, seqs, out, expected) => {
    const keys = (text: string) => text.split(' ').filter(Boolean).map(key);
    const move = moveRow({
      before: keys(before),
      more: keys(more),
      placeOf: ({ device, n }) => (out.split(' ').includes(`${device}${n}`) ? null : { seq: seqs[`${device}${n}`], rank: 0 }),
    });
    const list = move.how === 'on' ? move.rest : move.how === 'anew' ? move.order : null;
    expect(list ? `${move.how} ${list.map(([device, n]) => `${device}${n}`).join(' ')}` : move.how).toBe(expected);
  });

  it('step by step or at once: the same order in the end', () => {
    const entry = fc.record({ device: fc.constantFrom('a', 'b'), n: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: nameOf, maxLength: 12 }), fc.nat(12), (entries, cut) => {
        const placeOf = ({ device, n }: Place) => ({ seq: device === 'a' ? n : undefined, rank: 0 });
        const keys = entries.map(({ device, n }): FoldedKey => [device, n]);
        const orderAfter = (before: readonly FoldedKey[], more: readonly FoldedKey[]): readonly FoldedKey[] => {
          const move = moveRow({ before, more, placeOf });
          return move.how === 'stands' ? before : move.how === 'on' ? [...before, ...move.rest] : move.order;
        };
        expect(orderAfter(orderAfter([], keys.slice(0, cut)), keys.slice(cut))).toEqual(orderAfter([], keys));
      }),
    );
  });
});
