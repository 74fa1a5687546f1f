import { z } from 'zod';
import { LANGS } from '../kernel/lang.ts';
import { parseLocalDateTime } from '../kernel/local-date-time.ts';
import { InstantSchema, LocalDateSchema } from '../kernel/schemas.ts';
import { ServiceId } from '../law/catalogue.ts';
import { line, requiredLine } from '../people/person.ts';

/*
 * The package of the portal, version 1: one application with its documents as one JSON file in UTF-8.
 *
 *   format       'portal-package-1'
 *   id           the portal's own number of the package; the same number twice is a duplicate
 *   sentAt       when the applicant signed and sent it, universal time 'YYYY-MM-DDTHH:MM:SS.mmmZ'; the term runs from it
 *   service      id of the service in the catalogue, e.g. 'visits'
 *   requestIin   identity number of the person who is signed in at the portal
 *   signature    { kind: 'certificate', iin, notBefore, notAfter }: the owner of the certificate and the span of its validity; or
 *                { kind: 'one-time-password', phone, confirmedAt }: the telephone of the portal account and when the password came back
 *   application  applicant, children, answers, … with the names of the application at the counter; checked by the same rules
 *   consent      consent to the use of protected data: given, and the language of its text
 *   documents    by requirement of the edition: number, date, validUntil where the document has them, and its attachments:
 *                name, base64 of a PDF, JPEG or PNG
 *
 * Limits: 30 million characters, 12 levels, 60 documents, 40 attachments, 5 MiB each. Nothing else may stand in the file.
 */

export const MAX_CHARACTERS = 30_000_000;
export const MAX_DEPTH = 12;
export const MAX_ATTACHMENTS = 40;
export const MAX_ATTACHMENT_BYTES = 5 * 1024 * 1024;
/** A one-time password holds for this many minutes before sending. */
export const PASSWORD_MINUTES = 30;

/** A moment that exists: InstantSchema looks at the shape only. */
const Moment = InstantSchema.refine((text) => parseLocalDateTime(text.slice(0, 16)) !== null, { message: 'date-impossible' });
const Iin = z.string().regex(/^\d{12}$/, { message: 'iin-length' });

export const PortalSignature = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('certificate'), iin: Iin, notBefore: Moment, notAfter: Moment }),
  z.strictObject({ kind: z.literal('one-time-password'), phone: line(50).optional(), confirmedAt: Moment }),
]);
export type PortalSignature = z.infer<typeof PortalSignature>;

export const PortalDocument = z.strictObject({
  requirement: requiredLine(100),
  number: line(100).optional(),
  date: LocalDateSchema.optional(),
  validUntil: LocalDateSchema.optional(),
  attachments: z.array(z.strictObject({ name: requiredLine(200), base64: z.string() })),
});
export type PortalDocument = z.infer<typeof PortalDocument>;

export const PortalPackage = z.strictObject({
  format: z.literal('portal-package-1'),
  id: requiredLine(100),
  sentAt: Moment,
  service: ServiceId,
  requestIin: Iin,
  signature: PortalSignature,
  /** Its members are checked by the rules of the counter, which name each field. */
  application: z.strictObject({
    applicant: z.json(),
    representative: z.json().optional(),
    children: z.json(),
    courtDecision: z.json().optional(),
    particulars: z.json().optional(),
    answers: z.json(),
    note: z.json().optional(),
  }),
  consent: z.strictObject({ given: z.boolean(), lang: z.enum(LANGS) }),
  documents: z.array(PortalDocument).max(60),
});
export type PortalPackage = z.infer<typeof PortalPackage>;
