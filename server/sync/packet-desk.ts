import type { Instant } from '../../shared/kernel/clock.ts';
import type { Ids } from '../../shared/kernel/ids.ts';
import type { PacketTools } from '../../shared/wire/packet-seal.ts';
import type { OfficeLogs } from '../db/office-log.ts';
import type { PacketKey } from './packet-key.ts';
import type { RoundKeys } from './round-keys.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The region's scans, as packets need them. */
export type PacketShelf = {
  readonly namedAmong: (office: string, hashes: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly heldAmong: (office: string, hashes: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Looks into a scan and lays it down; null: it is held. A code: content-damaged, or of inspect-file.ts. */
  readonly keep: (scan: { readonly office: string; readonly hash: string; readonly content: Bytes }) => Promise<string | null>;
  /** How long a scan is that is held for the office, or was sent to it with a case; null: it is not. */
  readonly bytesOf: (office: string, hash: string) => Promise<number | null>;
  /** Null where the disk has lost or spoilt it. */
  readonly read: (office: string, hash: string) => Promise<Bytes | null>;
};

/** What the region takes couriers' packets with. */
export type PacketDesk = {
  readonly logs: OfficeLogs;
  readonly keys: RoundKeys;
  readonly packetKey: PacketKey;
  readonly tools: PacketTools;
  readonly now: Instant;
  readonly ids: Ids;
  /** People of an office whom the region has suspended. */
  readonly suspended: (office: string) => Promise<ReadonlySet<string>>;
  /** Is an office the region's own? */
  readonly isOwn: (office: string) => Promise<boolean>;
  readonly shelf: PacketShelf;
  /** A computer was heard of: how it stood when it made the packet. */
  readonly heard: (contact: { readonly device: string; readonly at: Instant; readonly app: string; readonly idle: boolean }) => Promise<void>;
};
