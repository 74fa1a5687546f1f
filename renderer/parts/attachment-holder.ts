import type { Attachment } from '../../shared/cases/attachment.ts';
import type { Committed } from '../store/store.ts';

/** What a scan may be: a document of the edition's list; of the identity document no copy is taken. */
export type DocumentChoice = { readonly id: string; readonly title: string; readonly isIdentity: boolean };

/** A case or a complaint, as far as its scans go. */
export type AttachmentHolder = {
  readonly id: string;
  /** Its number: copies on the disk are named by it, never by a person. */
  readonly number: string;
  readonly attachments: readonly Attachment[];
  readonly documents: readonly DocumentChoice[];
  /** Why nothing can be added now, or taken away, or opened and saved. */
  readonly refusal: { readonly add: string | undefined; readonly remove: string | undefined; readonly open: string | undefined };
  readonly add: (input: unknown) => Promise<Committed>;
  readonly remove: (input: unknown) => Promise<Committed>;
  readonly staff: (id: string) => string;
};
