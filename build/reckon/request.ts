import { z } from 'zod';
import { COMPLAINTS } from '../../shared/deadlines/reckon-complaint.ts';
import { LANGS } from '../../shared/kernel/lang.ts';
import { parseLocalDate } from '../../shared/kernel/local-date.ts';
import { type LocalDateTime, parseMinute } from '../../shared/kernel/local-date-time.ts';
import { parseSafely } from '../../shared/kernel/parse-safely.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { CHANNELS, REGIONS } from '../../shared/law/catalogue.ts';
import { loadCatalogue } from '../../shared/law/load-catalogue.ts';

/** Every service of the catalogue: a new one is data. */
const SERVICES = loadCatalogue().services.map(({ id }) => id);

/** Allowed values of the keys that choose from a list. */
export const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  service: SERVICES,
  complaint: COMPLAINTS,
  region: REGIONS,
  channel: CHANNELS,
  lang: LANGS,
};
export const REQUEST_KEYS = ['service', 'complaint', 'region', 'channel', 'at', 'lang'] as const;

const Shape = z.strictObject({
  service: z.enum(SERVICES).optional(),
  complaint: z.enum(COMPLAINTS).optional(),
  region: z.enum(REGIONS),
  channel: z.enum(CHANNELS).optional(),
  at: z.string(),
  lang: z.enum(LANGS).optional(),
});
export type Request = Omit<z.infer<typeof Shape>, 'at'> & { readonly at: LocalDateTime };

/**
 * A request from outside. Codes: json-malformed (not an object), key-unknown, key-missing, value-unknown (key, allowed), at-malformed,
 * date-impossible, time-impossible. Texts never repeat the values.
 */
export function parseRequest(data: unknown): Result<Request, Refusal> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return err({ code: 'json-malformed' });
  const parsed = parseSafely(Shape, data);
  if (!parsed.success) return err(nameIssue(parsed.error.issues[0], data));
  const { service, complaint, channel, at } = parsed.data;
  if (!service && !complaint) return err({ code: 'key-missing', params: { key: 'service' } });
  if (!complaint && !channel) return err({ code: 'key-missing', params: { key: 'channel' } });
  const moment = parseAt(at);
  return moment.ok ? ok({ ...parsed.data, at: moment.value }) : moment;
}

function parseAt(text: string): Result<LocalDateTime, Refusal> {
  const m = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/.exec(text);
  if (!m?.[1] || !m[2]) return err({ code: 'at-malformed' });
  if (!parseLocalDate(m[1])) return err({ code: 'date-impossible' });
  return parseMinute(m[2]) === null ? err({ code: 'time-impossible' }) : ok(text as LocalDateTime);
}

function nameIssue(issue: z.core.$ZodIssue | undefined, data: object): Refusal {
  if (issue?.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return { code: 'key-unknown', params: { key: /^[\w-]{1,40}$/u.test(key) ? key : '?', allowed: REQUEST_KEYS.join(', ') } };
  }
  const key = String(issue?.path[0] ?? '');
  if (!Object.hasOwn(data, key)) return { code: 'key-missing', params: { key } };
  return key === 'at' ? { code: 'at-malformed' } : { code: 'value-unknown', params: { key, allowed: (ALLOWED[key] ?? []).join(', ') } };
}
