import type { Role } from './roles.ts';

/** Kinds of workplace the same app serves: the provider's office, and the counter of the State Corporation. */
export const WORKPLACE_KINDS = ['office', 'state-corporation'] as const;
export type WorkplaceKind = (typeof WORKPLACE_KINDS)[number];

/** Who works where, total: in a role of the other workplace nobody acts. */
export const ROLES_AT: Readonly<Record<WorkplaceKind, readonly Role[]>> = {
  office: ['clerk', 'executor', 'head', 'complaints-officer', 'inspector', 'administrator'],
  'state-corporation': ['operator', 'head', 'complaints-officer', 'inspector', 'administrator'],
};
