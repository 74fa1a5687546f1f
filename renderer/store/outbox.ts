import type { WireEntry } from '../../shared/wire/wire-entry.ts';
import { isTombstone, unsealStored } from './entry-records.ts';
import { unnumberedRecords } from './settle.ts';
import type { StoreState } from './store-state.ts';
import type { OutboxLimits } from './sync-port.ts';

/**
 * Own entries that may be sent: as they were written, the oldest device first. A device's queue ends where the region stopped it, or before an entry that does not
 * open; what is held back is left out, for the region has it.
 */
export async function outboxFor(state: StoreState, { entries, bytes, after = {} }: OutboxLimits): Promise<readonly WireEntry[]> {
  const found: WireEntry[] = [];
  const ended = new Set<string>();
  const { stopped } = state.sync;
  let length = 0;
  for await (const batch of unnumberedRecords(state)) {
    for (const record of batch) {
      const { device, n } = record;
      if (ended.has(device) || n <= (after[device] ?? 0)) continue;
      const stored = stopped?.device === device && n >= stopped.n ? null : await unsealStored(state.keys, record);
      if (!stored) {
        ended.add(device);
        continue;
      }
      length += JSON.stringify(stored).length;
      if (found.length >= entries || (found.length > 0 && length > bytes)) return found;
      // Of what was erased before it was sent the tombstone goes: its place in the chain has to be filled, or nothing behind it could ever follow.
      found.push(isTombstone(stored) ? (stored as unknown as WireEntry) : stored);
    }
  }
  return found;
}
