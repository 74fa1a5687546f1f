import { z } from 'zod';
import { LANGS } from '../kernel/lang.ts';
import { LocalDateSchema, LocalDateTimeSchema } from '../kernel/schemas.ts';
import { Channel, Region, ServiceId } from '../law/catalogue.ts';
import { Applicant, Child, line, Representative, requiredLine } from '../people/person.ts';
import { Attachment } from './attachment.ts';
import { MovedFrom, SentAway } from './case-move.ts';
import { Clash } from './clash.ts';
import { CounterVisit, PortalOrigin, Via } from './origin.ts';

export const CASE_STATES = [
  'registered', // waits for the head's resolution
  'assigned', // the executor checks completeness
  'checked', // complete; the result is being drafted
  'refusal-noticed', // notice of the preliminary decision is out, the applicant may object (АППК art. 73)
  'drafted', // a draft waits for the head's signature
  'signed', // signed, waits to be issued
  'issued', // handed or sent to the applicant
  'closed',
  'acceptance-refused',
  // At the State Corporation's counter:
  'accepted', // the package waits for the courier
  'with-courier', // on its way to the provider, one working day
  'at-provider', // delivered, the provider works on it
  'stored', // the result lies here for the applicant
  'handed-back', // not collected in time, back at the provider
] as const;
export const CaseState = z.enum(CASE_STATES);
export type CaseState = z.infer<typeof CaseState>;
/** States in which a legal term still runs. */
export const OPEN_STATES: readonly CaseState[] = [
  'registered',
  'assigned',
  'checked',
  'refusal-noticed',
  'drafted',
  'signed',
  'accepted',
  'with-courier',
  'at-provider',
];

/** Journals of an office; `sc-receipt` and `courier` are the State Corporation's. New ones only at the end: the index counts places. */
export const NUMBER_SERIES = ['incoming', 'acceptance-refusal', 'outgoing', 'sc-receipt', 'courier', 'complaint'] as const;
export const NumberSeries = z.enum(NUMBER_SERIES);
export type NumberSeries = z.infer<typeof NumberSeries>;
/** A number of a journal: final when printed, gapless per workplace mark, series and year. */
export const RegistrationNumber = z.strictObject({
  series: NumberSeries,
  mark: z.string(),
  year: z.int(),
  serial: z.int().positive(),
  /** As printed, by the office's pattern at the time. */
  text: z.string(),
});
export type RegistrationNumber = z.infer<typeof RegistrationNumber>;

/** A document of the edition's list as it lay on the counter. */
export const SubmittedDocument = z.strictObject({
  requirement: z.string(),
  state: z.enum(['present', 'missing', 'not-needed']),
  seenAs: z.enum(['original', 'copy', 'electronic']).optional(),
  number: line(100).optional(),
  date: LocalDateSchema.optional(),
  validUntil: LocalDateSchema.optional(),
  sheets: z.int({ error: 'sheets-number' }).positive({ error: 'sheets-number' }).max(9999, { error: 'sheets-number' }).optional(),
});
export type SubmittedDocument = z.infer<typeof SubmittedDocument>;

/** How identity was checked. No copy is kept (Law 94-V art. 7(10)). */
export const IDENTITY_DOCUMENTS = ['id-card', 'passport', 'residence-permit', 'digital-document', 'other'] as const;
export const IdentityCheck = z.strictObject({
  /** 'not-shown' stands only in a refusal to accept. */
  document: z.enum([...IDENTITY_DOCUMENTS, 'not-shown'], { error: 'required' }),
  number: line(50).optional(),
  validUntil: LocalDateSchema.optional(),
});
export type IdentityCheck = z.infer<typeof IdentityCheck>;

export const Consent = z.strictObject({
  given: z.boolean(),
  /** Id and language of the text the person agreed to; the text itself is in `locales`. */
  text: z.string(),
  lang: z.enum(LANGS),
});
export type Consent = z.infer<typeof Consent>;

export const CourtDecision = z.strictObject({ court: requiredLine(300), date: LocalDateSchema, number: line(100).optional() });

/** What is written down at the counter, whatever comes of it. */
export const Application = z.strictObject({
  service: ServiceId,
  region: Region,
  channel: Channel,
  applicant: Applicant,
  representative: Representative.optional(),
  children: z.array(Child).min(1, { message: 'child-required' }).max(20, { message: 'too-many-children' }),
  courtDecision: CourtDecision.optional(),
  /** Particulars that the edition asks for, by id. */
  particulars: z.record(z.string(), line(1000)).optional(),
  via: Via.optional(),
  counter: CounterVisit.optional(),
  portal: PortalOrigin.optional(),
  /** Answers to the edition's conditions by id. */
  answers: z.record(z.string(), z.boolean()),
  documents: z.array(SubmittedDocument),
  identity: IdentityCheck,
  consent: Consent,
  note: line(2000).optional(),
});
export type Application = z.infer<typeof Application>;

export const CaseTerms = z.strictObject({
  registered: LocalDateSchema,
  due: LocalDateSchema,
  /** `dueAt` for steps that the act counts in minutes. */
  steps: z.array(z.strictObject({ step: z.string(), due: LocalDateSchema, dueAt: LocalDateTimeSchema.optional() })),
  estimated: z.boolean(),
  /** The provider's own clock, from the day the package counts as received there; the applicant's is `due`. */
  provider: z.strictObject({ from: LocalDateSchema, due: LocalDateSchema }).optional(),
  /** The last day to bring the result back to the State Corporation. */
  deliverBackBy: LocalDateSchema.optional(),
});
export type CaseTerms = z.infer<typeof CaseTerms>;

/** The positive result of any service: what it says, by the ids of the edition's result fields. */
export const GrantDraft = z.strictObject({ kind: z.literal('grant'), fields: z.record(z.string(), line(4000)) });
export const RefusalDraft = z.strictObject({
  kind: z.literal('refusal'),
  /** Ids of grounds in the case's edition. */
  grounds: z.array(z.string()).min(1, { message: 'ground-required' }),
  /** Facts and reasons (АППК art. 80 demands justification). */
  justification: requiredLine(4000),
});
export const Draft = z.discriminatedUnion('kind', [GrantDraft, RefusalDraft]);
export type Draft = z.infer<typeof Draft>;

export const Receiver = z.strictObject({
  /** 'state-corporation': handed to its courier; 'cabinet': sent to the personal cabinet of the portal. */
  who: z.enum(['applicant', 'representative', 'post', 'electronic', 'state-corporation', 'cabinet']),
  /** The applicant's receipt of acceptance, where the edition asks for it at issue. */
  receipt: line(60).optional(),
  document: IdentityCheck.optional(),
  /** Who came with a power of attorney that the application does not name. */
  representative: Representative.optional(),
  note: line(500).optional(),
});
export type Receiver = z.infer<typeof Receiver>;

/** What the applicant owes after the decision, e.g. the training certificate; received and overdue are reckoned, not kept. */
export const Obligation = z.strictObject({
  id: z.string(),
  due: LocalDateSchema,
  /** The day itself, or the next working day when it is a day off; absent while the calendar of that year is not loaded. */
  workingDay: LocalDateSchema.optional(),
});
export type Obligation = z.infer<typeof Obligation>;

export const CONVERSATION_WAYS = ['in-person', 'messenger', 'mail'] as const;
/** The conversation with the child: how, whether the child is abroad, who was present and what the child said. */
export const Conversation = z.strictObject({
  how: z.enum(CONVERSATION_WAYS, { error: 'required' }),
  abroad: z.boolean({ error: 'required' }),
  present: requiredLine(1000),
  opinion: requiredLine(4000),
});
export type Conversation = z.infer<typeof Conversation>;

export const Decision = z.strictObject({
  at: LocalDateTimeSchema,
  by: z.string(),
  draftedBy: z.string(),
  kind: z.enum(['grant', 'refusal']),
  number: RegistrationNumber,
  date: LocalDateSchema,
});
export type Decision = z.infer<typeof Decision>;

/** Struck by the head when a clash was settled: the paper stays to be seen, and why it does not count. */
const Struck = z.strictObject({ at: LocalDateTimeSchema, by: z.string(), reason: line(1000) });

/** The row of a case: the fold of its facts. */
export const Case = z.strictObject({
  id: z.string(),
  office: z.string(),
  state: CaseState,
  number: RegistrationNumber,
  edition: z.string(),
  receivedAt: LocalDateTimeSchema,
  application: Application,
  terms: CaseTerms.nullable(),
  registeredBy: z.string(),
  acceptanceRefusal: z
    .strictObject({
      at: LocalDateTimeSchema,
      by: z.string(),
      missing: z.array(z.string()),
      expired: z.array(z.string()),
      note: line(2000).optional(),
    })
    .nullable(),
  executor: z.string().nullable(),
  assignment: z.strictObject({ at: LocalDateTimeSchema, by: z.string(), resolution: line(1000).optional() }).nullable(),
  completeness: z.strictObject({ at: LocalDateTimeSchema, by: z.string() }).nullable(),
  draft: z.strictObject({ at: LocalDateTimeSchema, by: z.string(), draft: Draft, returned: line(1000).optional() }).nullable(),
  notice: z
    .strictObject({
      at: LocalDateTimeSchema,
      by: z.string(),
      received: LocalDateSchema,
      objectionsUntil: LocalDateSchema,
      decisionFrom: LocalDateSchema,
      objection: z.strictObject({ at: LocalDateTimeSchema, text: line(4000) }).nullable(),
    })
    .nullable(),
  decision: Decision.nullable(),
  /** Further signed decisions of the same case: paper cannot be un-printed, both stand until the head settles it. */
  otherDecisions: z.array(Decision.extend({ struck: Struck.optional() })).optional(),
  issue: z.strictObject({ at: LocalDateTimeSchema, by: z.string(), receiver: Receiver }).nullable(),
  closed: z.strictObject({ at: LocalDateTimeSchema, by: z.string() }).nullable(),
  corrections: z.array(
    z.strictObject({
      at: LocalDateTimeSchema,
      by: z.string(),
      path: z.string(),
      before: z.string(),
      after: z.string(),
      reason: z.string(),
      afterSigning: z.literal(true).optional(),
    }),
  ),
  /** The calendar was changed while the case ran: which last day was moved to which, by which package of the region. */
  movedTerms: z.array(z.strictObject({ at: LocalDateTimeSchema, from: LocalDateSchema, to: LocalDateSchema, package: z.string() })).optional(),
  prints: z.array(z.strictObject({ at: LocalDateTimeSchema, by: z.string(), form: z.string(), lang: z.enum(LANGS), copies: z.int().positive() })),
  /** Scans that lie with the case. */
  attachments: z.array(Attachment).optional(),
  conversation: z.strictObject({ at: LocalDateTimeSchema, by: z.string(), ...Conversation.shape }).optional(),
  obligations: z
    .array(
      Obligation.extend({
        received: z.strictObject({ at: LocalDateTimeSchema, by: z.string(), date: LocalDateSchema, number: z.string() }).optional(),
        reminders: z.array(z.strictObject({ at: LocalDateTimeSchema, by: z.string() })),
      }),
    )
    .optional(),
  /** Consent was taken back: processing stops by `stopBy` (Law 94-V art. 8). */
  consentWithdrawn: z.strictObject({ at: LocalDateTimeSchema, by: z.string(), stopBy: LocalDateSchema }).optional(),
  /** The data are blocked at request (Law 94-V art. 24): by whose, and why. Absent: they are not. */
  blocked: z.strictObject({ at: LocalDateTimeSchema, by: z.string(), requestedBy: requiredLine(300), reason: requiredLine(1000) }).optional(),
  /** The way through the State Corporation, seen from its counter. */
  transfer: z
    .strictObject({
      at: LocalDateTimeSchema,
      by: z.string(),
      package: RegistrationNumber,
      /** Null where the act gives the courier no term. */
      due: LocalDateSchema.nullable(),
      delivered: z.strictObject({ at: LocalDateTimeSchema, by: z.string(), receivedBy: z.string() }).optional(),
    })
    .optional(),
  /** The result that lies at the counter, or lay there. */
  storage: z
    .strictObject({
      at: LocalDateTimeSchema,
      by: z.string(),
      number: z.string(),
      date: LocalDateSchema,
      /** Last day here; null when the edition names no term. */
      until: LocalDateSchema.nullable(),
      handedBack: z.strictObject({ at: LocalDateTimeSchema, by: z.string() }).optional(),
      requestedBack: z.strictObject({ at: LocalDateTimeSchema, by: z.string(), due: LocalDateSchema }).optional(),
    })
    .optional(),
  /** Sent to another office of the region, and come from another. */
  sentAway: SentAway.optional(),
  movedFrom: MovedFrom.optional(),
  /** What is known of clashes: the conflicts are read from it (shared/journal/conflicts.ts). */
  clash: Clash.optional(),
  /** Something clashes and is not settled. */
  conflict: z.boolean(),
});
export type Case = z.infer<typeof Case>;
