import type { Role } from '../../shared/roles/roles.ts';
import { useSyncState } from '../sync/SyncProvider.tsx';
import type { Seat } from './screens.ts';

/** Where the person sits: the region's own computers have the region's places. */
export function useSeat(role: Role): Seat {
  const link = useSyncState()?.link;
  return { role, own: link?.own === true && link.state === 'approved' };
}
