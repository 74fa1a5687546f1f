import type { Refusal } from '../../shared/kernel/refusal.ts';
import { isDiskFull } from './is-disk-full.ts';

/** Why the vault was not written, as a refusal. */
export const writeFailure = (error: unknown): Refusal => ({ code: isDiskFull(error) ? 'disk-full' : 'vault-not-saved' });
