import { z } from 'zod';
import { parseSafely } from '../../../shared/kernel/parse-safely.ts';
import { type Actor, Role } from '../../../shared/roles/roles.ts';
import { remember, remembered } from '../remember.ts';

const Roles = z.record(z.string(), Role);
type Roles = z.infer<typeof Roles>;

/** In which role each person worked last on this computer, by id; a list that cannot be read is empty. */
function all(): Roles {
  try {
    const parsed = parseSafely(Roles, JSON.parse(remembered('roles') ?? '{}') as unknown);
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

/** The role a person worked in last on this computer, or null. */
export const lastRole = (staff: string): Role | null => all()[staff] ?? null;

/** Keeps it for the next sign-in. */
export const keepRole = ({ staff, role }: Actor): void => remember('roles', JSON.stringify({ ...all(), [staff]: role }));

/** Who comes in, before the office has said what they may be: who was never here yet sees no case until it has. */
export const comer = (staff: string): Actor => ({ staff, role: lastRole(staff) ?? 'administrator' });
