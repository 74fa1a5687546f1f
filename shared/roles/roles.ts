import { z } from 'zod';

/** Kinds of people at work (issue "People of the office" adds sign-in; the names are final). */
export const ROLES = ['clerk', 'executor', 'head', 'operator', 'complaints-officer', 'inspector', 'administrator'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** Who acts: a named member of staff in one of their roles. */
export type Actor = { readonly staff: string; readonly role: Role };
