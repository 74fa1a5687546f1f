import { z } from 'zod';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { requiredLine } from '../people/person.ts';
import type { Role } from '../roles/roles.ts';
import type { Chosen, Clash, Write } from './clash.ts';
import { type Conflict, openConflicts } from './open-conflicts.ts';

/** Names one side of a conflict on the screen. */
export const sideId = ({ device, n, slot }: Pick<Write, 'device' | 'n' | 'slot'>): string => `${device}|${n}|${slot}`;

/** `side`: the one that stands (`sideId`), or 'as-is': the row stays as it is. `value`: of a field, what is right instead of either. */
export const SettleInput = z.strictObject({
  key: z.string().max(300),
  side: z.string().max(600).min(1, { message: 'side-required' }),
  value: z.json().optional(),
  reason: requiredLine(1000),
});
export type SettleInput = z.infer<typeof SettleInput>;
export const AS_IS = 'as-is';
export const OTHER_VALUE = 'other-value';

/** What a settlement says, as it goes into the fact. */
export type Settling = { readonly key: string; readonly sides: Write[]; readonly chosen: Chosen | null; readonly reason: string };

/** Why nothing can be settled here in this role, or null. Codes: no-conflict, head-settles. */
export function refuseSettling(open: readonly Conflict[], role: Role): Refusal | null {
  if (open.length === 0) return { code: 'no-conflict' };
  return role === 'head' || open.some(({ harmless }) => harmless) ? null : { code: 'head-settles' };
}

/** The open conflict that is spoken of. Codes: conflict-gone (settled meanwhile, or another side came), head-settles. */
export function conflictToSettle(clash: Clash | undefined, key: string, role: Role): Result<Conflict, readonly Refusal[]> {
  const conflict = openConflicts(clash).find((one) => one.key === key);
  if (!conflict) return err([{ code: 'conflict-gone' }]);
  return role === 'head' || conflict.harmless ? ok(conflict) : err([{ code: 'head-settles' }]);
}

type Sayings = { readonly valueOf: (slot: string) => unknown; readonly other?: Chosen | null };

/** Puts the choice into words of a fact. `valueOf` says what the row says at a place. Codes: side-unknown, side-not-choosable. */
export function settlingOf(conflict: Conflict, input: SettleInput, { valueOf, other }: Sayings): Result<Settling, readonly Refusal[]> {
  const sides = conflict.sides.map((side) => ({ ...side, value: jsonOf(side.value === undefined ? valueOf(side.slot) : side.value) }));
  const base = { key: conflict.key, sides, reason: input.reason };
  if (input.side === AS_IS) return ok({ ...base, chosen: null });
  if (!conflict.choosable) return err([{ code: 'side-not-choosable', field: 'side' }]);
  if (other) return ok({ ...base, chosen: other });
  const side = sides.find((one) => sideId(one) === input.side);
  if (!side) return err([{ code: 'side-unknown', field: 'side' }]);
  return ok({ ...base, chosen: { slot: side.slot, value: side.value, by: side.by, at: side.at } });
}

// What is undefined is left out, as in the entry that is hashed.
const jsonOf = (value: unknown): Chosen['value'] => JSON.parse(JSON.stringify(value ?? null)) as Chosen['value'];
