import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { JournalState } from '../../shared/wire/journal-file.ts';
import type { Bytes } from '../../shared/wire/journal-frames.ts';
import type { Cancelled, EntryHead, JournalRecord } from '../../shared/wire/journal-records.ts';
import type { VaultDocument } from '../../shared/wire/vault-slots.ts';

/** Who keeps the copy: the desktop program with fsync, the browser in its own file system, or nobody (then every call is harmless). */
export type CopyKind = 'fsync-file' | 'origin-file' | 'none';

/** What opening found. `lost`: bytes of a torn end that were cut off; `damaged`: nothing can be appended until `setAside`. */
export type CopyOpening = { readonly state: JournalState | 'none'; readonly size: number; readonly lost: number };

/** Where reading stopped; `resumes`: the place of the next whole frame beyond a damaged one, to read on from. */
export type CopyStop = { readonly why: 'end' | 'torn' | 'damaged'; readonly at: number; readonly resumes: number | null };
/** Some records in order; the last batch alone has a stop. */
export type CopyBatch = { readonly records: readonly JournalRecord[]; readonly stop: CopyStop | null };

/** The durable journal outside IndexedDB. Failure is a refusal; no call rejects. */
export type SecondCopy = {
  readonly kind: CopyKind;
  /** Makes the file fit to be appended to. Codes: copy-failed. */
  readonly open: () => Promise<Result<CopyOpening, Refusal>>;
  /** Resolves when all records are on the disk: all of them or, when refused, none. Codes: disk-full, copy-write-failed, copy-damaged, copy-newer. */
  readonly append: (records: readonly JournalRecord[]) => Promise<Result<void, Refusal>>;
  /** Says of appended entries that they did not come into the store. */
  readonly cancel: (entries: readonly Cancelled[]) => Promise<Result<void, Refusal>>;
  /** The last entry that stands, without reading the whole file; null when there is none. Codes: copy-failed, copy-damaged. */
  readonly tail: () => Promise<Result<EntryHead | null, Refusal>>;
  /** Everything from the beginning, or from a place that a stop named. Damage is a stop, a failing disk too (`damaged`, no `resumes`). */
  readonly read: (from?: number) => AsyncGenerator<CopyBatch, void>;
  /** Puts the journal away under another name and begins an empty one, to be filled anew. */
  readonly setAside: () => Promise<Result<void, Refusal>>;
  /** Deletes journals that were put away: all, for something in them has to become unreadable, or all but the newest. */
  readonly dropAside: (keep: 'none' | 'newest') => Promise<Result<void, Refusal>>;
  readonly vault: {
    readonly read: () => Promise<Result<VaultDocument | null, Refusal>>;
    /** The old document stays whole until the new one is on the disk and read back. Codes: vault-version-old and those of append. */
    readonly write: (document: VaultDocument) => Promise<Result<void, Refusal>>;
  };
  /** Sealed files by the SHA-256 of their bytes. Codes of get: blob-absent, blob-damaged. */
  readonly blobs: {
    readonly put: (bytes: Bytes) => Promise<Result<string, Refusal>>;
    readonly get: (name: string) => Promise<Result<Bytes, Refusal>>;
    readonly list: () => Promise<Result<readonly string[], Refusal>>;
    readonly remove: (name: string) => Promise<Result<void, Refusal>>;
  };
  readonly close: () => void;
};
