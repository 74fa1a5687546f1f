import { vi } from 'vitest';

const PATIENCE = { timeout: 15_000, interval: 30 };

/** Waits until a check holds, as long as a slow machine may need; answers what the check answered. */
export const until = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, PATIENCE);
