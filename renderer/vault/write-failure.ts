import type { Refusal } from '../../shared/kernel/refusal.ts';

type Failure = { readonly name?: unknown; readonly inner?: unknown; readonly cause?: unknown };

/** Why the vault was not written, as a refusal. Chromium names a full disk in more than one way (QuotaExceededError, or an AbortError around it). */
export function writeFailure(error: unknown): Refusal {
  for (let at = error as Failure | undefined, depth = 0; at && depth < 5; at = (at.inner ?? at.cause) as Failure | undefined, depth += 1) {
    if (at.name === 'QuotaExceededError') return { code: 'disk-full' };
  }
  return { code: 'vault-not-saved' };
}
