import type { SyncRefusalCode } from '../../shared/wire/sync.ts';

/** What the server has counted since its start, for /metrics. */
export type Counters = {
  readonly requests: Map<string, number>;
  readonly refusals: Map<SyncRefusalCode, number>;
  bytesInFlight: number;
};
export const makeCounters = (): Counters => ({ requests: new Map(), refusals: new Map(), bytesInFlight: 0 });

export const count = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
