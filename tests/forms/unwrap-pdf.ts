import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Result } from '../../shared/kernel/result.ts';

/** The PDF, or a test failure that names what could not be printed. */
export function unwrapPdf(result: Result<Uint8Array, readonly Refusal[]>): Uint8Array {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}
