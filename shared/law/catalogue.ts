import { z } from 'zod';
import { LocalDateSchema } from '../kernel/schemas.ts';
import { Duration, LegalText, Source } from './legal-text.ts';

export const SERVICE_IDS = ['visits', 'guardianship', 'patronage', 'foster-family', 'child-opinion'] as const;
/** Open set: a new service is data. The five of the source documents are named above for tests. */
export const ServiceId = z.string().min(1);
export type ServiceId = z.infer<typeof ServiceId>;
export const REGIONS = ['national', 'astana', 'karaganda', 'aktobe'] as const;
export const Region = z.string().min(1);
export type Region = z.infer<typeof Region>;
export const CHANNELS = ['office', 'state-corporation', 'portal'] as const;
export const Channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof Channel>;
export const ACTORS = ['clerk', 'executor', 'head', 'office', 'state-corporation', 'courier', 'applicant'] as const;
export const ActorId = z.enum(ACTORS);
export type ActorId = z.infer<typeof ActorId>;

/** 'HH:MM'; '24:00' is the end of the day. */
const TimeOfDay = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/);
/** Opening hours; `week` says which days are open. */
export const Hours = z.strictObject({
  week: z.enum(['five-day', 'six-day', 'always']),
  opens: TimeOfDay,
  closes: TimeOfDay,
  lunch: z.strictObject({ from: TimeOfDay, until: TimeOfDay }).nullable(),
  /** Hours in which applications are taken, when narrower than the working hours. */
  intakeCloses: TimeOfDay.optional(),
  source: Source,
});
export type Hours = z.infer<typeof Hours>;

/** The act whose doing ends a step. 'send' and 'deliver' are the courier's; 'issue': the result leaves for the applicant or the State Corporation. */
export const STEP_ACTS = ['register', 'deliver', 'assign', 'confirm-completeness', 'hold-conversation', 'draft', 'sign', 'send', 'issue'] as const;
export const StepAct = z.enum(STEP_ACTS);
export type StepAct = z.infer<typeof StepAct>;

/** A step of the procedure. `due` runs from the end of the step before (planned: cumulatively from the start). */
export const Step = z.strictObject({
  id: z.string(),
  actor: ActorId,
  title: LegalText,
  duration: Duration.nullable(),
  /** Absent: the step belongs to every channel. */
  channels: z.array(Channel).optional(),
  /** Before the provider's own sequence (the courier day): the provider's steps run from its due date, its time is not part of their sum. */
  delivery: z.literal(true).optional(),
  completes: StepAct.optional(),
  source: Source,
});
export type Step = z.infer<typeof Step>;

/** A question asked once; documents hang on its answer. */
export const Condition = z.strictObject({ id: z.string(), question: LegalText, source: Source });
export type Condition = z.infer<typeof Condition>;

/** Answers that must all be so; a later question is asked only while the earlier answers hold. */
export const When = z.array(z.strictObject({ condition: z.string(), is: z.boolean() })).min(1);
export type When = z.infer<typeof When>;

export const DocumentRequirement = z.strictObject({
  id: z.string(),
  number: z.string(),
  title: LegalText,
  channels: z.array(Channel).optional(),
  /** Needed when every answer is as listed; absent: always. */
  when: When.optional(),
  /** 'identity' documents are shown and recorded as checked, never copied (Law 94-V art. 7(10)). */
  kind: z.enum(['application', 'identity', 'document']),
  /** The document has a term of validity that the clerk enters. */
  expires: z.boolean(),
  source: Source,
});
export type DocumentRequirement = z.infer<typeof DocumentRequirement>;

/** `channels` absent: the ground holds in every channel. */
export const Ground = z.strictObject({ id: z.string(), number: z.string(), text: LegalText, channels: z.array(Channel).optional(), source: Source });
export type Ground = z.infer<typeof Ground>;

export const FormRef = z.strictObject({
  id: z.string(),
  annex: z.string().optional(),
  title: LegalText,
  annexText: z.enum(['official', 'reconstructed']),
  source: Source,
});
export type FormRef = z.infer<typeof FormRef>;

export const COMPLAINT_ADDRESSEES = ['office', 'akimat', 'state-corporation', 'authorised-body', 'court'] as const;
export const ComplaintRule = z.strictObject({
  addressee: z.enum(COMPLAINT_ADDRESSEES),
  /** null: the source gives no term. */
  term: Duration.nullable(),
  text: LegalText,
  source: Source,
});
export type ComplaintRule = z.infer<typeof ComplaintRule>;

export const NOTED_TIMES = ['acceptance', 'issue'] as const;
export const ISSUE_NEEDS = ['receipt', 'identity'] as const;
/** One process or condition of the way through the State Corporation or the portal, with its norm of time where the act gives one. */
export const Norm = z.strictObject({ id: z.string(), title: LegalText, duration: Duration.nullable(), source: Source });
export type Norm = z.infer<typeof Norm>;

export const ChannelRule = z.strictObject({
  channel: Channel,
  hours: Hours,
  /** Whole term of the service through this channel. */
  term: Duration,
  termSource: Source,
  maxWait: Duration.optional(),
  maxService: Duration.optional(),
  /** Filing after the working day or on a day off counts as filed on the next working day; whose working day: the channel's own or the office's. */
  afterHours: z.strictObject({
    measuredBy: z.enum(['channel', 'office']),
    /** What goes over to the next working day. */
    covers: z.array(z.enum(NOTED_TIMES)).min(1),
    text: LegalText,
    source: Source,
  }),
  /** The day of intake is not part of the term. */
  intakeDayExcluded: z.strictObject({ text: LegalText, source: Source }),
  /** What must be shown to be handed the result. */
  issue: z.strictObject({ needs: z.array(z.enum(ISSUE_NEEDS)), text: LegalText, source: Source }).optional(),
  /** The result must be back at the State Corporation this long before the term ends. */
  deliverBack: z.strictObject({ before: Duration, text: LegalText, source: Source }).optional(),
  /** A worker comes to people who cannot come themselves. */
  homeVisit: z.strictObject({ text: LegalText, source: Source }).optional(),
  norms: z.array(Norm).optional(),
  source: Source,
});
export type ChannelRule = z.infer<typeof ChannelRule>;

/** What is known to be missing in a language or altogether; shown on the Law screen. */
export const Gap = z.strictObject({ what: LegalText, missing: z.enum(['kk', 'ru', 'both']) });

export const FIELD_KINDS = ['text', 'date', 'number'] as const;
/** What an application or a result says beyond its people: a field of the form. `when` absent: asked of everyone. */
export const Field = z.strictObject({
  id: z.string(),
  label: LegalText,
  kind: z.enum(FIELD_KINDS),
  required: z.boolean(),
  when: When.optional(),
  source: Source,
});
export type Field = z.infer<typeof Field>;

/** What the applicant owes after the decision, within a term from it. */
export const Obligation = z.strictObject({
  id: z.string(),
  title: LegalText,
  duration: Duration,
  from: z.enum(['decision']),
  when: When.optional(),
  text: LegalText,
  source: Source,
});
export type Obligation = z.infer<typeof Obligation>;

export const FACT_IDS = [
  'recipient',
  'developer',
  'form',
  'result-form',
  'price',
  'queue',
  'portal-signing',
  'digital-documents',
  'contacts',
] as const;
/** A line of the passport that steers nothing: who may apply, the form, the price, the telephone numbers. */
export const PassportFact = z.strictObject({ id: z.enum(FACT_IDS), text: LegalText, source: Source });
export type PassportFact = z.infer<typeof PassportFact>;

/** One service under one act in one region, in force on [from, until). */
export const Edition = z.strictObject({
  id: z.string(),
  service: ServiceId,
  region: Region,
  act: z.string(),
  from: LocalDateSchema,
  until: LocalDateSchema.nullable(),
  /** How we know the first day; a reconstructed one is explained among the gaps. */
  fromSource: Source,
  /** How we know the last day; null while there is none. */
  untilSource: Source.nullable(),
  provider: LegalText,
  facts: z.array(PassportFact),
  /** Working hours of the provider itself: its terms run and end in them, whatever the channel. */
  officeHours: Hours,
  channels: z.array(ChannelRule).min(1),
  steps: z.array(Step).min(1),
  conditions: z.array(Condition),
  documents: z.array(DocumentRequirement),
  particulars: z.array(Field),
  /** Age of the child in whole years, both ends included. */
  childAge: z.strictObject({ min: z.int().optional(), max: z.int().optional(), source: Source }).optional(),
  /** Grounds to refuse acceptance (incomplete, expired). */
  acceptanceGrounds: z.array(Ground),
  /** Where a refusal to accept is confirmed by the receipt of an annex. */
  acceptanceReceipt: z.strictObject({ channels: z.array(Channel).min(1), annex: z.string().optional(), text: LegalText, source: Source }).optional(),
  /** Grounds to refuse the service. */
  grounds: z.array(Ground),
  /** Both ends of the service and the forms printed for each. */
  results: z.array(z.strictObject({ id: z.enum(['grant', 'refusal']), forms: z.array(z.string()).min(1), text: LegalText, source: Source })),
  /** What a positive result says. */
  resultFields: z.array(Field),
  obligations: z.array(Obligation),
  forms: z.array(FormRef),
  complaints: z.array(ComplaintRule),
  storage: z.strictObject({ duration: Duration, text: LegalText, source: Source }).nullable(),
  /** After storage: the provider sends the result back to the State Corporation on request. */
  returnOnRequest: z.strictObject({ duration: Duration, text: LegalText, source: Source }).optional(),
  gaps: z.array(Gap),
});
export type Edition = z.infer<typeof Edition>;

export const Act = z.strictObject({
  id: z.string(),
  title: LegalText,
  /** Short form used in citations, e.g. 'Правила 2020, приказ № 158'. */
  short: LegalText,
  date: LocalDateSchema.nullable(),
  number: z.string().nullable(),
  registration: z.string().nullable(),
  /** How a paragraph or article of the act is cited; '{{n}}' stands for its number. */
  citation: LegalText,
  status: z.enum(['in-force', 'repealed', 'superseded']),
});
export type Act = z.infer<typeof Act>;

export const Service = z.strictObject({
  id: ServiceId,
  /** Letter of the service in registers, e.g. 'V'. */
  mark: z.string(),
  short: LegalText,
  /** Official variants of the name; the first is the one we print. */
  names: z.array(LegalText).min(1),
});
export type Service = z.infer<typeof Service>;

export const GENERAL_RULE_IDS = [
  'count-from-next-day',
  'move-to-working-day',
  'after-hours',
  'hearing-notice',
  'hearing-objection',
  'complaint-forward',
  'consent-withdrawal',
  'breach-notice',
  'appeal-limit',
  'appeal-limit-no-text',
  'appeal-redirect',
  'silence-is-refusal',
] as const;
export const GeneralRuleId = z.enum(GENERAL_RULE_IDS);
export type GeneralRuleId = z.infer<typeof GeneralRuleId>;
/** A rule of general law with its time: counting of terms, filing after hours, hearing before refusal, appeal limits. */
export const GeneralRule = z.strictObject({
  id: GeneralRuleId,
  from: LocalDateSchema,
  until: LocalDateSchema.nullable(),
  duration: Duration.nullable(),
  /** The rule does not hold in procedures to which the law gives less time than this. */
  unlessTermBelow: Duration.optional(),
  text: LegalText,
  source: Source,
});
export type GeneralRule = z.infer<typeof GeneralRule>;

/** A name that changed in time: the capital, the ministry. */
export const NameInTime = z.strictObject({
  id: z.string(),
  names: z.array(z.strictObject({ from: LocalDateSchema, until: LocalDateSchema.nullable(), text: LegalText, source: Source })),
});

export const Catalogue = z.strictObject({
  acts: z.array(Act),
  services: z.array(Service),
  editions: z.array(Edition),
  rules: z.array(GeneralRule),
  names: z.array(NameInTime),
});
export type Catalogue = z.infer<typeof Catalogue>;
