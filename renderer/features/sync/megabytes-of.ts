const MOST = 10_000;

/** A typed number of megabytes, or null when it is none. */
export function megabytesOf(text: string): number | null {
  const amount = /^\d{1,5}$/u.test(text.trim()) ? Number(text) : 0;
  return amount >= 1 && amount <= MOST ? amount : null;
}
