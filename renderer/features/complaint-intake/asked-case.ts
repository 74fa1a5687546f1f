const ABOUT = 'about-';

/** Which case a new complaint is asked to be about, by the address: its last part ('about-<id>') or, at the empty desk, the query (`case`); null: none. */
export function askedCase(part: string, query: string): string | null {
  if (part.startsWith(ABOUT)) return part.slice(ABOUT.length) || null;
  return part === '' ? new URLSearchParams(query).get('case') || null : null;
}
