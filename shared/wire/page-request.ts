/** Types of the files that a build holds; a file of another kind is not served. */
const MIME: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
  wasm: 'application/wasm',
  txt: 'text/plain; charset=utf-8',
};

/** What is asked of a shell: a file by its parts below the build's folder, or the HTTP status of the refusal. */
export type PageRequest =
  { readonly ok: true; readonly parts: readonly string[]; readonly mime: string } | { readonly ok: false; readonly status: number };

const refused = (status: number): PageRequest => ({ ok: false, status });
// A name as the build writes it: no separators, no device or drive marks, no hidden files, no way up.
const PART = /^[A-Za-z0-9_@][A-Za-z0-9_@.-]*$/;

/** Reads a request for a page file. `path` is the raw path of the URL, still encoded. Statuses: 405 method, 400 unreadable path, 404 no such kind. */
export function readPageRequest(method: string, path: string): PageRequest {
  if (method !== 'GET' && method !== 'HEAD') return refused(405);
  const decoded = decode(path.split(/[?#]/, 1)[0] ?? '');
  if (decoded === null || !decoded.startsWith('/')) return refused(400);
  const parts = decoded === '/' ? ['index.html'] : decoded.slice(1).split('/');
  if (!parts.every((part) => PART.test(part) && !part.includes('..'))) return refused(400);
  const last = parts[parts.length - 1] ?? '';
  const mime = MIME[last.slice(last.lastIndexOf('.') + 1).toLowerCase()];
  return mime && last.includes('.') ? { ok: true, parts, mime } : refused(404);
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
