/**
 * The only fields that a line of the log may have, each with a reading that gives nothing but what it names. Everything else is left out: bodies, headers, addresses
 * with their queries, messages of errors (a database quotes values in them), names, numbers of people.
 */
const FIELDS: Readonly<Record<string, (value: unknown) => string | number | boolean | null>> = {
  event: word,
  route: (value) => (typeof value === 'string' && /^\/[\w/:*-]{0,80}$/.test(value) && !hasIin(value) ? value : null),
  method: word,
  status: number,
  code: word,
  ms: number,
  bytesIn: number,
  bytesOut: number,
  office: opaque,
  device: opaque,
  request: opaque,
  taken: number,
  held: number,
  given: number,
  count: number,
  port: number,
  version: word,
  errorKind: word,
  errorCode: word,
  place: (value) => (typeof value === 'string' && /^(?:server|shared)\/[a-z/-]{1,100}\.ts:\d{1,5}:\d{1,5}$/.test(value) ? value : null),
};

/** A run of twelve digits may be an IIN. */
const hasIin = (text: string): boolean => /\d{12}/.test(text);

/** A word of ours: letters, digits, hyphens and dots. */
function word(value: unknown): string | null {
  return typeof value === 'string' && /^[\w.-]{1,60}$/.test(value) && !hasIin(value) ? value : null;
}
/** A random id of ours; the end of a UUID may be twelve digits by chance. */
function opaque(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(value) || (/^[\w-]{1,64}$/.test(value) && !hasIin(value)) ? value : null;
}
function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? Math.round(value * 1000) / 1000 : null;
}

/** What of these fields may be written. */
export function allowedFields(fields: object): Record<string, string | number | boolean> {
  const kept: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(fields)) {
    const read = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
    const seen = read?.(value) ?? null;
    if (seen !== null) kept[name] = seen;
  }
  return kept;
}

/** An error as fields: its kind, its code and the first place of our own in its stack, never its message. */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { errorKind: typeof error };
  const place = /(?:server|shared)\/[\w./-]+:\d+:\d+/.exec(error.stack?.slice(error.message.length) ?? '');
  return { errorKind: error.name, errorCode: 'code' in error ? error.code : undefined, place: place?.[0] };
}
