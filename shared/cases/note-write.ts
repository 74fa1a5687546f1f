import type { Json } from '../kernel/canonical-json.ts';
import type { LocalDateTime } from '../kernel/local-date-time.ts';
import type { Clash, Settlement, SettledInput, Write, Written } from './clash.ts';
import { inFoldOrder, openConflicts, turnKey } from './open-conflicts.ts';
import { covers, metAt } from './slots.ts';
import type { z } from 'zod';

type Row = { readonly clash?: Clash | undefined; readonly conflict: boolean };
type Fact = { readonly type: string; readonly at: LocalDateTime; readonly by: string };
type Settled = z.infer<z.ZodObject<typeof SettledInput>>;

/** One fact at the moment of its fold: the row before and after it, and the place that it writes. */
export type NotedAt<R extends Row> = {
  readonly before: R | null;
  readonly after: R;
  readonly fact: Fact;
  readonly slot: string | null;
  readonly written: Written;
};
type Sayings<R> = {
  /** What a row says at a place. */
  readonly valueOf: (row: R, slot: string) => Json;
  /** What the fact says at a place. */
  readonly said: (slot: string) => Json;
};

/** The row after a fact with what it clashes with. `before` comes without a mark of conflict, so that a step out of turn is seen. */
export function noteWrite<R extends Row>({ before, after, fact, slot, written }: NotedAt<R>, { valueOf, said }: Sayings<R>): R {
  const clash = before?.clash ?? {};
  if (isSettlement(fact)) return marked(after, settled(clash, fact, written));
  const writes = clash.writes ?? [];
  const outOfTurn = after.conflict && (writes.length === 0 || slot === null || metAt(slot, written, writes).rivals.length === 0);
  const step = { ...written, slot: slot ?? 'turn', fact: fact.type, by: fact.by, at: fact.at };
  const noted = outOfTurn ? { ...clash, outOfTurn: [...(clash.outOfTurn ?? []), step] } : clash;
  if (slot === null || isUnshared(written, writes)) return marked(after, noted);
  const { rivals, left } = metAt(slot, written, writes);
  const held = left.map((one) =>
    before && rivals.includes(one) && one.value === undefined ? { ...one, value: asJson(valueOf(before, one.slot)) } : one,
  );
  // What did not move the row is not to be read from it later.
  const write: Write = rivals.length > 0 || after.conflict ? { ...step, slot, value: asJson(said(slot)) } : { ...step, slot };
  return marked(after, { ...noted, writes: [...held, write] });
}

type JsonValue = NonNullable<Write['value']> | null;
// A round through JSON drops what is undefined: the row is compared and hashed as it is stored.
const asJson = (value: Json): JsonValue => JSON.parse(JSON.stringify(value)) as JsonValue;

/** An office that was never in touch with a region has nobody to clash with. */
const isUnshared = ({ seq, seen }: Written, writes: readonly Write[]): boolean => seq === undefined && seen === undefined && writes.length === 0;

function marked<R extends Row>(row: R, clash: Clash): R {
  const { clash: _before, ...rest } = row;
  const { writes = [], outOfTurn = [], settled: history = [] } = clash;
  // Equal knowledge, equal bytes: a list says nothing by its order, and an empty one is no list.
  const tidy = {
    ...(writes.length > 0 && { writes: [...writes].sort(inFoldOrder) }),
    ...(outOfTurn.length > 0 && { outOfTurn: [...outOfTurn].sort(inFoldOrder) }),
    ...(history.length > 0 && { settled: history }),
  };
  return { ...rest, ...(Object.keys(tidy).length > 0 && { clash: tidy }), conflict: openConflicts(tidy).length > 0 } as unknown as R;
}

type Numbered = { readonly fact: Fact; readonly slot: string | null; readonly written: Written };

/** The row after one of its entries has got the region's number, its place in the order being the same as before. */
export function noteNumber<R extends Row>(row: R, { fact, slot, written }: Numbered): R {
  const { writes = [], outOfTurn = [] } = row.clash ?? {};
  const isIt = ({ device, n }: Write): boolean => device === written.device && n === written.n;
  const give = (one: Write): Write => (isIt(one) && written.seq !== undefined ? { ...one, seq: written.seq } : one);
  const given = writes.map(give);
  const isWrittenOver = given.some((one) => slot !== null && covers(one.slot, slot) && one.device === written.device && one.n >= written.n);
  const own = slot === null || isWrittenOver || isSettlement(fact) ? [] : [{ ...written, slot, fact: fact.type, by: fact.by, at: fact.at }];
  const left = own.length > 0 && slot !== null ? metAt(slot, written, given).left : given;
  return marked(row, { ...row.clash, writes: [...left, ...own], outOfTurn: outOfTurn.map(give) });
}

const isSettlement = (fact: Fact): fact is Fact & Settled => fact.type === 'conflict-settled' || fact.type === 'complaint-conflict-settled';

const isSame = (one: Write, other: Write): boolean => one.device === other.device && one.n === other.n && one.slot === other.slot;

/** The sides are answered for, whoever was known; what is chosen stands as the last writing of the place, so that what comes later without knowing of it clashes again. */
function settled(clash: Clash, fact: Fact & Settled, written: Written): Clash {
  const { key, sides, chosen, reason, at, by } = fact;
  const settlement: Settlement = { at, by, key, sides, chosen, reason };
  const history = { settled: [...(clash.settled ?? []), settlement] };
  const outOfTurn = (clash.outOfTurn ?? []).filter((step) => turnKey(step) !== key);
  const left = (clash.writes ?? []).filter((one) => !sides.some((side) => isSame(one, side)));
  if (key.startsWith('turn:')) return { ...clash, ...history, outOfTurn };
  const last: Write = { ...written, slot: key, fact: fact.type, by, at, ...(chosen && { value: chosen.value }) };
  const { left: others } = metAt(key, written, left);
  return { ...history, outOfTurn, writes: [...others, last] };
}
