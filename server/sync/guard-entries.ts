import { jsonFault, JSON_LIMITS, type JsonLimits } from './guard-json.ts';

/** Of an entry: its text is under a signature, so it stays as it is; a long reasoning of a decision fits. */
const ENTRY_LIMITS: JsonLimits = { ...JSON_LIMITS, nfc: false };
/** What places an entry in its chain. */
const FRAME = ['device', 'n', 'prev', 'hash', 'signature'] as const;

/** Entries as they came, by whatever door, looked at one by one: one that no database or screen could bear is left with its frame alone, and is held under it. */
export const guardEntries = (entries: readonly unknown[]): unknown[] => entries.map((one) => (jsonFault(one, ENTRY_LIMITS) ? frameOf(one) : one));

function frameOf(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return null;
  const frame = FRAME.map((name) => [name, Object.hasOwn(item, name) ? (item as Record<string, unknown>)[name] : undefined] as const);
  return frame.every(([, value]) => typeof value === 'string' || typeof value === 'number') ? Object.fromEntries(frame) : null;
}
