import { z } from 'zod';
import { CaseState } from '../cases/case.ts';
import { Bilingual, LawPackage, Staff } from '../cases/office.ts';
import { Outcome } from '../complaints/complaint-review.ts';
import { Addressee, ComplaintState } from '../complaints/complaint.ts';
import { FORECASTS } from '../complaints/complaint-forecast.ts';
import { InstantSchema, LocalDateSchema, LocalDateTimeSchema } from '../kernel/schemas.ts';
import { Channel } from '../law/catalogue.ts';
import { line } from '../people/person.ts';
import { WORKPLACE_KINDS } from '../roles/workplaces.ts';
import { DEVICE_STATES, EnrolmentCode } from './enrolment.ts';
import { envelope } from './envelope.ts';
import { IdText } from './signed.ts';
import { HeldEntry } from './sync.ts';

/*
 * What the region's people see and do, each an online question to the server (region-routes.ts says who may ask which). Lists come in pages: `after` is the
 * `next` of the page before. Nothing here is kept on the region's computers.
 */

export const PAGE = 200;
const page = <T extends z.ZodType>(row: T) => ({ rows: z.array(row).max(PAGE), total: z.int().nonnegative(), next: z.string().max(200).optional() });
/** Query of a list. */
export const PageQuery = envelope({ after: z.string().max(200).optional(), office: IdText.optional() });
export type PageQuery = z.infer<typeof PageQuery>;

/** When an office was last heard: within a day, within two, longer ago, or never. */
export const CONTACTS = ['fresh', 'quiet', 'silent', 'never'] as const;
export const CONTACT_HOURS = { quiet: 24, silent: 48 } as const;
const count = z.int().nonnegative();

/** How an office stands, as far as the region can know: what still waits on a computer that has not called is unknown, and `knownUpTo` says since when. */
export const OfficeStanding = envelope({
  office: IdText,
  name: Bilingual,
  kind: z.enum(WORKPLACE_KINDS),
  contact: z.enum(CONTACTS),
  lastContactAt: InstantSchema.nullable(),
  /** Every computer of the office had nothing left to send at this moment or later; null: one of them never said so. */
  knownUpTo: InstantSchema.nullable(),
  /** Entries in the office's stream. */
  entries: count,
  devices: envelope({ approved: count, waiting: count, revoked: count }),
  quarantined: count,
  conflicts: count,
  scansMissing: count,
  /** Minutes after midnight at which its night slot begins. */
  slot: z.int().min(0).max(1439),
});
export type OfficeStanding = z.infer<typeof OfficeStanding>;
export const OfficesAnswer = envelope({ at: InstantSchema, offices: z.array(OfficeStanding).max(5000) });
export type OfficesAnswer = z.infer<typeof OfficesAnswer>;

/** A case whose term binds now. Without a name: the region asks the office. */
export const CaseLine = envelope({
  id: IdText,
  number: z.string().max(200),
  service: z.string().max(100),
  state: CaseState,
  receivedAt: LocalDateTimeSchema,
  due: LocalDateSchema,
  /** Working days to the last day, below zero when it is over; null beyond the loaded calendar. */
  daysLeft: z.int().nullable(),
  /** Name of the official whose move it is, where one is named. */
  holder: z.string().max(200).nullable(),
});
export type CaseLine = z.infer<typeof CaseLine>;

/** A complaint with its clocks. Without the complainant and the essence. */
export const ComplaintLine = envelope({
  id: IdText,
  number: z.string().max(200),
  service: z.string().max(100),
  addressee: Addressee,
  state: ComplaintState,
  registeredAt: LocalDateTimeSchema,
  due: LocalDateSchema.nullable(),
  forwardDue: LocalDateSchema.nullable(),
  level: z.enum(FORECASTS).nullable(),
  noticeBy: LocalDateSchema.nullable(),
  countsAsRefusal: z.boolean(),
  outcome: Outcome.nullable(),
});
export type ComplaintLine = z.infer<typeof ComplaintLine>;

/** `soon`: the three working days after today. Lists hold the most pressing first, up to PAGE. */
export const OfficeReport = envelope({
  at: InstantSchema,
  today: LocalDateSchema,
  standing: OfficeStanding,
  staff: z.array(Staff.omit({ phone: true }).extend({ suspended: z.boolean() })).max(1000),
  cases: envelope({ open: count, late: count, today: count, soon: count, withoutTerms: count, pressing: z.array(CaseLine).max(PAGE) }),
  complaints: envelope({ open: count, late: count, atRisk: count, lines: z.array(ComplaintLine).max(PAGE) }),
});
export type OfficeReport = z.infer<typeof OfficeReport>;

/** How a complaint stands at the authorised body: the office still has it; it was sent and waits to be taken over; or it is on the body's own desk, with that desk's own term. */
export const AtBody = z.discriminatedUnion('kind', [
  envelope({ kind: z.literal('at-office') }),
  envelope({
    kind: z.literal('waiting'),
    since: LocalDateSchema,
    /** Working days since; null beyond the loaded calendar. */
    days: z.int().nullable(),
    late: z.boolean(),
  }),
  envelope({
    kind: z.literal('taken-over'),
    number: z.string().max(200),
    state: ComplaintState,
    /** Who looks into it, else who took it over, by name. */
    by: z.string().max(200),
    due: LocalDateSchema.nullable(),
    level: z.enum(FORECASTS).nullable(),
    outcome: Outcome.nullable(),
  }),
]);
export type AtBody = z.infer<typeof AtBody>;

/** A complaint addressed to the authorised body, with who complains and about what: that body answers it. */
export const BodyComplaint = ComplaintLine.extend({
  office: IdText,
  officeName: Bilingual,
  complainant: z.string().max(400),
  essence: line(4000),
  atBody: AtBody,
});
export type BodyComplaint = z.infer<typeof BodyComplaint>;
export const BodyComplaints = envelope({ today: LocalDateSchema, ...page(BodyComplaint) });
export type BodyComplaints = z.infer<typeof BodyComplaints>;

/** An entry in quarantine, without its content. */
export const QuarantineLine = HeldEntry.extend({ office: IdText, officeName: Bilingual, deviceName: line(60), actor: z.string().max(100) });
export type QuarantineLine = z.infer<typeof QuarantineLine>;
export const QuarantineList = envelope(page(QuarantineLine));
export type QuarantineList = z.infer<typeof QuarantineList>;

/** A case or complaint in which two authentic acts clash; the office's head settles it. */
export const ConflictLine = envelope({
  office: IdText,
  officeName: Bilingual,
  kind: z.enum(['case', 'complaint']),
  id: IdText,
  number: z.string().max(200),
  state: z.union([CaseState, ComplaintState]),
  /** The last number of the stream that moved it. */
  seq: count,
});
export type ConflictLine = z.infer<typeof ConflictLine>;
export const ConflictList = envelope(page(ConflictLine));
export type ConflictList = z.infer<typeof ConflictList>;

/** Both days inclusive, by the day of receipt. */
export const StatisticsQuery = envelope({ from: LocalDateSchema, until: LocalDateSchema });
export type StatisticsQuery = z.infer<typeof StatisticsQuery>;
/** What reports are made of: `late` was or is decided after its last day; refusals of acceptance are among the received. */
export const CaseFigures = envelope({
  office: IdText,
  service: z.string().max(100),
  channel: Channel,
  received: count,
  acceptanceRefused: count,
  granted: count,
  refused: count,
  onTime: count,
  late: count,
  open: count,
});
export type CaseFigures = z.infer<typeof CaseFigures>;
export const ComplaintFigures = envelope({
  office: IdText,
  addressee: Addressee,
  received: count,
  onTime: count,
  late: count,
  open: count,
  forwarded: count,
  outcomes: envelope({ satisfied: count, partly: count, refused: count, explained: count, 'left-without-consideration': count }),
});
export type ComplaintFigures = z.infer<typeof ComplaintFigures>;
export const StatisticsBasis = envelope({
  at: InstantSchema,
  ...StatisticsQuery.shape,
  offices: z.array(envelope({ id: IdText, name: Bilingual })).max(5000),
  cases: z.array(CaseFigures).max(20_000),
  complaints: z.array(ComplaintFigures).max(20_000),
});
export type StatisticsBasis = z.infer<typeof StatisticsBasis>;

/** Asks for a code by which one computer may ask to join. `office` absent: it brings an office that the region does not have yet. */
export const CodeMaking = envelope({ office: IdText.optional() });
export type CodeMaking = z.infer<typeof CodeMaking>;
/** The code is shown once; the server keeps only its hash. */
export const CodeMade = envelope({ code: EnrolmentCode, expiresAt: InstantSchema });
export type CodeMade = z.infer<typeof CodeMade>;

export const DeviceLine = envelope({
  device: IdText,
  office: IdText,
  officeName: Bilingual,
  name: line(60),
  mark: z.string().max(4).nullable(),
  state: z.enum(DEVICE_STATES),
  app: z.string().max(40),
  /** First 16 hex digits of the SHA-256 of its key: compared by telephone before approving. */
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  askedAt: InstantSchema,
  /** Who made the code, by name; null: the server itself, at its first start. This person may not approve. */
  codeBy: z.string().max(200).nullable(),
  /** May the person who asks decide it: somebody else made the code. */
  mayDecide: z.boolean(),
  decidedBy: z.string().max(200).nullable(),
  decidedAt: InstantSchema.nullable(),
  revokedAt: InstantSchema.nullable(),
  lastContactAt: InstantSchema.nullable(),
  /** End of its chain as the region holds it. */
  n: count,
});
export type DeviceLine = z.infer<typeof DeviceLine>;
export const DeviceList = envelope(page(DeviceLine));
export type DeviceList = z.infer<typeof DeviceList>;

export const DEVICE_DECISIONS = ['approve', 'refuse', 'revoke'] as const;
export const DeviceDecision = envelope({ device: IdText, decision: z.enum(DEVICE_DECISIONS) });
export type DeviceDecision = z.infer<typeof DeviceDecision>;

/** A package to be published; the region's server gives the number. */
export const PackageMaking = LawPackage.omit({ id: true, number: true });
export type PackageMaking = z.infer<typeof PackageMaking>;
/** The register of packages, the latest first. */
export const PackageList = envelope({ at: InstantSchema, packages: z.array(LawPackage).max(2000) });
export type PackageList = z.infer<typeof PackageList>;

/** A person of an office whom the region takes out of its grants, or lets in again. */
export const Suspension = envelope({ office: IdText, staff: IdText, suspended: z.boolean() });
export type Suspension = z.infer<typeof Suspension>;
/** What a deed of the region is answered with. */
export const Done = envelope({ at: InstantSchema });
export type Done = z.infer<typeof Done>;
