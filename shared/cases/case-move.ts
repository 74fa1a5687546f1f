import { z } from 'zod';
import { LocalDateTimeSchema } from '../kernel/schemas.ts';
import { line, requiredLine } from '../people/person.ts';

/*
 * The applicant has moved: the case goes to another office of the region, with its scans. Here it is closed for acts from the moment the head sends it; there it waits until
 * somebody takes it in under a number of that office's own, or sends it back with a reason; the answer comes back through the region. Either office may be offline meanwhile.
 *
 * What the acts say of terms after a move was not found in the sources: the original filing moment and due date stay (reconstructed).
 */

/** An office of the region: its id in the region's list, and its name as it was written down. */
export const OfficeRef = z.strictObject({ office: z.string().min(1, { message: 'required' }).max(64), name: line(300) });
export type OfficeRef = z.infer<typeof OfficeRef>;

export const MOVE_ANSWERS = ['taken-in', 'sent-back'] as const;
/** What became of a case that was sent away; `text`: its number there, or why it came back. */
export const MoveAnswer = z.strictObject({ answer: z.enum(MOVE_ANSWERS), text: line(1000) });
export type MoveAnswer = z.infer<typeof MoveAnswer>;

const done = { at: LocalDateTimeSchema, by: z.string() };
/** The case is on its way to another office, or there. Sent back, it goes on here. */
export const SentAway = z.strictObject({
  ...done,
  to: OfficeRef,
  ground: requiredLine(1000),
  answered: MoveAnswer.extend({ at: LocalDateTimeSchema }).optional(),
});
export type SentAway = z.infer<typeof SentAway>;

/** Where the case came from, and its number there. */
export const MovedFrom = z.strictObject({ ...done, from: OfficeRef, number: line(100) });
export type MovedFrom = z.infer<typeof MovedFrom>;

/** Has another office taken the case in? Then nobody here owes anything in it. */
export const isTakenElsewhere = ({ sentAway }: { readonly sentAway?: SentAway | undefined }): boolean => sentAway?.answered?.answer === 'taken-in';

/** Is the case not here any more? */
export const isAway = ({ sentAway }: { readonly sentAway?: SentAway | undefined }): boolean =>
  sentAway !== undefined && sentAway.answered?.answer !== 'sent-back';
