import { z } from 'zod';
import { LocalDateTimeSchema } from '../kernel/schemas.ts';
import { line, requiredLine } from '../people/person.ts';

/** How the application came from the State Corporation: its receipt, when it was taken there and when the courier was really here. */
export const Via = z.strictObject({
  department: requiredLine(200),
  receiptNumber: requiredLine(60),
  acceptedAt: LocalDateTimeSchema,
  deliveredAt: LocalDateTimeSchema,
});
export type Via = z.infer<typeof Via>;

/** The visit at the State Corporation's counter: electronic queue, and the minutes of waiting and service (norms of the edition). */
export const CounterVisit = z.strictObject({
  queueNumber: line(20).optional(),
  arrivedAt: LocalDateTimeSchema.optional(),
  calledAt: LocalDateTimeSchema.optional(),
  finishedAt: LocalDateTimeSchema.optional(),
  /** The operator visits who cannot come (ordered through 1414). */
  homeVisit: z.literal(true).optional(),
});
export type CounterVisit = z.infer<typeof CounterVisit>;

/** The portal's package: its own id and how the applicant signed it. */
export const PortalOrigin = z.strictObject({
  packageId: requiredLine(100),
  hash: z.string().regex(/^[0-9a-f]{64}$/, { message: 'hash-shape' }),
  signedBy: z.enum(['certificate', 'one-time-password']),
  sentAt: LocalDateTimeSchema,
});
export type PortalOrigin = z.infer<typeof PortalOrigin>;
