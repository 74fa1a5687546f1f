import type { Office } from '../../shared/cases/office.ts';
import type { Instant } from '../../shared/kernel/clock.ts';
import type { WorkplaceKind } from '../../shared/roles/workplaces.ts';
import type { EnrolmentAnswer } from '../../shared/wire/enrolment.ts';

/*
 * The port between the rules of who belongs to the region and the database: computers, codes, used nonces and suspended people.
 */

export type DeviceState = EnrolmentAnswer['state'];
type Bilingual = Office['settings']['name'];

/** An office as the region first heard of it. `own`: the region's own office, whose people see the others. */
export type EnrolledOffice = { readonly id: string; readonly name: Bilingual; readonly kind: WorkplaceKind; readonly own: boolean };

export type DeviceRecord = {
  readonly device: string;
  readonly office: string;
  readonly publicKey: string;
  readonly name: string;
  readonly app: string;
  readonly state: DeviceState;
  /** The mark it used already, and the one the region gave it. */
  readonly wished: string | null;
  readonly mark: string | null;
  readonly askedAt: Instant;
  /** Staff id of who made its code; null: the server itself. */
  readonly codeBy: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly revokedAt: Instant | null;
  readonly lastContactAt: Instant | null;
  /** When it last came with nothing left to send. */
  readonly idleAt: Instant | null;
};

/** A device that the same computer was before a loss. */
export type EarlierKey = { readonly id: string; readonly publicKey: string };
export type NewDevice = Pick<DeviceRecord, 'device' | 'office' | 'publicKey' | 'name' | 'app' | 'wished' | 'askedAt'> & {
  readonly earlier?: readonly EarlierKey[];
};
/** Under which office and key a device's id is spoken for: by itself, or as an earlier device of one that was let in. */
export type SpokenFor = { readonly device: string; readonly office: string; readonly publicKey: string };
export type CodeRecord = {
  readonly hash: string;
  /** Absent (null): the computer brings an office that the region does not have. */
  readonly office: string | null;
  /** For the first computer of the region itself, printed by the server: approved without asking. */
  readonly own: boolean;
  readonly madeBy: string | null;
  readonly expiresAt: Instant;
};
export type Decision = {
  readonly device: string;
  readonly from: readonly DeviceState[];
  readonly to: DeviceState;
  readonly by: string | null;
  readonly at: Instant;
  readonly mark?: string;
};

export type DeviceBook = {
  readonly find: (device: string) => Promise<DeviceRecord | null>;
  /** The earlier devices that a computer has named, by id. */
  readonly earlierOf: (device: string) => Promise<readonly EarlierKey[]>;
  /** By whom these ids are spoken for. */
  readonly spokenFor: (devices: readonly string[]) => Promise<readonly SpokenFor[]>;
  readonly ofOffice: (office: string) => Promise<readonly DeviceRecord[]>;
  /** All of the region, by office and device; after a device, at most so many. */
  readonly all: () => Promise<readonly DeviceRecord[]>;
  readonly office: (office: string) => Promise<EnrolledOffice | null>;
  readonly offices: () => Promise<readonly EnrolledOffice[]>;
  /** Keeps a code. */
  readonly addCode: (code: CodeRecord) => Promise<void>;
  /** The code while it may still be used. */
  readonly code: (hash: string, now: Instant) => Promise<CodeRecord | null>;
  /** In one transaction: uses the code up, keeps the office when it is new, keeps the device as waiting. False: the code or the device's id is spent. */
  readonly enrol: (asked: { readonly codeHash: string; readonly office: EnrolledOffice; readonly device: NewDevice }) => Promise<boolean>;
  /** Moves a device from one of the states to another; false when it is in none of them any more. */
  readonly decide: (decision: Decision) => Promise<boolean>;
  /** Changes the key; false when the device's key is not the one before. */
  readonly changeKey: (change: { readonly device: string; readonly before: string; readonly after: string }) => Promise<boolean>;
  readonly noteContact: (contact: { readonly device: string; readonly at: Instant; readonly app: string; readonly idle: boolean }) => Promise<void>;
  /** Notes a nonce as used; false when it is there already. Older ones than the window are forgotten now and then. */
  readonly noteNonce: (device: string, nonce: string, now: Instant) => Promise<boolean>;
  readonly nextGrant: (device: string) => Promise<number>;
  /** Wrong codes since then: from this address (a hash of it), and from all. */
  readonly guesses: (address: string, since: Instant) => Promise<{ readonly own: number; readonly all: number }>;
  readonly noteGuess: (address: string, at: Instant) => Promise<void>;
  readonly suspended: (office: string) => Promise<ReadonlySet<string>>;
  readonly suspend: (change: {
    readonly office: string;
    readonly staff: string;
    readonly suspended: boolean;
    readonly by: string;
    readonly at: Instant;
  }) => Promise<void>;
};
