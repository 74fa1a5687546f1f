import type { Calendar } from '../../shared/calendar/calendar.ts';
import type { FileType, FoundFile } from '../../shared/cases/attachment.ts';
import type { Case } from '../../shared/cases/case.ts';
import type { Complaint } from '../../shared/complaints/complaint.ts';
import type { ComplaintWorld } from '../../shared/complaints/complaint-world.ts';
import type { Office } from '../../shared/cases/office.ts';
import type { World } from '../../shared/cases/world.ts';
import type { Entry, Fact } from '../../shared/journal/entry.ts';
import type { Clock, Instant } from '../../shared/kernel/clock.ts';
import type { Ids } from '../../shared/kernel/ids.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Catalogue } from '../../shared/law/catalogue.ts';
import type { Actor } from '../../shared/roles/roles.ts';
import type { SecondCopy } from '../second-copy/second-copy.ts';
import type { OfficeKeys } from '../vault/office-keys.ts';
import type { StoreBackups } from './store-backups.ts';
import type { CaseIndex } from './case-index.ts';
import type { ComplaintIndex } from './complaint-index.ts';
import type { CopyHealth } from './copy-health.ts';
import type { PacketSecrets, ScanShelf, StoreSync } from './sync-port.ts';

export const STORE_NAMES = ['qamqor', 'qamqor-practice'] as const;
export type StoreName = (typeof STORE_NAMES)[number];

/** What acts may ask before there is an office. */
export type OpeningWorld = Omit<World, 'office' | 'actor'>;

export type Decision = Result<readonly Fact[], readonly Refusal[]>;
/** An act with its input: decides on the state at the moment of writing, so that a second click is judged anew. */
export type Decide = (world: World, current: Case | null) => Decision;
export type Committed = Result<
  { readonly entry: Entry; readonly cases: readonly Case[]; readonly complaints: readonly Complaint[] },
  readonly Refusal[]
>;
/** An act with a complaint; `world.subject` is the case of ours that it is about, read at the moment of writing. */
export type DecideComplaint = (world: ComplaintWorld, current: Complaint | null) => Decision;
/** An existing complaint (its case is found by itself); the case that a new one is about; or one that comes under an id that it has elsewhere, and may be here already. */
export type ComplaintTarget = { readonly complaint: string } | { readonly subject: string | null } | { readonly coming: string };

export type DraftInfo = { readonly id: string; readonly kind: string; readonly savedAt: string };

/** Sealed drafts of whatever is typed, each person's own. `read` answers `unknown`: the form parses it. Null: no such draft, or it cannot be unsealed. */
export type Drafts = {
  readonly list: () => Promise<readonly DraftInfo[]>;
  readonly read: (id: string) => Promise<unknown>;
  readonly write: (id: string, kind: string, value: unknown) => Promise<Result<void, Refusal>>;
  readonly remove: (id: string) => Promise<void>;
  /** The drafts of who sits here now, also after somebody else has sat down: what is still being saved stays theirs. */
  readonly bound: () => Drafts;
};

/** What is known of a kept file without opening its content. */
export type FileInfo = {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly savedAt: string;
  readonly note: unknown;
};
export type FileToKeep = { readonly name: string; readonly type: string; readonly note: unknown; readonly content: Uint8Array<ArrayBuffer> };

/** Sealed files beside the journal: attachments of packages (owner: the package's hash) and packages that were refused. */
export type Files = {
  /** Keeps all files of an owner in one transaction, or none; what the owner had before is replaced. */
  readonly keep: (owner: string, files: readonly FileToKeep[]) => Promise<Result<void, Refusal>>;
  /** Those whose seal holds, in the order in which they were kept. */
  readonly list: (owner: string) => Promise<readonly FileInfo[]>;
  /** Null: no such file, or its seal does not hold. */
  readonly read: (id: string) => Promise<Uint8Array<ArrayBuffer> | null>;
};

export type StoredFile = { readonly type: FileType; readonly content: Uint8Array<ArrayBuffer> };
export type AttachOptions = {
  /** Writes the act that names the file: only when it is written does the file stay. */
  readonly write: (found: FoundFile) => Promise<Committed>;
  /** From 0 to 1 while the file is sealed. */
  readonly onPart?: (done: number) => void;
};

/** Scans of cases and complaints: sealed in chunks, by hash, held by the rows that name them. */
export type Attachments = {
  /** Looks into the bytes, seals them, then writes the act. Refuses what `inspectFile` and the act refuse, disk-full, office-not-open. */
  readonly attach: (content: Uint8Array<ArrayBuffer>, options: AttachOptions) => Promise<Committed>;
  /** Refuses file-not-here, file-damaged; file-blocked while the data of a case that names it are blocked, except to the head. */
  readonly read: (hash: string) => Promise<Result<StoredFile, Refusal>>;
};

/** The journal as it lies, for who asks who did what. */
export type AuditReads = {
  /** Entries that say who looked at a case or complaint, or took a file of it along; by their place in the journal. */
  readonly looksAt: (subject: string) => Promise<readonly Entry[]>;
  /** Entries of this device, newest first; `before` leaves out that number and those after it. */
  readonly page: (asked: { readonly before?: number; readonly limit: number }) => Promise<readonly Entry[]>;
};

/** One entry for `bulk`: facts decided elsewhere, with who decided them and when (absent: now). */
export type BulkGroup = { readonly facts: readonly Fact[]; readonly actor: Actor; readonly at?: Instant };

/** What was mended: entries that one of the two places had lost and the other still held, and how many neither has. */
export type Healed = { readonly from: 'second-copy' | 'store'; readonly restored: number; readonly lost: number };

/** How the store is; shown in Settings and, when not good, on every screen. No personal data. */
export type StoreHealth = {
  /** 'checking' until the quiet check after opening has ended. */
  readonly status: 'checking' | 'good' | 'damaged';
  readonly entries: number;
  /** Entries without the region's number. */
  readonly outbox: number;
  /** Entries that cannot be unsealed, or whose hash or signature does not hold. */
  readonly damagedEntries: readonly { readonly device: string; readonly n: number }[];
  /** Rows of cases and complaints that could not be unsealed; those in `rebuiltRows` were folded anew from the entries. */
  readonly damagedRows: readonly string[];
  readonly rebuiltRows: readonly string[];
  /** The browser promised not to evict the store; null when it could not be asked. */
  readonly persisted: boolean | null;
  readonly usedBytes: number | null;
  readonly freeBytes: number | null;
  /** The last write that failed since the last one that succeeded. */
  readonly writeFailure: Refusal | null;
  readonly copy: CopyHealth;
};

/** The only way to read and write cases. Made by `openStore`. */
export type Store = {
  readonly name: StoreName;
  readonly office: () => Office | null;
  readonly actor: () => Actor | null;
  readonly setActor: (actor: Actor | null) => void;
  /** Throws before there is an office and an actor: a bug of the caller. */
  readonly world: () => World;
  /** The first entry of an empty store. Refuses `office-already-open`. */
  readonly openOffice: (decide: (opening: OpeningWorld) => Decision) => Promise<Committed>;
  /** The only writer: decides, chains, signs, seals, writes in one strict transaction, then moves the index. */
  readonly commit: (decide: Decide, caseId?: string) => Promise<Committed>;
  /** Like `commit`, for complaints. Refuses `complaint-not-found`, and `case-not-found` when a new one is about a case that is not here. */
  readonly commitComplaint: (decide: DecideComplaint, target: ComplaintTarget) => Promise<Committed>;
  /** Many entries at once (practice office, import): same chain and seals, some hundred entries to a transaction. Answers how many were written. */
  readonly bulk: (groups: Iterable<BulkGroup>) => Promise<Result<number, Refusal>>;
  readonly readCase: (id: string) => Promise<Case | null>;
  /** Entries that touch a case or a complaint, oldest first, as far as they are here (`sync.missingHistory` names the others). */
  readonly historyOf: (id: string) => Promise<readonly Entry[]>;
  readonly officeHistory: () => Promise<readonly Entry[]>;
  /** Entries that the region has not numbered yet, in order of `n`. */
  readonly outbox: (limit: number) => Promise<readonly Entry[]>;
  readonly index: CaseIndex;
  readonly complaints: ComplaintIndex;
  /** Resolves when search, finished cases and closed complaints are there. */
  readonly whenComplete: () => Promise<void>;
  readonly drafts: Drafts;
  readonly files: Files;
  readonly attachments: Attachments;
  readonly audit: AuditReads;
  readonly backups: StoreBackups;
  /** The way to the region: what is to be sent, what comes. */
  readonly sync: StoreSync;
  /** Scans as the sync carries them. */
  readonly scans: ScanShelf;
  readonly packets: PacketSecrets;
  /** What had to be mended since opening, to be said in one sentence; null when nothing had. */
  readonly healed: () => Healed | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Grows with every change that a screen may have to show. */
  readonly version: () => number;
  readonly health: () => StoreHealth;
  /** The long check: every entry unsealed, its chain and signature verified, every row unsealed and, if damaged, rebuilt. */
  readonly verify: () => Promise<StoreHealth>;
  /** Saves the index now (quiet times and page hide do it by themselves). */
  readonly saveSnapshot: () => Promise<void>;
  /** Empties and reopens the practice store; does nothing to the real one. */
  readonly resetPractice: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type OpenStoreOptions = {
  readonly name: StoreName;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly catalogue: Catalogue;
  readonly calendar: Calendar;
  /** From the vault, after sign-in. The practice store keeps its own. */
  readonly keys?: OfficeKeys;
  /** Who signed in. For who may not open cases no index is built; `setActor` to a role that may builds it then. */
  readonly actor?: Actor;
  /** The durable journal outside IndexedDB; absent: none is kept. */
  readonly copy?: SecondCopy;
  /** A new device under the same office secret: after a loss, numbers of the old chain must never be given twice. */
  readonly renewDevice?: (keys: OfficeKeys) => Promise<Result<OfficeKeys, Refusal>>;
  /** The person has been told that entries are lost (`store-lost`, `store-damaged`) and goes on with what is left. */
  readonly acceptLoss?: boolean;
};
