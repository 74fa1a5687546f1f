import { z } from 'zod';
import { ComplaintOrigin } from './complaint-review.ts';
import { type Complaint, ComplaintIntake } from './complaint.ts';
import { isForAuthorisedBody } from './complaint-visibility.ts';

/** What the reviewing body gets of a complaint that an office has sent to it: what the complainant wrote, and where it comes from. What the office did with it stays there. */
export const ComplaintHandover = z.strictObject({ complaint: z.string().min(1).max(64), intake: ComplaintIntake, origin: ComplaintOrigin });
export type ComplaintHandover = z.infer<typeof ComplaintHandover>;

/** So many working days after the letter left the office it ought to be taken over: as many as the office had to send it (АППК art. 91(4)). The acts name no such term. */
export const TAKE_OVER_DAYS = 3;

/** Has the office sent it to the authorised body, which is to answer it now? */
export const isSentToBody = (current: Pick<Complaint, 'intake' | 'forwarding' | 'origin'>): boolean =>
  isForAuthorisedBody(current) && current.forwarding !== null && !current.origin;

/** The complaint as it goes over from the office of this name; null while it is still there, and when it is not for the authorised body. */
export function handoverOf(current: Complaint, name: string): ComplaintHandover | null {
  const { id, office, number, receivedAt, intake, forwarding } = current;
  if (!forwarding || !isSentToBody(current)) return null;
  const { at, caseFile, sheets } = forwarding;
  const letter = { number: forwarding.number.text, at };
  const origin = { from: { office, name }, number: number.text, receivedAt, letter, caseFile, ...(sheets !== undefined && { sheets }) };
  return { complaint: id, intake, origin };
}

/** What the body writes down as it stood in the complaint: it is the body that reviews it, and the office's case is another's. */
export function intakeAtBody({ intake, origin }: ComplaintHandover): ComplaintIntake {
  const { about } = intake;
  const there = about.kind === 'our-case' ? { kind: 'other-case' as const, office: origin.from.name, number: about.number } : about;
  return { ...intake, about: there, reviewing: true };
}
