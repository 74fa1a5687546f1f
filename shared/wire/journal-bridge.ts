import { z } from 'zod';

/** The two stores of a computer; the file names of the second copy follow from these alone. */
export const CopyName = z.enum(['qamqor', 'qamqor-practice']);
export type CopyName = z.infer<typeof CopyName>;

const MEGABYTE = 1024 * 1024;
/** Most bytes of frames in one append, of one read, and of one sealed file. */
export const MAX_APPEND = 64 * MEGABYTE;
export const MAX_READ = 4 * MEGABYTE;
export const MAX_BLOB = 64 * MEGABYTE;

const bytesUpTo = (max: number) => z.instanceof(Uint8Array<ArrayBuffer>).refine((bytes) => bytes.byteLength <= max);
const Size = z.int().nonnegative();
const Version = z.int().nonnegative().max(0xffffffff);
/** SHA-256 of the sealed bytes, which is also the name of their file. */
export const BlobName = z.string().regex(/^[0-9a-f]{64}$/);

export const StoreRequest = z.strictObject({ store: CopyName });
export const AppendRequest = StoreRequest.extend({ bytes: bytesUpTo(MAX_APPEND) });
export const ReadRequest = StoreRequest.extend({ from: Size, length: z.int().positive().max(MAX_READ) });
export const WriteVaultRequest = StoreRequest.extend({ version: Version, bytes: bytesUpTo(MEGABYTE) });
export const PutBlobRequest = StoreRequest.extend({ bytes: bytesUpTo(MAX_BLOB) });
export const DropAsideRequest = StoreRequest.extend({ keep: z.enum(['none', 'newest']) });
export const BlobRequest = StoreRequest.extend({ name: BlobName });

/** A code is a key of the refusals; the system's own message would name folders. */
const Failed = z.strictObject({ ok: z.literal(false), code: z.string() });
const answer = <T extends z.ZodRawShape>(shape: T) => z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), ...shape }), Failed]);
export const OpenAnswer = answer({ state: z.enum(['new', 'whole', 'cut', 'damaged', 'newer']), size: Size, lost: Size });
export const AppendAnswer = answer({ size: Size });
/** Bytes from the place asked for, fewer or none at the end, and how long the file is. */
export const ReadAnswer = answer({ bytes: z.instanceof(Uint8Array<ArrayBuffer>), size: Size });
export const DoneAnswer = answer({});
export const VaultAnswer = answer({ vault: z.strictObject({ version: Version, bytes: z.instanceof(Uint8Array<ArrayBuffer>) }).nullable() });
export const PutBlobAnswer = answer({ name: BlobName });
export const BlobAnswer = answer({ bytes: z.instanceof(Uint8Array<ArrayBuffer>) });
export const BlobsAnswer = answer({ names: z.array(BlobName) });

/** Every call of the second copy's files: what is asked and what is answered. One table for main, preload and page. */
export const JOURNAL_CALLS = {
  open: { request: StoreRequest, answer: OpenAnswer },
  append: { request: AppendRequest, answer: AppendAnswer },
  read: { request: ReadRequest, answer: ReadAnswer },
  /** Moves the journal out of the way, unread and undeleted, so that a new one can begin. */
  setAside: { request: StoreRequest, answer: DoneAnswer },
  /** Deletes journals that were moved away: all of them when something in them has to become unreadable, else all but the newest. */
  dropAside: { request: DropAsideRequest, answer: DoneAnswer },
  readVault: { request: StoreRequest, answer: VaultAnswer },
  writeVault: { request: WriteVaultRequest, answer: DoneAnswer },
  putBlob: { request: PutBlobRequest, answer: PutBlobAnswer },
  getBlob: { request: BlobRequest, answer: BlobAnswer },
  listBlobs: { request: StoreRequest, answer: BlobsAnswer },
  removeBlob: { request: BlobRequest, answer: DoneAnswer },
} as const;

export type JournalMember = keyof typeof JOURNAL_CALLS;
export type JournalRequest<M extends JournalMember> = z.infer<(typeof JOURNAL_CALLS)[M]['request']>;
export type JournalAnswer<M extends JournalMember> = z.infer<(typeof JOURNAL_CALLS)[M]['answer']>;
/** The files of the second copy, whoever keeps them: the program's main process or a worker over the browser's own file system. */
export type JournalBridge = { readonly [M in JournalMember]: (request: JournalRequest<M>) => Promise<JournalAnswer<M>> };
