import type { Instant } from '../../shared/kernel/clock.ts';
import type { HeldEntry } from '../../shared/wire/sync.ts';
import type { RowKey } from './office-log.ts';

/*
 * What the region's reports ask of the database: the only questions that cross offices.
 */

/** Counts of one office. */
export type OfficeCounts = {
  readonly office: string;
  readonly entries: number;
  readonly quarantined: number;
  readonly conflicts: number;
  readonly scansMissing: number;
  /** When the office's oldest entry of the quarantine came. */
  readonly heldSince: Instant | null;
};
export type HeldLine = { readonly office: string; readonly actor: string; readonly held: HeldEntry; readonly key: string };
export type RowLine = {
  readonly office: string;
  readonly kind: 'case' | 'complaint';
  readonly id: string;
  readonly seq: number;
  readonly row: unknown;
};
export type RowQuery = {
  readonly kind: 'case' | 'complaint';
  readonly office?: string;
  /** Only rows in these states. */
  readonly states?: readonly string[];
  /** Only rows in conflict. */
  readonly conflict?: true;
  /** Only complaints addressed so. */
  readonly addressee?: string;
  /** Only complaints that were not taken over from another office. */
  readonly direct?: true;
  /** Received on these days, both inclusive. */
  readonly received?: { readonly from: string; readonly until: string };
};
type Page = { readonly after: string | null; readonly limit: number };

export type RegionReads = {
  readonly counts: () => Promise<readonly OfficeCounts[]>;
  /** Rows of the region by office and id; `key` of the last one is where the next page goes on. */
  readonly rows: (query: RowQuery, page: Page) => Promise<{ readonly rows: readonly RowLine[]; readonly next: string | null }>;
  readonly rowCount: (query: RowQuery) => Promise<number>;
  readonly quarantine: (office: string | null, page: Page) => Promise<{ readonly lines: readonly HeldLine[]; readonly total: number }>;
  /** Ends of the chains, by device. */
  readonly chainEnds: () => Promise<ReadonlyMap<string, number>>;
};

export type ScanBook = {
  /** Is it named by a row of the office, or by an entry in its stream? */
  readonly isNamed: (office: string, hash: string) => Promise<boolean>;
  readonly isHeld: (office: string, hash: string) => Promise<boolean>;
  /** Of these hashes the ones that the region holds for the office, and the ones that its rows name. */
  readonly heldAmong: (office: string, hashes: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly namedAmong: (office: string, hashes: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly hold: (scan: {
    readonly office: string;
    readonly hash: string;
    readonly bytes: number;
    readonly type: string;
    readonly at: Instant;
  }) => Promise<void>;
  /** The rows of the office that name a scan, by kind and id. */
  readonly namedBy: (office: string, hash: string) => Promise<readonly RowKey[]>;
  /** Size and type of a scan that is held whole; null when it is not. */
  readonly heldScan: (office: string, hash: string) => Promise<{ readonly bytes: number; readonly type: string } | null>;
  /** Hashes that the office's cases and complaints name and the region lacks, in order, after one. */
  readonly missing: (office: string, after: string, limit: number) => Promise<readonly string[]>;
};
