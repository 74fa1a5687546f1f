import type { SyncPorts } from '../../../renderer/sync/sync-ports.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { OfficeLogs } from '../../../server/db/office-log.ts';
import type { acceptRound } from '../../../server/sync/accept.ts';
import type { Pc } from './pc.ts';
import type { PcDisk } from './pc-disk.ts';

/** Where a fault may be planted: between the real code and the ports that it works on. */
export type Plants = {
  readonly ports: (ports: SyncPorts, pc: Pc) => SyncPorts;
  readonly disk: (write: (next: PcDisk) => Result<void, Refusal>, pc: Pc) => (next: PcDisk) => Result<void, Refusal>;
  readonly logs: (logs: OfficeLogs) => OfficeLogs;
  readonly accept: (accept: typeof acceptRound) => typeof acceptRound;
};
/** Nothing is planted: the code as it is. */
export const NO_PLANTS: Plants = { ports: (ports) => ports, disk: (write) => write, logs: (logs) => logs, accept: (accept) => accept };
