import type { Actor } from '../../../shared/roles/roles.ts';
import type { Store } from '../../store/store.ts';
import { rolesToday } from '../may-be.ts';
import { lastRole } from './last-role.ts';

/** In which role a person begins: the one they had last on this computer, else their first; null when they do not work here. */
export function actorOf(store: Store, staff: string): Actor | null {
  const office = store.office();
  const roles = office ? rolesToday(office, staff) : [];
  const last = roles.find((role) => role === lastRole(staff));
  const role = last ?? roles[0];
  return role ? { staff, role } : null;
}
