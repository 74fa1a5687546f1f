import { parseSafely } from '../../shared/kernel/parse-safely.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { guardEntries } from '../sync/guard-entries.ts';
import { jsonFault } from '../sync/guard-json.ts';
import { decodeBody, textOf } from './read-body.ts';
import { refused, type RouteRefusal } from './refusal.ts';
import type { Route } from './route.ts';

/** Versions of the protocol that this server answers. */
const OLDEST_PROTOCOL = 1;

/** Parses JSON and throws at a name that reaches a prototype. */
export type ParseJson = (text: string) => unknown;
type Raw = { readonly body: Buffer; readonly encoding: string | undefined };

/** The input of a POST: unpacked, read as JSON, guarded, parsed by the route's schema. Refuses request-too-large, request-unreadable, app-too-old. */
export async function readInput(raw: Raw, route: Route, parseJson: ParseJson): Promise<Result<unknown, RouteRefusal>> {
  const decoded = await decodeBody(raw.body, raw.encoding, route.limit);
  if (!decoded.ok) return err(refused(decoded.error));
  const value = valueOf(textOf(decoded.value), parseJson);
  if (value === undefined) return err(refused('request-unreadable'));
  const guarded = guard(value, route);
  if (guarded === null) return err(refused('request-unreadable'));
  if (isTooOld(guarded)) return err(refused('app-too-old', { protocol: OLDEST_PROTOCOL }));
  return shaped(guarded, route);
}

/** The same for a GET: what stands behind the question mark. */
export const readQuery = (query: unknown, route: Route): Result<unknown, RouteRefusal> =>
  jsonFault({ ...(query as object) }) ? err(refused('request-unreadable')) : shaped({ ...(query as object) }, route);

function shaped(value: unknown, { input }: Route): Result<unknown, RouteRefusal> {
  const parsed = parseSafely(input, value);
  return parsed.success ? ok(parsed.data) : err(refused('request-unreadable'));
}

function valueOf(text: string | null, parseJson: ParseJson): unknown {
  if (text === null) return undefined;
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** The value when nothing is wrong with it, else null; where items are looked at apart, a damaged one is left with its frame alone and is held under it. */
function guard(value: unknown, { apart }: Route): unknown {
  if (apart === undefined || typeof value !== 'object' || value === null) return jsonFault(value) ? null : value;
  const { [apart]: items, ...rest } = value as Record<string, unknown>;
  if (jsonFault(rest)) return null;
  if (!Array.isArray(items)) return jsonFault(items) ? null : value;
  return { ...rest, [apart]: guardEntries(items) };
}

function isTooOld(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('protocol' in value)) return false;
  return typeof value.protocol === 'number' && value.protocol < OLDEST_PROTOCOL;
}
