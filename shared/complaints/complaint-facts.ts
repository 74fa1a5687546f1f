import { z } from 'zod';
import { AttachInput, RemoveInput } from '../cases/attachment.ts';
import { Notice } from '../cases/case-facts.ts';
import { SettledInput } from '../cases/clash.ts';
import { RegistrationNumber } from '../cases/case.ts';
import { LANGS } from '../kernel/lang.ts';
import { LocalDateSchema, LocalDateTimeSchema } from '../kernel/schemas.ts';
import { Source } from '../law/legal-text.ts';
import { line, requiredLine } from '../people/person.ts';
import { ComplaintOrigin, Outcome } from './complaint-review.ts';
import { Complainant, ComplaintIntake, ComplaintTerms, Protocol } from './complaint.ts';

/** What every fact of a complaint carries: which complaint, when by the office's clock, who (staff id). */
const base = { complaint: z.string(), at: LocalDateTimeSchema, by: z.string() };

/** What the complainant told later; only what was told. */
export const Particulars = z.strictObject({
  ...Complainant.partial().shape,
  essence: line(4000).optional(),
  attachments: ComplaintIntake.shape.attachments.optional(),
  signed: z.literal(true).optional(),
});
export type Particulars = z.infer<typeof Particulars>;

/** Past tense, append-only, every type begins with 'complaint-'; a `number` on top is counted by the journal it belongs to. */
export const ComplaintFact = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('complaint-registered'),
    ...base,
    number: RegistrationNumber,
    edition: z.string().nullable(),
    /** Earlier than `at` when it lay in the post or in E-Otinish. */
    receivedAt: LocalDateTimeSchema,
    intake: ComplaintIntake,
    terms: ComplaintTerms,
    /** An office has sent it here: it keeps the id that it has there. */
    origin: ComplaintOrigin.optional(),
  }),
  z.strictObject({ type: z.literal('complaint-completed'), ...base, particulars: Particulars }),
  z.strictObject({ type: z.literal('complaint-assigned'), ...base, assignee: z.string(), resolution: line(1000).optional() }),
  z.strictObject({
    type: z.literal('complaint-material-requested'),
    ...base,
    from: requiredLine(300),
    what: requiredLine(1000),
    until: LocalDateSchema.optional(),
  }),
  /** The request is named by what was asked of whom: a position could shift when devices meet. */
  z.strictObject({
    type: z.literal('complaint-material-received'),
    ...base,
    from: requiredLine(300),
    what: requiredLine(1000),
    on: LocalDateSchema,
    note: line(500).optional(),
  }),
  z.strictObject({ type: z.literal('complaint-noticed'), ...base, outcome: Outcome, text: requiredLine(4000), notice: Notice }),
  z.strictObject({ type: z.literal('complaint-objected'), ...base, text: requiredLine(4000) }),
  /** `notice` when the real day of receipt differs from the planned one. */
  z.strictObject({ type: z.literal('complaint-heard'), ...base, protocol: Protocol.optional(), notice: Notice.optional() }),
  z.strictObject({
    type: z.literal('complaint-extended'),
    ...base,
    number: RegistrationNumber,
    before: LocalDateSchema,
    until: LocalDateSchema,
    ground: requiredLine(1000),
    source: Source,
  }),
  /** The region has changed the calendar: the clocks as they are now, their last days before, and the package that moved them. */
  z.strictObject({
    type: z.literal('complaint-terms-recomputed'),
    ...base,
    terms: ComplaintTerms,
    before: z.strictObject({ due: LocalDateSchema, forward: LocalDateSchema.optional() }),
    package: z.string(),
  }),
  z.strictObject({
    type: z.literal('complaint-forwarded'),
    ...base,
    number: RegistrationNumber,
    to: requiredLine(300),
    caseFile: z.boolean(),
    sheets: z.int().positive().optional(),
  }),
  z.strictObject({
    type: z.literal('complaint-answered'),
    ...base,
    number: RegistrationNumber,
    date: LocalDateSchema,
    outcome: Outcome,
    text: requiredLine(8000),
  }),
  z.strictObject({ type: z.literal('complaint-sent'), ...base, way: z.enum(['post', 'in-person', 'e-otinish']), note: line(500).optional() }),
  /** Written by the region: the body that the complaint was sent to has registered it. Its number stands as text: it is of no journal of this office. */
  z.strictObject({
    type: z.literal('complaint-review-begun'),
    ...base,
    body: line(500),
    reference: line(100),
    receivedAt: LocalDateTimeSchema,
    due: LocalDateSchema,
  }),
  /** Written by the region: that body has signed its answer. */
  z.strictObject({
    type: z.literal('complaint-review-answered'),
    ...base,
    body: line(500),
    reference: line(100),
    date: LocalDateSchema,
    outcome: Outcome,
  }),
  z.strictObject({ type: z.literal('complaint-measures-recorded'), ...base, text: requiredLine(4000) }),
  z.strictObject({ type: z.literal('complaint-closed'), ...base }),
  /** `path` in the intake, e.g. 'complainant.surname'; values as text. */
  z.strictObject({
    type: z.literal('complaint-corrected'),
    ...base,
    path: z.string(),
    before: z.string(),
    after: z.string(),
    reason: requiredLine(1000),
  }),
  /** A scan joined the complaint, or left it; its bytes lie apart, by hash. */
  z.strictObject({ type: z.literal('complaint-attachment-added'), ...base, attachment: AttachInput }),
  z.strictObject({ type: z.literal('complaint-attachment-removed'), ...base, ...RemoveInput.shape, name: line(200) }),
  z.strictObject({ type: z.literal('complaint-printed'), ...base, form: z.string(), lang: z.enum(LANGS), copies: z.int().positive() }),
  /** What was done without knowing of one another is settled: its sides as they stood, the one that stands, and why. */
  z.strictObject({ type: z.literal('complaint-conflict-settled'), ...base, ...SettledInput }),
]);
export type ComplaintFact = z.infer<typeof ComplaintFact>;
