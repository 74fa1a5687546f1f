import { z } from 'zod';
import { LocalDateTimeSchema } from '../kernel/schemas.ts';

/** When by the office's clock and who (staff id). */
const base = { at: LocalDateTimeSchema, by: z.string() };
const hash = z.string().regex(/^[0-9a-f]{64}$/, { message: 'hash-shape' });
/** A file as it is named in a folder: kind, mark and day, never a person. */
export const FileName = z.string().regex(/^[\p{L}\d][\p{L}\d ._-]{0,120}$/u, { message: 'invalid-value' });

export const SIGN_OUTS = ['lock', 'idle', 'system', 'switch'] as const;
export const ACCOUNT_CHANGES = ['added', 'suspended', 'resumed', 'password-changed', 'password-reset', 'recovery-code-renewed'] as const;
export const VIEWED = ['case', 'complaint', 'attachment'] as const;

/**
 * What is written down though it moves no case: who came, who looked, what left the office, how the store was. Ids only, never a value of a field. Such
 * facts fold into nothing; they are read as they lie in the journal.
 */
export const AuditFact = z.discriminatedUnion('type', [
  /** `failed`: wrong passwords for this account since it was last opened, and when the first of them was tried. */
  z.strictObject({ type: z.literal('audit-signed-in'), ...base, failed: z.int().nonnegative(), firstFailed: LocalDateTimeSchema.optional() }),
  z.strictObject({ type: z.literal('audit-signed-out'), ...base, how: z.enum(SIGN_OUTS) }),
  /** `subject`: id of the case or complaint; of an attachment, what it belongs to. */
  z.strictObject({ type: z.literal('audit-viewed'), ...base, subject: z.string(), what: z.enum(VIEWED) }),
  z.strictObject({ type: z.literal('audit-exported'), ...base, name: FileName, subject: z.string().optional() }),
  z.strictObject({ type: z.literal('audit-account-changed'), ...base, change: z.enum(ACCOUNT_CHANGES), staff: z.string() }),
  z.strictObject({ type: z.literal('audit-backed-up'), ...base, name: FileName, entries: z.int().nonnegative(), stateHash: hash }),
  /** A backup was read back into a scratch store: is what came out the same as what went in? */
  z.strictObject({ type: z.literal('audit-drilled'), ...base, name: FileName, entries: z.int().nonnegative(), matched: z.boolean() }),
  z.strictObject({
    type: z.literal('audit-healed'),
    ...base,
    from: z.enum(['second-copy', 'store', 'backup']),
    restored: z.int().nonnegative(),
    lost: z.int().nonnegative(),
  }),
  z.strictObject({ type: z.literal('audit-verified'), ...base, entries: z.int().nonnegative(), damaged: z.int().nonnegative() }),
]);
export type AuditFact = z.infer<typeof AuditFact>;

/** Is it a fact of the audit alone? */
export const isAuditFact = (fact: { readonly type: string }): fact is AuditFact => fact.type.startsWith('audit-');
