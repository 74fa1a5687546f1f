import type { Refusal } from '../kernel/refusal.ts';
import type { Case } from './case.ts';
import type { World } from './world.ts';

/**
 * Why a file of a case may not be opened, saved or printed by this person now, or null: while the data are blocked at somebody's request (Law 94-V
 * art. 24), only the head opens its scans. Codes: file-blocked.
 */
export const refuseOpenFile = ({ blocked }: Pick<Case, 'blocked'>, { actor }: Pick<World, 'actor'>): Refusal | null =>
  blocked && actor.role !== 'head' ? { code: 'file-blocked' } : null;
