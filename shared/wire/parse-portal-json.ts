import { parseInput } from '../cases/parse-input.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { err, type Result } from '../kernel/result.ts';
import { MAX_CHARACTERS, MAX_DEPTH, PortalPackage } from './portal-package.ts';

/** Text of a file to a package. Codes: portal-too-large, portal-too-deep, portal-malformed, portal-shape (with the field). */
export function parsePortalJson(text: string): Result<PortalPackage, readonly Refusal[]> {
  if (text.length > MAX_CHARACTERS) return err([{ code: 'portal-too-large', params: { max: MAX_CHARACTERS / 1_000_000 } }]);
  if (isTooDeep(text)) return err([{ code: 'portal-too-deep', params: { max: MAX_DEPTH } }]);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err([{ code: 'portal-malformed' }]);
  }
  const parsed = parseInput(PortalPackage, json);
  return parsed.ok
    ? parsed
    : err(parsed.error.map(({ field }) => ({ code: 'portal-shape', params: { field: field ?? '' }, ...(field && { field }) })));
}

// Counted on the text, before anything walks the tree; brackets within strings do not count.
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === QUOTE) i = endOfString(text, i);
    else if (c === OPEN_BRACE || c === OPEN_BRACKET) {
      if (++depth > MAX_DEPTH) return true;
    } else if (c === OPEN_BRACE + 2 || c === OPEN_BRACKET + 2) depth--;
  }
  return false;
}

const [QUOTE, OPEN_BRACE, OPEN_BRACKET, BACKSLASH] = [34, 123, 91, 92];

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++;
  return slashes % 2 === 1;
}
