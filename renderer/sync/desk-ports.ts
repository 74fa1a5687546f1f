import type { Office } from '../../shared/cases/office.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { ScanSum } from '../../shared/wire/receipt.ts';
import type { EarlierDevice } from '../../shared/wire/enrolment.ts';
import type { WireRefusal } from '../../shared/wire/sync.ts';
import type { SyncStore } from '../store/sync-port.ts';
import type { PacketPorts } from './packet-ports.ts';
import type { Prover } from './prove.ts';
import type { RegionKeys } from './sync-ports.ts';
import type { RecordsPort } from './sync-records.ts';
import type { Line } from './transport.ts';

/** How scans go along, beside the entries: after them, never before. */
export type ScanWork = {
  readonly run: (
    line: Line,
    options: {
      readonly address: string;
      readonly budget: number | undefined;
      readonly isStopped: () => boolean;
      readonly onProgress: (done: number, all: number) => void;
    },
  ) => Promise<Result<{ readonly bytes: number }, WireRefusal>>;
};

/** The world of the desk. A window gives the browser's, a test its own. */
export type DeskPorts = {
  readonly store: SyncStore;
  /** Tells the store by which key the region signs, before anything of the region is written. */
  readonly pinRegion: (publicKey: string) => Promise<Result<void, Refusal>>;
  readonly office: () => Pick<Office, 'id' | 'settings'> | null;
  /** Calls back when something was written; answers how to stop. */
  readonly onWritten: (hear: () => void) => () => void;
  readonly prover: Prover;
  /** This computer's key, raw, base64. */
  readonly publicKey: string;
  /** What this computer was before a loss: the region has to know, or what was signed then is never taken. */
  readonly earlier: readonly EarlierDevice[];
  readonly regionKeys: (publicKey: string) => RegionKeys;
  readonly openLine: (address: string) => Line;
  /** Tells the shell where to carry; false: it could not keep it. */
  readonly setRegion: (address: string | null) => Promise<boolean>;
  readonly records: RecordsPort;
  readonly chance: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** Calls back once after so many milliseconds; answers how to cancel. */
  readonly timer: (ms: number, act: () => void) => () => void;
  /** Runs alone among the windows of the office; null: another one is at it. */
  readonly alone: <T>(act: () => Promise<T>) => Promise<T | null>;
  readonly onOnline: (hear: () => void) => () => void;
  readonly scans: ScanWork | null;
  readonly packets: PacketPorts | null;
  /** Version of the program. */
  readonly app: string;
  /** Between two syncs while somebody works. */
  readonly everyMinutes: number;
};

/** What was last read of the store. */
export type Seen = { readonly place: Awaited<ReturnType<SyncStore['place']>>; readonly scans: ScanSum; readonly history: number };
