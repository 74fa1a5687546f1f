import { z } from 'zod';
import { LANGS } from '../kernel/lang.ts';
import { LocalDateSchema, LocalDateTimeSchema } from '../kernel/schemas.ts';
import { line, requiredLine } from '../people/person.ts';
import { AttachInput, RemoveInput } from './attachment.ts';
import { MoveAnswer, OfficeRef } from './case-move.ts';
import { SettledInput } from './clash.ts';
import { Application, Case, CaseTerms, Conversation, Draft, Obligation, Receiver, RegistrationNumber } from './case.ts';

/** What every fact of a case carries: which case, when by the office's clock, who (staff id). */
const base = { case: z.string(), at: LocalDateTimeSchema, by: z.string() };

/** Days of the hearing (АППК art. 73): when the applicant has the notice, until when objections come, from when the refusal may be signed. */
export const Notice = z.strictObject({ received: LocalDateSchema, objectionsUntil: LocalDateSchema, decisionFrom: LocalDateSchema });
export type Notice = z.infer<typeof Notice>;

/** Past tense, append-only: an old fact stays foldable for ever, so members are only ever added as optional. */
export const CaseFact = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('application-registered'),
    ...base,
    number: RegistrationNumber,
    edition: z.string(),
    application: Application,
    terms: CaseTerms,
    /** The moment the application counts as received, when it was not written down at once (portal, State Corporation). */
    receivedAt: LocalDateTimeSchema.optional(),
  }),
  /** At the counter (`number` and `application` present) or on checking completeness (absent: the case exists). */
  z.strictObject({
    type: z.literal('acceptance-refused'),
    ...base,
    intake: z.strictObject({ number: RegistrationNumber, edition: z.string(), application: Application }).optional(),
    missing: z.array(z.string()),
    expired: z.array(z.string()),
    note: line(2000).optional(),
  }),
  z.strictObject({ type: z.literal('case-assigned'), ...base, executor: z.string(), resolution: line(1000).optional() }),
  z.strictObject({ type: z.literal('completeness-confirmed'), ...base }),
  z.strictObject({ type: z.literal('grant-drafted'), ...base, draft: Draft }),
  /** The notice goes out with the draft; a refusal waits for the objections (АППК art. 73). `received` is the day the applicant got it. */
  z.strictObject({ type: z.literal('refusal-drafted'), ...base, draft: Draft, notice: Notice.optional() }),
  z.strictObject({ type: z.literal('objection-recorded'), ...base, text: requiredLine(4000) }),
  /** The hearing is over: the refusal goes to the head. `notice` when the real day of receipt differs from the planned one. */
  z.strictObject({ type: z.literal('hearing-finished'), ...base, notice: Notice.optional() }),
  z.strictObject({ type: z.literal('draft-returned'), ...base, reason: requiredLine(1000) }),
  z.strictObject({
    type: z.literal('decision-signed'),
    ...base,
    kind: z.enum(['grant', 'refusal']),
    number: RegistrationNumber,
    date: LocalDateSchema,
    obligations: z.array(Obligation).optional(),
  }),
  z.strictObject({ type: z.literal('result-issued'), ...base, receiver: Receiver }),
  z.strictObject({ type: z.literal('case-closed'), ...base }),
  /** `path` in the application, e.g. 'applicant.surname' or 'children.0.birthDate'; values as text; `value` is the new JSON value. */
  z.strictObject({
    type: z.literal('case-corrected'),
    ...base,
    path: z.string(),
    before: z.string(),
    after: z.string(),
    value: z.json(),
    reason: requiredLine(1000),
    terms: CaseTerms.optional(),
    afterSigning: z.literal(true).optional(),
  }),
  /** The region has changed the calendar: the terms as they are now, the last day before, and the package that moved it. */
  z.strictObject({ type: z.literal('terms-recomputed'), ...base, terms: CaseTerms, before: LocalDateSchema, package: z.string() }),
  z.strictObject({ type: z.literal('form-printed'), ...base, form: z.string(), lang: z.enum(LANGS), copies: z.int().positive() }),
  /** A scan joined the case, or left it; its bytes lie apart, by hash. */
  z.strictObject({ type: z.literal('attachment-added'), ...base, attachment: AttachInput }),
  z.strictObject({ type: z.literal('attachment-removed'), ...base, ...RemoveInput.shape, name: line(200) }),
  z.strictObject({ type: z.literal('conversation-held'), ...base, ...Conversation.shape }),
  z.strictObject({ type: z.literal('consent-withdrawn'), ...base, stopBy: LocalDateSchema }),
  z.strictObject({ type: z.literal('data-blocked'), ...base, requestedBy: requiredLine(300), reason: requiredLine(1000) }),
  z.strictObject({ type: z.literal('data-unblocked'), ...base, reason: requiredLine(1000) }),
  z.strictObject({ type: z.literal('certificate-received'), ...base, obligation: z.string(), date: LocalDateSchema, number: requiredLine(100) }),
  z.strictObject({ type: z.literal('reminder-sent'), ...base, obligation: z.string() }),
  /** At the State Corporation: several cases go in one package, one fact each with the same number. */
  z.strictObject({ type: z.literal('package-sent'), ...base, package: RegistrationNumber, due: LocalDateSchema.nullable() }),
  z.strictObject({ type: z.literal('package-delivered'), ...base, receivedBy: requiredLine(200) }),
  /** The provider's result came to the counter: its number and date as they stand on it. */
  z.strictObject({
    type: z.literal('result-received'),
    ...base,
    number: requiredLine(60),
    date: LocalDateSchema,
    storageUntil: LocalDateSchema.nullable(),
  }),
  z.strictObject({ type: z.literal('result-handed-back'), ...base }),
  z.strictObject({ type: z.literal('result-requested-back'), ...base, due: LocalDateSchema }),
  /** The head sends the case to another office of the region. */
  z.strictObject({ type: z.literal('case-sent-away'), ...base, to: OfficeRef, ground: requiredLine(1000) }),
  /** Written by the region: what the other office did with it. */
  z.strictObject({ type: z.literal('case-move-answered'), ...base, ...MoveAnswer.shape }),
  /** A case of another office is taken in under a number of our own; `row` is the case as it was there. */
  z.strictObject({ type: z.literal('case-taken-in'), ...base, number: RegistrationNumber, from: OfficeRef, row: Case }),
  /** What was done without knowing of one another is settled: its sides as they stood, the one that stands, and why. */
  z.strictObject({ type: z.literal('conflict-settled'), ...base, ...SettledInput }),
]);
export type CaseFact = z.infer<typeof CaseFact>;
