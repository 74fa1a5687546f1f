import { z } from 'zod';
import { InstantSchema, LocalDateTimeSchema } from '../../../shared/kernel/schemas.ts';

const Count = z.int().nonnegative();
/** `kept` false: it went where downloads go, and nobody can read it back from there. */
const LastBackup = z.strictObject({ name: z.string(), at: LocalDateTimeSchema, entries: Count, bytes: Count, leftOut: Count, kept: z.boolean() });
export type LastBackup = z.infer<typeof LastBackup>;

export const DRILL_OUTCOMES = ['matched', 'older', 'differs', 'refused'] as const;
const Reason = z.strictObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() });
const LastDrill = z.strictObject({
  name: z.string(),
  at: LocalDateTimeSchema,
  outcome: z.enum(DRILL_OUTCOMES),
  entries: Count,
  cases: Count,
  complaints: Count,
  /** When the backup was made, by the office's clock. */
  madeAt: LocalDateTimeSchema.optional(),
  refusal: Reason.optional(),
});
export type LastDrill = z.infer<typeof LastDrill>;

/** Waits for somebody to come in: it is to be written into the journal. */
const Told = z.strictObject({ name: z.string(), entries: Count, stateHash: z.string() });

/** What this computer remembers of its backups. It names nobody; the journal is what proves. */
const SHAPES = {
  last: LastBackup,
  drill: LastDrill,
  app: z.string(),
  /** Why there is none from before an update. */
  missed: Reason,
  untold: Told,
  restored: z.strictObject({
    entries: Count,
    cases: Count,
    complaints: Count,
    madeAt: InstantSchema,
    otherPasswords: z.boolean(),
    told: z.boolean(),
  }),
} as const;
type Shapes = { readonly [K in keyof typeof SHAPES]: z.infer<(typeof SHAPES)[K]> };

const keyOf = (what: keyof Shapes): string => `qamqor.backup.${what}`;

/** What was remembered, or null; also where the browser forbids storage. */
export function rememberedBackup<K extends keyof Shapes>(what: K): Shapes[K] | null {
  try {
    const parsed = SHAPES[what].safeParse(JSON.parse(localStorage.getItem(keyOf(what)) ?? 'null'));
    return parsed.success ? (parsed.data as Shapes[K]) : null;
  } catch {
    return null;
  }
}

/** Remembers; null forgets. Without storage nothing is remembered, and nothing breaks. */
export function rememberBackup<K extends keyof Shapes>(what: K, value: Shapes[K] | null): void {
  try {
    if (value === null) localStorage.removeItem(keyOf(what));
    else localStorage.setItem(keyOf(what), JSON.stringify(value));
  } catch {
    return;
  }
}
