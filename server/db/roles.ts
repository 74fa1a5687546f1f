import { createHmac } from 'node:crypto';

/**
 * Who the server is to its database, none of them owner or superuser. `office`: one office at a time, that of the transaction's setting; `registry`: computers, codes and offices,
 * no entry and no row; `reader`: reads across offices for the region's reports, writes nothing.
 */
export const DB_ROLES = ['office', 'registry', 'reader'] as const;
export type DbRole = (typeof DB_ROLES)[number];

/** Roles belong to a whole PostgreSQL, so each database has its own. */
export const roleName = (database: string, role: DbRole): string => `${database}_${role}`;

/** The password of a role: made from the server's secret, so that nobody has to keep it. */
export const rolePassword = (secret: string, database: string, role: DbRole): string =>
  createHmac('sha256', secret).update(`qamqor-role-1\n${database}\n${role}`).digest('hex');
