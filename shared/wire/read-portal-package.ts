import { CONSENT_TEXT } from '../cases/application-draft.ts';
import type { World } from '../cases/world.ts';
import { type Instant, toLocal } from '../kernel/clock.ts';
import type { LocalDateTime } from '../kernel/local-date-time.ts';
import { dateOf, parseLocalDateTime } from '../kernel/local-date-time.ts';
import { toDayNumber } from '../kernel/local-date.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { channelRuleOf, editionFor } from '../law/edition-for.ts';
import { normalisePhone } from '../people/phone.ts';
import { textAt } from '../cases/read-candidate.ts';
import { type Attachment, readAttachments } from './attachments.ts';
import { parsePortalJson } from './parse-portal-json.ts';
import { PASSWORD_MINUTES, type PortalPackage } from './portal-package.ts';

/** The file as it was read, and the SHA-256 of its bytes in hex. */
export type PortalFile = { readonly text: string; readonly hash: string };
/** What the portal sent, ready for `registerPortalApplication`; the attachments are kept by whoever stores files. */
export type PortalArrival = {
  readonly candidate: unknown;
  readonly attachments: readonly Attachment[];
  readonly packageId: string;
  readonly arrivedAt: LocalDateTime;
};

/**
 * Reads a package of the portal (format: portal-package.ts) and checks what the act asks: the identity number of the request is that of the
 * certificate, the certificate was valid when it was signed, or the one-time password came back in time (Rules 2020; Aktobe 2018 p. 8).
 * The application itself is checked on registering. `known`: was a package of this number or hash taken in before?
 * Codes: portal-too-large, portal-malformed, portal-too-deep, portal-shape; portal-duplicate, portal-service-not-offered, portal-sent-in-future,
 * portal-iin-certificate, portal-iin-applicant, portal-certificate-invalid, portal-phone-missing, portal-password-late; those of `readAttachments`.
 */
export function readPortalPackage(
  file: PortalFile,
  world: World,
  known: (packageId: string, hash: string) => boolean,
): Result<PortalArrival, readonly Refusal[]> {
  const parsed = parsePortalJson(file.text);
  if (!parsed.ok) return parsed;
  const sent = parsed.value;
  if (known(sent.id, file.hash)) return err([{ code: 'portal-duplicate', field: 'id' }]);
  const refusals = [...refuseService(sent, world), ...refuseSender(sent)];
  if (refusals.length > 0) return err(refusals);
  const attachments = readAttachments(sent.documents);
  if (!attachments.ok) return attachments;
  const arrivedAt = toLocal(sent.sentAt, world.office.settings.zone);
  return ok({ candidate: candidateOf(sent, file.hash, arrivedAt, world), attachments: attachments.value, packageId: sent.id, arrivedAt });
}

function refuseService({ service, sentAt }: PortalPackage, world: World): Refusal[] {
  if (sentAt > world.clock.now()) return [{ code: 'portal-sent-in-future', field: 'sentAt' }];
  const { region, zone } = world.office.settings;
  const edition = editionFor(world.catalogue, { service, region, date: dateOf(toLocal(sentAt, zone)) });
  const offered = edition.ok && channelRuleOf(edition.value, 'portal').ok;
  return offered ? [] : [{ code: 'portal-service-not-offered', field: 'service' }];
}

function refuseSender({ requestIin, signature, application, sentAt }: PortalPackage): Refusal[] {
  const refusals: Refusal[] = [];
  if (textAt(application, 'applicant.iin') !== requestIin) refusals.push({ code: 'portal-iin-applicant', field: 'requestIin' });
  if (signature.kind === 'certificate') {
    if (signature.iin !== requestIin) refusals.push({ code: 'portal-iin-certificate', field: 'signature.iin' });
    if (sentAt < signature.notBefore || sentAt > signature.notAfter) refusals.push({ code: 'portal-certificate-invalid', field: 'signature' });
    return refusals;
  }
  if (!signature.phone || !normalisePhone(signature.phone).ok) refusals.push({ code: 'portal-phone-missing', field: 'signature.phone' });
  const minutes = minutesBetween(signature.confirmedAt, sentAt);
  if (!(minutes >= 0 && minutes <= PASSWORD_MINUTES))
    refusals.push({ code: 'portal-password-late', params: { minutes: PASSWORD_MINUTES }, field: 'signature.confirmedAt' });
  return refusals;
}

const minutesBetween = (from: Instant, until: Instant): number => minuteCount(until) - minuteCount(from);
function minuteCount(at: Instant): number {
  const date = parseLocalDateTime(at.slice(0, 16));
  return date
    ? toDayNumber(dateOf(date)) * 1440 + Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)) + Number(at.slice(17, 23)) / 60
    : Number.NaN;
}

// eslint-disable-next-line max-params -- what was sent, its two marks, and where it arrived.
function candidateOf(sent: PortalPackage, hash: string, sentAt: LocalDateTime, world: World): unknown {
  const { id, service, application, consent, signature } = sent;
  const documents = sent.documents.map(({ attachments, ...document }) => ({
    ...document,
    ...(attachments.length > 0 ? { state: 'present', seenAs: 'electronic' } : { state: 'missing' }),
  }));
  return {
    ...application,
    service,
    region: world.office.settings.region,
    channel: 'portal',
    documents,
    identity: { document: 'digital-document' },
    consent: { given: consent.given, text: CONSENT_TEXT, lang: consent.lang },
    portal: { packageId: id, hash, signedBy: signature.kind, sentAt },
  };
}
