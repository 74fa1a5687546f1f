import type { SyncPorts } from '../../../renderer/sync/sync-ports.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { OfficeLogs } from '../../../server/db/office-log.ts';
import type { acceptRound } from '../../../server/sync/accept.ts';
import type { Chance } from './chance.ts';
import type { RegionDisk } from './memory-logs.ts';
import type { Pc } from './pc.ts';
import type { PcDisk } from './pc-disk.ts';
import type { Timeline } from './timeline.ts';

export type DiskWrite = (next: PcDisk) => Result<void, Refusal>;
/** Where a fault may be planted: between the real code and the ports that it works on. */
export type Plants = {
  readonly ports: (ports: SyncPorts, pc: Pc) => SyncPorts;
  readonly disk: (write: DiskWrite, pc: Pc) => DiskWrite;
  /** Asked anew at each start of the region. */
  readonly logs: (logs: OfficeLogs, disk: RegionDisk) => OfficeLogs;
  readonly accept: (accept: typeof acceptRound) => typeof acceptRound;
};
/** What a fault may use of the world that it is planted in. */
export type Soil = { readonly line: Timeline; readonly chance: Chance };
/** Plants a fault in one world. What is not named stays as it is. */
export type Planting = (soil: Soil) => Partial<Plants>;

const NO_PLANTS: Plants = { ports: (ports) => ports, disk: (write) => write, logs: (logs) => logs, accept: (accept) => accept };
/** The code with a fault in it, or as it is. */
export const planted = (planting: Planting | undefined, soil: Soil): Plants => ({ ...NO_PLANTS, ...planting?.(soil) });
