import { z } from 'zod';
import { LocalDateTimeSchema } from '../kernel/schemas.ts';
import { line, requiredLine } from '../people/person.ts';
import { Role } from '../roles/roles.ts';

/** Who wrote when and where: the part of an entry from which it is told who knew of whom. */
const written = {
  device: z.string(),
  /** The entry's number in the device's chain. */
  n: z.int().positive(),
  /** The region's number; absent while the entry waits in the outbox. */
  seq: z.int().positive().optional(),
  /** The region's number up to which the author knew the office's stream. */
  seen: z.int().positive().optional(),
  role: Role,
};
export const Written = z.strictObject(written);
export type Written = z.infer<typeof Written>;

/**
 * The last writing of one place of a row. `slot` names the place: 'executor', 'decision', 'field:applicant.surname'. `value` is what it says, kept only
 * where somebody else wrote there without knowing of it; otherwise the row says it.
 */
export const Write = z.strictObject({
  ...written,
  slot: z.string().max(300),
  /** Type of the fact. */
  fact: z.string().max(100),
  by: z.string(),
  at: LocalDateTimeSchema,
  value: z.json().optional(),
});
export type Write = z.infer<typeof Write>;

/** The side that a settlement lets stand: what it says and whose it is. */
export const Chosen = z.strictObject({ slot: z.string().max(300), value: z.json(), by: z.string(), at: LocalDateTimeSchema });
export type Chosen = z.infer<typeof Chosen>;

/** What was settled: the sides as they stood, which of them stands (null: the row stays as it is), and why. */
export const SettledInput = {
  key: z.string().max(300),
  sides: z.array(Write).min(1).max(50),
  chosen: Chosen.nullable(),
  reason: requiredLine(1000),
};
export const Settlement = z.strictObject({ at: LocalDateTimeSchema, by: z.string(), ...SettledInput, reason: line(1000) });
export type Settlement = z.infer<typeof Settlement>;

/** What a row knows of clashes: last writings by place, steps that came out of turn and wait for a word, and what was settled. */
export const Clash = z.strictObject({
  writes: z.array(Write).optional(),
  outOfTurn: z.array(Write).optional(),
  settled: z.array(Settlement).optional(),
});
export type Clash = z.infer<typeof Clash>;

/** Did the author of `later` know of `earlier`? Its own device's entries, and those up to the region's number that it had seen. */
export function knew(later: Written, earlier: Written): boolean {
  if (later.device === earlier.device) return earlier.n <= later.n;
  return earlier.seq !== undefined && later.seen !== undefined && earlier.seq <= later.seen;
}

/** Neither knew of the other. */
export const areConcurrent = (one: Written, other: Written): boolean => !knew(one, other) && !knew(other, one);
