import type { Refusal } from '../kernel/refusal.ts';

/** Findings in the order they were met. */
export type Found = { readonly issues: Refusal[]; readonly warnings: Refusal[] };

/** The value at a dotted path of something unknown; undefined when the path leads nowhere. */
export function valueAt(candidate: unknown, path: string): unknown {
  let value: unknown = candidate;
  for (const key of path.split('.')) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

export const textAt = (candidate: unknown, path: string): string => {
  const value = valueAt(candidate, path);
  return typeof value === 'string' ? value : '';
};
export const listAt = (candidate: unknown, path: string): readonly unknown[] => {
  const value = valueAt(candidate, path);
  return Array.isArray(value) ? value : [];
};
export const recordAt = (candidate: unknown, path: string): Readonly<Record<string, unknown>> | null => {
  const value = valueAt(candidate, path);
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
};
