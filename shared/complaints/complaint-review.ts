import { z } from 'zod';
import { RegistrationNumber } from '../cases/case.ts';
import { OfficeRef } from '../cases/case-move.ts';
import { LocalDateSchema, LocalDateTimeSchema } from '../kernel/schemas.ts';
import { line } from '../people/person.ts';

/*
 * A complaint at two places: the office sends it with the case file to the body that reviews it (АППК art. 91(4)), and that body answers it. At the body it stands under a
 * number of its own and knows its `origin`; at the office it keeps its state and is told by the region what became of it, in `review`.
 */

const done = { at: LocalDateTimeSchema, by: z.string() };

/** Where the complaint was before: the office, its number and day of receipt there, and the cover letter by which it went on. */
export const ComplaintOrigin = z.strictObject({
  from: OfficeRef,
  number: line(100),
  receivedAt: LocalDateTimeSchema,
  letter: z.strictObject({ number: line(100), at: LocalDateTimeSchema }),
  caseFile: z.boolean(),
  sheets: z.int().positive().optional(),
});
export type ComplaintOrigin = z.infer<typeof ComplaintOrigin>;

/** `again`: another computer of the body took the same complaint over without knowing of it; the number that it gave stands in the journal, the complaint is one. */
export const TakenOver = ComplaintOrigin.extend({ again: z.array(z.strictObject({ ...done, number: RegistrationNumber })).optional() });
export type TakenOver = z.infer<typeof TakenOver>;

export const OUTCOMES = ['satisfied', 'partly', 'refused', 'explained', 'left-without-consideration'] as const;
export const Outcome = z.enum(OUTCOMES, { error: 'required' });
export type Outcome = z.infer<typeof Outcome>;

/** What the reviewing body does with a complaint that was sent to it, as the office is told: its name, when it came there and until when it is answered, and the answer. */
export const Review = z.strictObject({
  body: line(500),
  begun: z.strictObject({ number: line(100), receivedAt: LocalDateTimeSchema, due: LocalDateSchema, at: LocalDateTimeSchema }).nullable(),
  answer: z.strictObject({ number: line(100), date: LocalDateSchema, outcome: Outcome, at: LocalDateTimeSchema }).nullable(),
});
export type Review = z.infer<typeof Review>;
