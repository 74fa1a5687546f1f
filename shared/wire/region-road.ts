import { z } from 'zod';
import { parseSafely } from '../kernel/parse-safely.ts';
import { PROOF_HEADERS } from './request-signature.ts';

/*
 * The road from the page to the region: a page speaks to its own origin only, under /region/, and the shell carries the request on to the address of the region.
 * One table for both shells: what may be asked, which headers go along, and which come back.
 */

/** Below this path of its own origin a page reaches the region. */
export const REGION_PATH = '/region/';
/** Names the region's address in each request. No other page can set it: a foreign one would have to ask first, and is never answered. */
export const REGION_HEADER = 'qamqor-region';
/** A courier's packet is the largest that goes out. */
export const MAX_REGION_REQUEST_BYTES = 60_000_000;
export const MAX_REGION_ANSWER_BYTES = 96_000_000;

const HOST = String.raw`[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*`;
const PORT = String.raw`(?::\d{1,5})?`;
/** Where a region answers: scheme, host and port, nothing behind. Without TLS only on this computer itself. */
export const RegionAddress = z
  .string()
  .max(200)
  .regex(new RegExp(`^(?:https://(?:${HOST}|\\[[0-9a-f:]+\\])|http://(?:127\\.0\\.0\\.1|localhost|\\[::1\\]))${PORT}$`), {
    message: 'region-address',
  });

const METHODS = ['GET', 'HEAD', 'POST', 'PATCH'];
// Names and ids of ours, each beginning with a letter or a digit, so no way up; no escapes, so nothing is read twice.
const NAMES = String.raw`[A-Za-z0-9][A-Za-z0-9_.-]*(?:/[A-Za-z0-9][A-Za-z0-9_.-]*)*`;
const PATH = new RegExp(`^/region(/v1/${NAMES}(?:\\?[A-Za-z0-9_=&.-]*)?)$`);
const BELOW = new RegExp(`^${NAMES}$`);
const TUS = ['tus-resumable', 'tus-version', 'upload-offset', 'upload-length', 'upload-metadata'];
const SENT: readonly string[] = ['accept', 'accept-encoding', 'content-type', 'content-encoding', ...Object.values(PROOF_HEADERS), ...TUS];
const BROUGHT: readonly string[] = ['content-type', 'retry-after', ...TUS];

type Asked = {
  readonly method: string;
  /** Raw, as it stands in the request line. */ readonly path: string;
  readonly header: (name: string) => string | null;
};
type Headers = Readonly<Record<string, string>>;
export type RegionRequest =
  { readonly ok: true; readonly address: string; readonly path: string; readonly headers: Headers } | { readonly ok: false; readonly status: number };

/** True for a path that is to go to the region, and so is no file. */
export const isRegionPath = (path: string): boolean => path.startsWith(REGION_PATH);

/**
 * Reads a page's request to the region. `origin`: the page's own; `only`: the one address that this shell carries to, null when the request names it.
 * Statuses: 403 another page, 405 method, 400 path, 421 another address.
 */
export function readRegionRequest({ method, path, header }: Asked, origin: string, only: string | null): RegionRequest {
  const refused = (status: number): RegionRequest => ({ ok: false, status });
  if ((header('origin') ?? origin) !== origin || (header('sec-fetch-site') ?? 'same-origin') !== 'same-origin') return refused(403);
  if (!METHODS.includes(method)) return refused(405);
  const found = PATH.exec(path)?.[1];
  if (found === undefined) return refused(400);
  const address = parseSafely(RegionAddress, header(REGION_HEADER));
  if (!address.success || (only !== null && only !== address.data)) return refused(421);
  return { ok: true, address: address.data, path: found, headers: picked(SENT, header) };
}

/** Headers of the region's answer that a page is given. A place to go on at is given only where it lies below the path that was asked. */
export function regionAnswerHeaders(header: (name: string) => string | null): Headers {
  const location = header('location');
  return { ...picked(BROUGHT, header), ...(location !== null && BELOW.test(location) && { location }), 'Cache-Control': 'no-store' };
}

const picked = (names: readonly string[], header: (name: string) => string | null): Headers =>
  Object.fromEntries(names.flatMap((name) => (header(name) === null ? [] : [[name, header(name) ?? '']])));

/** The region's certificate is not to be trusted: nothing was sent. */
export const CERTIFICATE_STATUS = 526;
const CERTIFICATE = /CERT_|ERR_TLS_|SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY_LEAF)/u;

/** The status that a shell answers with when its own request failed. `fault`: the code or the message of the error, as Node and Chromium name it. */
export const brokenRoadStatus = (fault: string): number => (CERTIFICATE.test(fault) ? CERTIFICATE_STATUS : 502);
