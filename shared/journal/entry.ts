import { z } from 'zod';
import { AuditFact } from '../audit/audit-fact.ts';
import { CaseFact } from '../cases/case-facts.ts';
import { ComplaintFact } from '../complaints/complaint-facts.ts';
import { InstantSchema } from '../kernel/schemas.ts';
import { OfficeFact } from '../cases/office.ts';
import { Role } from '../roles/roles.ts';

export const Fact = z.union([CaseFact, OfficeFact, ComplaintFact, AuditFact]);
export type Fact = z.infer<typeof Fact>;

/** What is hashed and signed: everything but hash, signature and the region's number. */
export const EntryBody = z.strictObject({
  v: z.literal(1),
  id: z.string(),
  office: z.string(),
  device: z.string(),
  /** Counts without gaps per device, from 1. */
  n: z.int().positive(),
  actor: z.string(),
  role: Role,
  /** Clock of the device; recorded and watched, never trusted for order. */
  at: InstantSchema,
  facts: z.array(Fact).min(1),
  /** The region's number up to which the author's device knew the office's stream; absent: none yet. Tells which acts were done without knowing of one another. */
  seen: z.int().positive().optional(),
  /** Hash of the device's entry before; 64 zeros for the first. */
  prev: z.string().regex(/^[0-9a-f]{64}$/),
});
export type EntryBody = z.infer<typeof EntryBody>;

/** One act of one person: audit trail, unit of sync, outbox and backup at once. */
export const Entry = EntryBody.extend({
  /** SHA-256 of the canonical JSON of the body, hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Ed25519 signature of the hash by the device's key, base64. */
  signature: z.string(),
  /** The region's number within the office's stream; absent while the entry is in the outbox. */
  seq: z.int().positive().optional(),
});
export type Entry = z.infer<typeof Entry>;
