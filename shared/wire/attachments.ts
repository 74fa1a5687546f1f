import type { Refusal } from '../kernel/refusal.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { MAX_ATTACHMENT_BYTES, MAX_ATTACHMENTS, type PortalDocument } from './portal-package.ts';

/** What may be attached, by its first bytes as they look in base64; the name of a file proves nothing. */
const KINDS = [
  { type: 'application/pdf', starts: /^JVBERi[0-3]/u },
  { type: 'image/jpeg', starts: /^\/9j\//u },
  { type: 'image/png', starts: /^iVBORw0KGg[o-r]/u },
] as const;

export type Attachment = {
  readonly requirement: string;
  readonly name: string;
  readonly type: (typeof KINDS)[number]['type'];
  readonly base64: string;
  readonly bytes: number;
};

/** The attachments of a package, each recognised by its bytes. Codes: attachments-too-many, attachment-encoding, attachment-too-large, attachment-type. */
export function readAttachments(documents: readonly PortalDocument[]): Result<Attachment[], readonly Refusal[]> {
  const count = documents.reduce((sum, { attachments }) => sum + attachments.length, 0);
  if (count > MAX_ATTACHMENTS) return err([{ code: 'attachments-too-many', params: { max: MAX_ATTACHMENTS }, field: 'documents' }]);
  const read: Attachment[] = [];
  const refusals: Refusal[] = [];
  documents.forEach(({ requirement, attachments }, d) =>
    attachments.forEach(({ name, base64 }, a) => {
      const one = readAttachment(base64, `documents.${d}.attachments.${a}`);
      if (one.ok) read.push({ requirement, name, base64, ...one.value });
      else refusals.push(one.error);
    }),
  );
  return refusals.length > 0 ? err(refusals) : ok(read);
}

function readAttachment(base64: string, field: string): Result<Pick<Attachment, 'type' | 'bytes'>, Refusal> {
  if (base64 === '' || base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/u.test(base64)) return err({ code: 'attachment-encoding', field });
  const bytes = (base64.length / 4) * 3 - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0);
  if (bytes > MAX_ATTACHMENT_BYTES) return err({ code: 'attachment-too-large', params: { max: MAX_ATTACHMENT_BYTES / 1024 / 1024 }, field });
  const kind = KINDS.find(({ starts }) => starts.test(base64));
  return kind ? ok({ type: kind.type, bytes }) : err({ code: 'attachment-type', field });
}
