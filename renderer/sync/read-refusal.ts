import { parseSafely } from '../../shared/kernel/parse-safely.ts';
import { CERTIFICATE_STATUS } from '../../shared/wire/region-road.ts';
import { WireRefusal } from '../../shared/wire/sync.ts';

/** What an answer without a refusal in it means, by its status: it is of the shell, of a proxy, or of nobody we know. */
const BY_STATUS: Readonly<Record<number, WireRefusal>> = {
  408: { code: 'no-answer', retry: 'later' },
  413: { code: 'request-too-large', retry: 'never' },
  421: { code: 'region-address-refused', retry: 'never' },
  429: { code: 'too-many-requests', retry: 'later' },
  502: { code: 'region-unreachable', retry: 'later' },
  503: { code: 'region-busy', retry: 'later' },
  504: { code: 'no-answer', retry: 'later' },
  [CERTIFICATE_STATUS]: { code: 'certificate-wrong', retry: 'later' },
};

/** Reads a refusal of the whole request. `retryAfter`: the header, in seconds; a term in the body goes before it. */
export function readRefusal(status: number, text: string, retryAfter: string | null): WireRefusal {
  const told = parseSafely(WireRefusal, fromJson(text));
  const refusal = told.success ? told.data : (BY_STATUS[status] ?? { code: status >= 500 ? 'region-failed' : 'answer-unreadable', retry: 'later' });
  const after = refusal.after ?? (retryAfter !== null && /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) : undefined);
  return after === undefined ? refusal : { ...refusal, after };
}

/** A text as JSON; undefined when it is none. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
