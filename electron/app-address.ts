/** Scheme of the application's own pages. Stored cases belong to this origin: changing it would show an empty office. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'qamqor';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
/** Host of the finished PDFs that wait for the printer; another origin than the application. */
export const PRINT_HOST = 'print';
export const START_URL = `${APP_ORIGIN}/`;

/** True for an address inside the application itself. Compares the parsed parts, never the beginning of a text. */
export function isAppUrl(text: string): boolean {
  const url = parseUrl(text);
  return url?.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.username === '' && url.password === '';
}

/** True for the PDF view that Chromium carries inside itself; printing goes through it. */
export function isPdfViewUrl(text: string): boolean {
  const url = parseUrl(text);
  return url?.protocol === 'chrome-extension:' && url.host === 'mhjfbmdgcfjbbpaeojofohoefgiehjai';
}

/** Addresses a page may load: its own files, the waiting PDF, the view of it, and what it made in memory. */
export function isLocalUrl(text: string): boolean {
  const url = parseUrl(text);
  if (!url) return false;
  if (url.protocol === `${APP_SCHEME}:`) return url.host === APP_HOST || url.host === PRINT_HOST;
  return isPdfViewUrl(text) || ['blob:', 'data:', 'chrome:', 'devtools:'].includes(url.protocol);
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
