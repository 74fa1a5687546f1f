import { z } from 'zod';
import { Attachment } from '../cases/attachment.ts';
import { Notice } from '../cases/case-facts.ts';
import { RegistrationNumber } from '../cases/case.ts';
import { Clash } from '../cases/clash.ts';
import { LANGS } from '../kernel/lang.ts';
import { LocalDateSchema, LocalDateTimeSchema } from '../kernel/schemas.ts';
import { COMPLAINT_ADDRESSEES } from '../law/catalogue.ts';
import { Source } from '../law/legal-text.ts';
import { line, requiredLine } from '../people/person.ts';
import { Outcome, Review, TakenOver } from './complaint-review.ts';

export const COMPLAINT_STATES = [
  'registered', // waits for the head's resolution
  'assigned', // is looked into
  'notified', // the preliminary decision is out, the complainant may object (АППК art. 73)
  'heard', // the hearing is over, the answer waits for the head
  'answered', // signed, waits to be sent
  'sent', // with the complainant, waits to be filed away
  'forwarded', // with the reviewing body, with the case file
  'closed',
] as const;
export const ComplaintState = z.enum(COMPLAINT_STATES);
export type ComplaintState = z.infer<typeof ComplaintState>;
/** States in which the term to act still runs here. */
export const RUNNING_STATES: readonly ComplaintState[] = ['registered', 'assigned', 'notified', 'heard'];

export const Addressee = z.enum(COMPLAINT_ADDRESSEES, { error: 'required' });
export type Addressee = z.infer<typeof Addressee>;
export const COMPLAINT_WAYS = ['post', 'in-person', 'e-otinish', 'oral'] as const;
export const ComplaintWay = z.enum(COMPLAINT_WAYS, { error: 'required' });
export type ComplaintWay = z.infer<typeof ComplaintWay>;
export const COMPLAINT_MATTERS = ['decision', 'acceptance-refusal', 'inaction', 'conduct', 'other'] as const;

/** What the complaint is about: a case of ours, a case of another office, a worker of the State Corporation, or no case. */
export const About = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('our-case'), case: z.string().min(1, { message: 'required' }), number: line(100) }),
  z.strictObject({ kind: z.literal('other-case'), office: requiredLine(300), number: line(100).optional() }),
  z.strictObject({
    kind: z.literal('state-corporation-worker'),
    department: requiredLine(300),
    worker: line(200).optional(),
    number: line(100).optional(),
  }),
  z.strictObject({ kind: z.literal('no-case') }),
]);
export type About = z.infer<typeof About>;
export const ABOUT_KINDS = ['our-case', 'other-case', 'state-corporation-worker', 'no-case'] as const satisfies readonly About['kind'][];

/** A legal person that complains (АППК art. 63): who signs for it stands in the names of the complainant, in what capacity in `post`. */
export const ComplainingOrganisation = z.strictObject({ name: line(300), bin: line(20), post: line(200).optional() });
export type ComplainingOrganisation = z.infer<typeof ComplainingOrganisation>;

/** Who complains. Everything may be empty: an appeal is registered whatever is missing (АППК art. 64), and what is missing is named. */
export const Complainant = z.strictObject({
  surname: line(100),
  name: line(100),
  patronymic: line(100).optional(),
  iin: line(20),
  /** Postal address, where the answer goes. */
  address: line(500),
  /** Where the person lives, when elsewhere. */
  actualAddress: line(500).optional(),
  phone: line(50),
  /** The ticket and the answer are in this language. */
  lang: z.enum(LANGS, { error: 'required' }),
  organisation: ComplainingOrganisation.optional(),
});
export type Complainant = z.infer<typeof Complainant>;

/** What is written down when the complaint comes. */
export const ComplaintIntake = z.strictObject({
  /** The service whose edition rules; its act gives the term. */
  service: z.string(),
  region: z.string(),
  addressee: Addressee,
  way: ComplaintWay,
  /** Number of the system "E-Otinish" or of the post. */
  wayNumber: line(100).optional(),
  about: About,
  matter: z.enum(COMPLAINT_MATTERS, { error: 'required' }),
  complainant: Complainant,
  essence: line(4000),
  attachments: z.array(requiredLine(300)).max(50, { message: 'too-many-attachments' }),
  sheets: z.int({ error: 'sheets-number' }).positive({ error: 'sheets-number' }).max(9999, { error: 'sheets-number' }).optional(),
  /** A written complaint bears a signature (an electronic one at E-Otinish). */
  signed: z.boolean(),
  /** When the complainant learned of the act, and whether it said how to complain: the limit to file goes by them (АППК art. 92). */
  learned: LocalDateSchema.optional(),
  appealText: z.boolean().optional(),
  /** This office is the body that reviews the complaint: it does not go on. */
  reviewing: z.literal(true).optional(),
});
export type ComplaintIntake = z.infer<typeof ComplaintIntake>;

/** The clocks, computed once when the complaint was registered. */
export const ComplaintTerms = z.strictObject({
  registered: LocalDateSchema,
  due: LocalDateSchema,
  estimated: z.boolean(),
  /** 'edition': the act gives the term; 'stated': it gives none, a person stated it with its ground. */
  basis: z.enum(['edition', 'stated']),
  ground: line(1000).optional(),
  source: Source.optional(),
  /** The second clock: last day to send complaint and case file on (or to satisfy), and the rule behind it; absent before 01.07.2021. */
  forward: z.strictObject({ due: LocalDateSchema, rule: z.enum(['complaint-forward', 'appeal-redirect']) }).optional(),
  /** No act within the term counts as refusal (АППК art. 91(2)). */
  silenceIsRefusal: z.boolean(),
  /** Last day to file, when it can be known (АППК art. 92); filed later is registered all the same. */
  fileBy: LocalDateSchema.optional(),
});
export type ComplaintTerms = z.infer<typeof ComplaintTerms>;

const done = { at: LocalDateTimeSchema, by: z.string() };
const span = { from: LocalDateSchema, to: LocalDateSchema };
/** The protocol of the hearing (АППК art. 74). */
export const Protocol = z.strictObject({ present: requiredLine(1000), text: requiredLine(4000) });
export type Protocol = z.infer<typeof Protocol>;

export const Extension = z.strictObject({
  ...done,
  number: RegistrationNumber,
  before: LocalDateSchema,
  until: LocalDateSchema,
  ground: z.string(),
  source: Source,
});
export const Answer = z.strictObject({
  ...done,
  /** Who looked into it: the holder at that time. */
  preparedBy: z.string().nullable(),
  number: RegistrationNumber,
  date: LocalDateSchema,
  outcome: Outcome,
  text: z.string(),
});
export type Answer = z.infer<typeof Answer>;

/** The row of a complaint: what the facts add up to. */
export const Complaint = z.strictObject({
  id: z.string(),
  office: z.string(),
  state: ComplaintState,
  number: RegistrationNumber,
  /** Edition whose rule gave the term; null when none was in force. */
  edition: z.string().nullable(),
  receivedAt: LocalDateTimeSchema,
  registeredAt: LocalDateTimeSchema,
  registeredBy: z.string(),
  intake: ComplaintIntake,
  /** null only for an orphan, whose registration is not here. */
  terms: ComplaintTerms.nullable(),
  assignee: z.string().nullable(),
  assignment: z.strictObject({ ...done, resolution: z.string().optional() }).nullable(),
  materials: z.array(
    z.strictObject({
      ...done,
      from: z.string(),
      what: z.string(),
      until: LocalDateSchema.optional(),
      received: z.strictObject({ ...done, on: LocalDateSchema, note: z.string().optional() }).optional(),
    }),
  ),
  notice: z
    .strictObject({
      ...done,
      outcome: Outcome,
      text: z.string(),
      ...Notice.shape,
      objection: z.strictObject({ ...done, text: z.string() }).nullable(),
      protocol: z.strictObject({ ...done, ...Protocol.shape }).nullable(),
    })
    .nullable(),
  extensions: z.array(Extension),
  forwarding: z
    .strictObject({ ...done, number: RegistrationNumber, to: z.string(), caseFile: z.boolean(), sheets: z.int().positive().optional() })
    .nullable(),
  answer: Answer.nullable(),
  sending: z.strictObject({ ...done, way: z.enum(['post', 'in-person', 'e-otinish']), note: z.string().optional() }).nullable(),
  measures: z.array(z.strictObject({ ...done, text: z.string() })),
  closed: z.strictObject(done).nullable(),
  /** The calendar was changed while the complaint ran: the last day of the answer before and after, that of sending on where it runs, and the package of the region behind it. */
  movedTerms: z.array(z.strictObject({ at: LocalDateTimeSchema, ...span, forward: z.strictObject(span).optional(), package: z.string() })).optional(),
  corrections: z.array(z.strictObject({ ...done, path: z.string(), before: z.string(), after: z.string(), reason: z.string() })),
  prints: z.array(z.strictObject({ ...done, form: z.string(), lang: z.enum(LANGS), copies: z.int().positive() })),
  /** Scans that lie with the complaint. */
  attachments: z.array(Attachment).optional(),
  /** It was answered for by an office first, which sent it here with the case file. */
  origin: TakenOver.optional(),
  /** What the body that it was sent to does with it. */
  review: Review.optional(),
  /** What is known of clashes: the conflicts are read from it (shared/journal/conflicts.ts). */
  clash: Clash.optional(),
  /** Something clashes and is not settled. */
  conflict: z.boolean(),
});
export type Complaint = z.infer<typeof Complaint>;
