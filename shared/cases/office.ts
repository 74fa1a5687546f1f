import { z } from 'zod';
import { base64Of } from '../kernel/base64.ts';
import { LANGS } from '../kernel/lang.ts';
import { ZONES } from '../kernel/clock.ts';
import { CalendarYear } from '../calendar/calendar.ts';
import { LocalDateSchema, LocalDateTimeSchema } from '../kernel/schemas.ts';
import { Act, Edition, Region, ServiceId } from '../law/catalogue.ts';
import { line, requiredLine } from '../people/person.ts';
import { Role } from '../roles/roles.ts';
import { Case, RegistrationNumber } from './case.ts';
import { OfficeRef } from './case-move.ts';
import { FormWording } from './form-wording.ts';
import { WORKPLACE_KINDS, type WorkplaceKind } from '../roles/workplaces.ts';

export const Bilingual = z.strictObject({ kk: requiredLine(500), ru: requiredLine(500) });

export const Staff = z.strictObject({
  id: z.string(),
  /** 'Surname N. P.' as printed. */
  name: requiredLine(200),
  post: Bilingual,
  roles: z.array(Role).min(1, { message: 'role-required' }),
  phone: line(50).optional(),
  active: z.boolean(),
});
export type Staff = z.infer<typeof Staff>;

export const OfficeSettings = z.strictObject({
  name: Bilingual,
  address: Bilingual,
  phone: line(50),
  bin: z
    .string()
    .regex(/^\d{12}$/, { message: 'bin-digits' })
    .optional(),
  region: Region,
  zone: z.enum(ZONES),
  lang: z.enum(LANGS),
  /** The workplace's own mark in numbers: 1-4 letters or digits. */
  mark: z.string().regex(/^[\p{L}\d]{1,4}$/u, { message: 'mark-shape' }),
  /** Pattern per series with {mark} {year} {serial} or {serial:6}; the State Corporation's own series have a usual one. */
  patterns: z.strictObject({
    incoming: z.string(),
    'acceptance-refusal': z.string(),
    outgoing: z.string(),
    'sc-receipt': z.string().optional(),
    courier: z.string().optional(),
    complaint: z.string().optional(),
  }),
  /** Absent: the provider's office. Fixed when the workplace is opened. */
  kind: z.enum(WORKPLACE_KINDS).optional(),
  /** Minutes without a key or a movement after which the screen locks; absent: 5. */
  lockMinutes: z.int({ error: 'lock-minutes' }).min(1, { error: 'lock-minutes' }).max(15, { error: 'lock-minutes' }).optional(),
});
export type OfficeSettings = z.infer<typeof OfficeSettings>;

/** A dated order by which somebody does the work of the absent head; both days inclusive. */
export const Substitution = z.strictObject({
  id: z.string(),
  absent: z.string(),
  deputy: z.string(),
  from: LocalDateSchema,
  until: LocalDateSchema,
  order: z.strictObject({ number: requiredLine(50), date: LocalDateSchema }),
});
export type Substitution = z.infer<typeof Substitution>;

/** Told of a breach: who, when, under which number. */
export const BREACH_TOLD = ['authority', 'subjects'] as const;
export const Breach = z.strictObject({
  id: z.string(),
  /** When it was noticed; the term to tell the authorised body runs from here. */
  noticedAt: LocalDateTimeSchema,
  what: requiredLine(2000),
  /** Which data, of how many people, and what was done at once. */
  data: requiredLine(1000),
  people: z.int({ error: 'people-number' }).nonnegative({ error: 'people-number' }),
  measures: requiredLine(2000),
  notifyBy: LocalDateSchema,
  told: z.array(
    z.strictObject({ whom: z.enum(BREACH_TOLD), on: LocalDateSchema, number: line(100).optional(), at: LocalDateTimeSchema, by: z.string() }),
  ),
});
export type Breach = z.infer<typeof Breach>;

/**
 * How long finished cases are kept: by an order of the data's owner, which names its own source (the list of documents and their terms). Nothing is assumed:
 * without an order nothing is ever erased.
 */
export const Retention = z.strictObject({
  id: z.string(),
  order: z.strictObject({ number: requiredLine(50), date: LocalDateSchema }),
  source: requiredLine(500),
  /** Absent: every service that has no line of its own. */
  service: ServiceId.optional(),
  years: z.int({ error: 'retention-years' }).min(1, { error: 'retention-years' }).max(100, { error: 'retention-years' }),
});
export type Retention = z.infer<typeof Retention>;

/** A number of a journal without its text: so that a journal has no gap, and no number is given twice, when its case is gone. */
const SpentNumber = RegistrationNumber.omit({ text: true });
/** A case that was erased by an order: its random id and its numbers, nothing of its content. */
const Erased = z.strictObject({
  id: z.string(),
  order: z.strictObject({ number: requiredLine(50), date: LocalDateSchema }),
  numbers: z.array(SpentNumber),
});

const AddedEdition = z.strictObject({ edition: Edition, act: Act.optional() });

/**
 * What the region sends to its offices: law, calendar and wordings of forms as data, and settings that it lays down. It comes as an entry that the region's key has signed; `number` counts
 * the region's packages, of two about the same thing the later stands. `effective`: from this day on.
 */
export const LawPackage = z.strictObject({
  id: z.string(),
  number: z.int().positive(),
  title: Bilingual,
  /** The act or order that it rests on. */
  ground: requiredLine(500),
  effective: LocalDateSchema,
  content: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('edition'), ...AddedEdition.shape }),
    z.strictObject({ kind: z.literal('calendar-year'), year: CalendarYear }),
    z.strictObject({ kind: z.literal('settings'), lockMinutes: OfficeSettings.shape.lockMinutes.unwrap() }),
    z.strictObject({ kind: z.literal('form-wording'), ...FormWording.shape }),
  ]),
});
export type LawPackage = z.infer<typeof LawPackage>;

/** A package whose consequences are written down: how many cases it moved, and how many complaints (absent: none). */
const WorkedOff = { package: z.string(), moved: z.int().nonnegative(), complaints: z.int().positive().optional() };

/** A computer of the office as the region named it: its key for entries, and its own mark in the numbers of the journals. */
export const Workplace = z.strictObject({
  device: z.string(),
  /** Ed25519, raw, base64. */
  publicKey: base64Of(32),
  name: line(60),
  mark: OfficeSettings.shape.mark,
  /** It is an earlier device of the computer that is now this one: it signs nothing more, and its key verifies what it signed. */
  of: z.string().optional(),
});
export type Workplace = z.infer<typeof Workplace>;

/** A case that another office has sent here and nobody has answered yet, as it was there. */
const Offer = z.strictObject({ case: z.string(), from: OfficeRef, ground: line(1000), sentAt: LocalDateTimeSchema, row: Case });
export type Offer = z.infer<typeof Offer>;

/** The office's own row: settings, staff and the counters of its journals, folded from facts. */
export const Office = z.strictObject({
  id: z.string(),
  settings: OfficeSettings,
  staff: z.array(Staff),
  /** Last serial used, by `${series}|${mark}|${year}`. */
  counters: z.record(z.string(), z.int()),
  practice: z.boolean(),
  /** Editions of the law that an administrator has added, with their acts where these were new. */
  editions: z.array(AddedEdition).optional(),
  /** Orders of substitution, also those that are over: papers of that time name them. */
  substitutions: z.array(Substitution).optional(),
  /** Orders on how long finished cases are kept, oldest first. */
  retentions: z.array(Retention).optional(),
  /** Cases erased by an order. */
  erased: z.array(Erased.extend({ at: LocalDateTimeSchema, by: z.string() })).optional(),
  /** Packages of the region, in the order in which they came. */
  packages: z.array(LawPackage).optional(),
  /** Packages whose consequences for running terms are written down. */
  workedOff: z.array(z.strictObject({ ...WorkedOff, at: LocalDateTimeSchema, by: z.string() })).optional(),
  /** Computers that the region has let in, also those it has shut out since. */
  workplaces: z.array(Workplace.extend({ joinedAt: LocalDateTimeSchema, revokedAt: LocalDateTimeSchema.optional() })).optional(),
  /** Cases of other offices that wait to be taken in. */
  offers: z.array(Offer).optional(),
  /** The register of breaches of personal data (Law 94-V art. 25). */
  breaches: z.array(Breach).optional(),
});
export type Office = z.infer<typeof Office>;

/** What kind of workplace this is. */
export const kindOf = ({ settings }: Pick<Office, 'settings'>): WorkplaceKind => settings.kind ?? 'office';

const base = { at: LocalDateTimeSchema, by: z.string() };
export const OfficeFact = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('office-opened'),
    ...base,
    office: z.string(),
    settings: OfficeSettings,
    staff: z.array(Staff),
    practice: z.boolean(),
  }),
  z.strictObject({ type: z.literal('office-settings-changed'), ...base, settings: OfficeSettings }),
  z.strictObject({ type: z.literal('staff-added'), ...base, staff: Staff }),
  z.strictObject({ type: z.literal('staff-changed'), ...base, staff: Staff }),
  z.strictObject({ type: z.literal('breach-recorded'), ...base, breach: Breach.omit({ told: true }) }),
  z.strictObject({
    type: z.literal('breach-told'),
    ...base,
    breach: z.string(),
    whom: z.enum(BREACH_TOLD),
    on: LocalDateSchema,
    number: line(100).optional(),
  }),
  z.strictObject({ type: z.literal('substitution-ordered'), ...base, substitution: Substitution }),
  /** The head is back before the order's last day; `until` is the last day of the substitution. */
  z.strictObject({ type: z.literal('substitution-ended'), ...base, substitution: z.string(), until: LocalDateSchema }),
  z.strictObject({ type: z.literal('retention-ordered'), ...base, retention: Retention }),
  /**
   * A case is erased: `entries` names, by device, number and hash, each entry of the journal whose content has to become unreadable (erase-case.ts). The id
   * stands under a name of its own, so that no fold takes this for a fact of a case.
   */
  z.strictObject({
    type: z.literal('case-erased'),
    ...base,
    erased: Erased,
    entries: z
      .array(z.strictObject({ device: z.string(), n: z.int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/, { message: 'hash-shape' }) }))
      .min(1),
  }),
  /** Written by the region. */
  z.strictObject({ type: z.literal('law-package-received'), ...base, package: LawPackage }),
  z.strictObject({ type: z.literal('law-package-worked-off'), ...base, ...WorkedOff }),
  /** Written by the region: a computer belongs to the office from now on (again under a new key: the same device, the later key counts). */
  z.strictObject({ type: z.literal('workplace-joined'), ...base, workplace: Workplace }),
  /** Written by the region: what the computer signs from now on is held back. */
  z.strictObject({ type: z.literal('workplace-revoked'), ...base, device: z.string() }),
  /** Written by the region: another office has sent a case here. Its id stands within, so that no fold takes this for a fact of a case of ours. */
  z.strictObject({ type: z.literal('case-offered'), ...base, offer: Offer }),
  /** It does not belong here: it goes back, with the reason. */
  z.strictObject({ type: z.literal('case-sent-back'), ...base, offer: z.string(), to: OfficeRef, reason: requiredLine(1000) }),
  z.strictObject({ type: z.literal('edition-added'), ...base, ...AddedEdition.shape }),
  /** A register left the printer: which, in which language, how many copies. */
  z.strictObject({ type: z.literal('register-printed'), ...base, form: z.string(), lang: z.enum(LANGS), copies: z.int().positive() }),
  /** A file of the portal was not taken in: which (SHA-256 of its bytes, never its content) and why. */
  z.strictObject({
    type: z.literal('portal-package-refused'),
    ...base,
    package: z.string().regex(/^[0-9a-f]{64}$/, { message: 'hash-shape' }),
    code: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, { message: 'invalid-value' }),
  }),
]);
export type OfficeFact = z.infer<typeof OfficeFact>;
