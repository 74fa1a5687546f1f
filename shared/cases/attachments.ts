import type { Refusal } from '../kernel/refusal.ts';
import { type AttachInput, type Attachment, FILE_LIMITS } from './attachment.ts';
import type { z } from 'zod';

type Holder = { readonly attachments?: readonly Attachment[] | undefined };

/** The list after a scan was added; the same content stands once, as it came first. */
export const withAttachment = ({ attachments = [] }: Holder, added: Attachment): Attachment[] =>
  attachments.some(({ hash }) => hash === added.hash) ? [...attachments] : [...attachments, added];

/** The list after a scan was taken away; two who took the same away agree. */
export const withoutAttachment = ({ attachments = [] }: Holder, hash: string): Attachment[] => attachments.filter((one) => one.hash !== hash);

/** Why this file cannot be added here, or null. Codes: too-many-files, file-already-attached, what-document-required. */
export function refuseFile({ attachments = [] }: Holder, { hash, requirement, title }: z.infer<typeof AttachInput>): Refusal | null {
  const same = attachments.find((one) => one.hash === hash);
  if (same) return { code: 'file-already-attached', params: { name: same.name } };
  if (attachments.length >= FILE_LIMITS.files) return { code: 'too-many-files', params: { max: FILE_LIMITS.files } };
  if (!requirement && !title) return { code: 'what-document-required', field: requirement === undefined ? 'title' : 'requirement' };
  return null;
}
