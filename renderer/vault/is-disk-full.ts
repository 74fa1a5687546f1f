type Failure = { readonly name?: unknown; readonly inner?: unknown; readonly cause?: unknown };

/** Was there no room? Chromium names a full disk in more than one way (QuotaExceededError, or an AbortError around it). */
export function isDiskFull(error: unknown): boolean {
  for (let at = error as Failure | undefined, depth = 0; at && depth < 5; at = (at.inner ?? at.cause) as Failure | undefined, depth += 1) {
    if (at.name === 'QuotaExceededError') return true;
  }
  return false;
}
