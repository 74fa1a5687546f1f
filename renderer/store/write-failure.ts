import type { Refusal } from '../../shared/kernel/refusal.ts';
import { isDiskFull } from '../vault/is-disk-full.ts';

/** Why a transaction failed, as a refusal. */
export const writeFailure = (error: unknown): Refusal => ({ code: isDiskFull(error) ? 'disk-full' : 'store-write-failed' });
