import { draftToApplication } from '../../shared/cases/draft-to-application.ts';
import { type Filing, draftUnder } from './sample-draft.ts';

/** First bytes of a PDF, a JPEG and a PNG, in base64. */
export const FILES = { pdf: btoa('%PDF-1.7\n'), jpeg: btoa('\xFF\xD8\xFF\xE0\x00\x10'), png: btoa('\x89PNG\r\n\x1A\n\x00\x00') } as const;

export const HASH = 'a'.repeat(64);

/** A package of the portal with everything right, as JSON; `change` puts other members in. */
export function portalPackage(filing: Omit<Filing, 'channel'>, change: Record<string, unknown> = {}): Record<string, unknown> {
  const { applicant, children, courtDecision, particulars, answers, documents } = draftToApplication(
    draftUnder({ ...filing, channel: 'portal' }),
  ) as Record<string, unknown>;
  return {
    format: 'portal-package-1',
    id: 'P-2026-77',
    sentAt: '2026-11-13T15:00:00.000Z',
    service: filing.edition.service,
    requestIin: '900101499994',
    signature: {
      kind: 'certificate',
      iin: '900101499994',
      notBefore: '2026-01-01T00:00:00.000Z',
      notAfter: '2026-12-31T23:59:59.000Z',
    },
    application: {
      applicant,
      children,
      answers,
      ...(courtDecision !== undefined && { courtDecision }),
      ...(particulars !== undefined && { particulars }),
    },
    consent: { given: true, lang: 'kk' },
    documents: (documents as { requirement: string; validUntil?: string }[])
      .filter(({ requirement }) => !requirement.startsWith('application') && requirement !== 'identity')
      .map(({ requirement, validUntil }) => ({
        requirement,
        ...(validUntil && { validUntil }),
        attachments: [{ name: 'scan.pdf', base64: FILES.pdf }],
      })),
    ...change,
  };
}
