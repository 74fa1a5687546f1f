import { canonicalJson } from '../kernel/canonical-json.ts';
import { areConcurrent, type Clash, type Write } from './clash.ts';
import { type ConflictKind, covers, fieldOfSlot, isChoosable, isHarmless, kindOfSlot, overlap } from './slots.ts';

/** What was done without knowing of one another and does not agree; of a step out of turn there is one side. */
export type Conflict = {
  /** Names it in its row: the widest place, or the step. */
  readonly key: string;
  readonly kind: ConflictKind;
  /** Path of the field, of kind 'field'. */
  readonly field?: string;
  /** In the region's order; what has no number yet comes last. */
  readonly sides: readonly Write[];
  readonly harmless: boolean;
  /** May one side be taken, or is the row to be left as it is and corrected afterwards? */
  readonly choosable: boolean;
  /** The side that is proposed. */
  readonly proposal?: Write;
};

/** Do two writings say different things? Two who named the same executor, or typed the same, agree. */
export const differ = (one: Write, other: Write): boolean => one.slot !== other.slot || meaningOf(one) !== meaningOf(other);

// The words of a resolution are no second assignment.
function meaningOf({ value = null }: Write): string {
  const named = value !== null && typeof value === 'object' && 'executor' in value ? value.executor : value;
  return canonicalJson(named);
}

/** The open conflicts of a row, each once, in the order in which they came up. The same for every order of arrival. */
export function openConflicts(clash: Clash | undefined): readonly Conflict[] {
  const groups = groupsOf(clash?.writes ?? []).map((sides) => conflictOf(widest(sides), sides));
  return [...groups, ...(clash?.outOfTurn ?? []).map((step) => conflictOf(turnKey(step), [step]))];
}

/** How a step out of turn is named. */
export const turnKey = ({ device, n, fact }: Pick<Write, 'device' | 'n' | 'fact'>): string => `turn:${device}:${n}:${fact}`;

function conflictOf(key: string, sides: readonly Write[]): Conflict {
  const [kind, field, last] = [kindOfSlot(key), fieldOfSlot(key), sides.at(-1)];
  const harmless = isHarmless(key);
  return {
    key,
    kind,
    ...(field !== null && { field }),
    sides,
    harmless,
    choosable: isChoosable(key),
    ...(harmless && last && { proposal: last }),
  };
}

const clashes = (one: Write, other: Write): boolean => overlap(one.slot, other.slot) && areConcurrent(one, other) && differ(one, other);

function groupsOf(writes: readonly Write[]): readonly (readonly Write[])[] {
  const waiting = new Set([...writes].sort(inFoldOrder));
  const groups: Write[][] = [];
  for (const first of waiting) {
    const group = [first];
    waiting.delete(first);
    for (const member of group) {
      for (const other of waiting) {
        if (!clashes(member, other)) continue;
        group.push(other);
        waiting.delete(other);
      }
    }
    if (group.length > 1) groups.push(group.sort(inFoldOrder));
  }
  return groups;
}

/** The region's order; what has no number yet comes last. */
export function inFoldOrder(one: Write, other: Write): number {
  if (one.seq !== other.seq) return (one.seq ?? Infinity) - (other.seq ?? Infinity);
  if (one.device !== other.device) return one.device < other.device ? -1 : 1;
  return one.n - other.n || (one.slot < other.slot ? -1 : 1);
}

const widest = (sides: readonly Write[]): string => {
  const slots = sides.map(({ slot }) => slot);
  return slots.find((slot) => slots.every((other) => covers(slot, other))) ?? slots[0] ?? '';
};
