import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Instant } from '../../shared/kernel/clock.ts';
import type { CodeAnswer, EnrolmentAnswer } from '../../shared/wire/enrolment.ts';
import type { GrantState } from '../../shared/wire/grant.ts';
import type { PacketDesk } from './packet-desk.ts';
import type { SyncPlace } from '../store/sync-port.ts';

/** The region that this computer belongs to, or has asked to let it in. */
export type RegionLink = {
  readonly address: string;
  readonly state: EnrolmentAnswer['state'];
  readonly name: EnrolmentAnswer['regionName'];
  /** The pinned key of the region, raw, base64. */
  readonly publicKey: string;
  /** The region's key for couriers' packets; absent: the region takes none. */
  readonly packetKey?: string;
  /** A computer of the region's own office: its people see the others. */
  readonly own?: boolean;
  /** This computer, as the region lists it. */
  readonly computer: string;
  readonly mark: string | null;
  /** Minutes after midnight at which this office's night slot begins. */
  readonly slot: number;
};

/** Why the mark is not green: each with how many. */
export const MISSING = ['receipt', 'unsent', 'held', 'stopped', 'behind', 'scans', 'history', 'differs'] as const;
export type Missing = { readonly kind: (typeof MISSING)[number]; readonly count: number };

/** Grey: there is no region. Green: the region has signed for all of it. Amber: something is missing. Red: somebody has to do something. */
export type Honest = {
  readonly tone: 'green' | 'amber' | 'red' | 'grey';
  readonly missing: readonly Missing[];
  /** Entries of this computer, and how many of them the region has signed for. */
  readonly here: number;
  readonly there: number;
  /** Of the last receipt whose signature held. */
  readonly at: Instant | null;
};

export type SyncRun = {
  /** `resting`: until the next slot or `retryAt`. */
  readonly phase: 'resting' | 'sending' | 'receiving' | 'loading' | 'scans' | 'paused';
  /** Of what this run has to do, in entries (rows while `loading`, scans while `scans`); `all` null: not known yet. */
  readonly done: number;
  readonly all: number | null;
  /** What stopped the last attempt: a key of `refusals`. */
  readonly problem: Refusal | null;
  readonly retryAt: Instant | null;
};

/** What happened since the report before: shown to the head in the morning until it is read. */
export type SyncReport = {
  readonly from: Instant | null;
  readonly until: Instant;
  readonly sent: number;
  readonly received: number;
  readonly waiting: number;
  /** Newly in quarantine or stopped. */
  readonly refused: number;
  /** Kept for a later version of the program. */
  readonly deferred: number;
  /** Cases and complaints in which a conflict came up. */
  readonly conflicts: number;
  readonly problem: Refusal | null;
  readonly read: boolean;
};

/** All that screens show of the sync; the same object until something changes. */
export type SyncState = {
  /** null: this computer has never asked a region. */
  readonly link: RegionLink | null;
  readonly honest: Honest;
  readonly run: SyncRun;
  /** null until the store has been read, and while there is no office. */
  readonly place: SyncPlace | null;
  readonly grant: { readonly state: GrantState; readonly until: Instant } | null;
  /** The region has not been heard for more than 48 hours. */
  readonly silentSince: Instant | null;
  readonly nextSlot: Instant | null;
  /** A line that costs: so many megabytes a day, and how much of it is used. */
  readonly metered: { readonly on: boolean; readonly megabytes: number; readonly usedBytes: number };
  readonly report: SyncReport | null;
};

export type ConnectRequest = { readonly address: string; readonly code: string; readonly computer: string };

/** Questions of the region's own people, asked online; nothing of the answers is kept. `actor`: the person who asks. Refuses what the region and the way there refuse. */
export type RegionRoad = {
  readonly get: (path: string, actor: string) => Promise<Result<unknown, Refusal>>;
  readonly post: (path: string, body: unknown, actor: string) => Promise<Result<unknown, Refusal>>;
  /** A courier's packet; the answer is for who made it. */
  readonly packet: (bytes: Uint8Array<ArrayBuffer>) => Promise<Result<Uint8Array<ArrayBuffer>, Refusal>>;
};

/** What screens may ask of the sync. `packets`: null where none are made. */
export type SyncDesk = {
  readonly region: RegionRoad;
  readonly state: () => SyncState;
  /** This computer's own key, raw, base64: its fingerprint is compared by telephone before the region approves it. */
  readonly publicKey: string;
  readonly subscribe: (hear: () => void) => () => void;
  readonly syncNow: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly setMetered: (metered: { readonly on: boolean; readonly megabytes: number }) => void;
  readonly markReportRead: () => void;
  /** What a code is for; uses nothing up. Refuses: region-unreachable, not-a-region, certificate-wrong, address-not-https, and what the region refuses. */
  readonly askCode: (address: string, code: string) => Promise<Result<CodeAnswer, Refusal>>;
  /** Shows the region this computer's key with the code; then `state().link` is there, waiting. */
  readonly connect: (request: ConnectRequest) => Promise<Result<void, Refusal>>;
  /** Asks again whether the second person has approved. */
  readonly askApproval: () => Promise<Result<void, Refusal>>;
  /** Forgets a request that was refused, so that another code can be typed. */
  readonly forgetRefused: () => Promise<void>;
  readonly packets: PacketDesk | null;
};
