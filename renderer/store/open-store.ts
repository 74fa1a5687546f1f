import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { OpenStoreOptions, Store } from './store.ts';

export declare function openStore(options: OpenStoreOptions): Promise<Result<Store, Refusal>>;
