import { SYNC_REFUSALS, type SyncRefusalCode, type WireRefusal } from '../../shared/wire/sync.ts';

/** What a handler refuses with: a code of the protocol and what the words need. */
export type RouteRefusal = { readonly code: SyncRefusalCode; readonly params?: WireRefusal['params']; readonly after?: number };

/** Seconds to wait where a refusal names none. */
const USUAL_WAIT = 60;

/** The refusal as it goes over the line: nothing but the code, whether to try again, and parameters of the protocol. */
export function wireRefusal({ code, params, after }: RouteRefusal): { readonly status: number; readonly body: WireRefusal } {
  const { status, retry } = SYNC_REFUSALS[code];
  const wait = retry === 'later' ? { after: after ?? USUAL_WAIT } : {};
  return { status, body: { code, retry, ...wait, ...(params && { params }) } };
}

export const refused = (code: SyncRefusalCode, params?: WireRefusal['params']): RouteRefusal => ({ code, ...(params && { params }) });
