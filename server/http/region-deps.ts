import type { Calendar } from '../../shared/calendar/calendar.ts';
import type { Office } from '../../shared/cases/office.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import type { Ids } from '../../shared/kernel/ids.ts';
import type { DeviceBook } from '../db/device-book.ts';
import type { OfficeLogs } from '../db/office-log.ts';
import type { RegionReads, ScanBook } from '../db/region-reads.ts';
import type { PacketKey } from '../sync/packet-key.ts';
import type { RoundKeys } from '../sync/round-keys.ts';
import type { RegionLog } from './region-log.ts';

/** How much is let in, and from whom. */
export type RegionLimits = {
  /** Requests a minute from one address, from one device, and enrolments in ten minutes from one address. */
  readonly perAddress: number;
  readonly perDevice: number;
  readonly enrolments: number;
  /** Couriers' files in ten minutes from one address: one stick may bring those of several offices. */
  readonly packets: number;
  /** Bytes of requests that are being answered at the same time. */
  readonly bytesInFlight: number;
};
export const USUAL_LIMITS: RegionLimits = { perAddress: 600, perDevice: 240, enrolments: 20, packets: 300, bytesInFlight: 200_000_000 };

/** Everything the server's edge needs of the world, built once in the composition root and once in tests. */
export type RegionDeps = {
  readonly clock: Clock;
  readonly ids: Ids;
  /** So many random bytes. */
  readonly random: (count: number) => Uint8Array;
  readonly calendar: Calendar;
  readonly logs: OfficeLogs;
  readonly keys: RoundKeys & { /** Raw, base64: what devices pin. */ readonly publicKey: string };
  /** Opens couriers' packets. */
  readonly packetKey: PacketKey;
  readonly devices: DeviceBook;
  readonly reads: RegionReads;
  readonly scans: ScanBook;
  /** Folder of scans and of uploads that are not finished. */
  readonly files: string;
  /** The region's name until its own office is there to give it. */
  readonly name: Office['settings']['name'];
  readonly log: RegionLog;
  readonly limits: RegionLimits;
  /** Behind a reverse proxy of ours: the address of who asks stands in X-Forwarded-For. */
  readonly behindProxy: boolean;
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Can the database be written to? */
  readonly isWritable: () => Promise<boolean>;
};
