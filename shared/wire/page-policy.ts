/** What a page of the product may do, one table for both shells; each relaxation says why. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // The UI kit sets computed widths and colours in style attributes.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  // Pictures drawn in the page: icons of the kit and the preview.
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "connect-src 'self'",
  // The finished PDF in the browser shell: shown to the browser's own print dialog.
  'frame-src blob:',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const DENIED_FEATURES = ['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'gamepad', 'geolocation', 'gyroscope']
  .concat(['hid', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get', 'screen-wake-lock'])
  .concat(['serial', 'usb', 'xr-spatial-tracking']);

/** Headers of every answer of a shell, `app://` and loopback alike. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': DENIED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'X-DNS-Prefetch-Control': 'off',
  'Cache-Control': 'no-cache',
};

/** The one file that may make code at run time: the worker that derives keys from passwords, in WebAssembly. The build adds a hash to its name. */
const ARGON2_WORKER = /^argon2-worker-[\w-]{8,}\.js$/;

/** What that worker may do: run its WebAssembly, and nothing else. A worker goes by the policy of its own file, so the page's stays as strict as it is. */
export const ARGON2_WORKER_POLICY = "default-src 'none'; script-src 'wasm-unsafe-eval'";

/** Headers of a file of the build by its parts: the page's, and for the worker its own policy. */
export function policyHeaders([folder, name = '', ...deeper]: readonly string[]): Readonly<Record<string, string>> {
  const isWorker = folder === 'assets' && deeper.length === 0 && ARGON2_WORKER.test(name);
  return isWorker ? { ...PAGE_HEADERS, 'Content-Security-Policy': ARGON2_WORKER_POLICY } : PAGE_HEADERS;
}

/** The same for a shell with a cache: under `assets` every name holds a hash of the content, so the browser may keep it, and what it compiled of it. */
export const fileHeaders = (parts: readonly string[]): Readonly<Record<string, string>> =>
  parts[0] === 'assets' ? { ...policyHeaders(parts), 'Cache-Control': 'private, max-age=31536000, immutable' } : policyHeaders(parts);
