import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { MAX_CHARACTERS } from '../../../shared/wire/portal-package.ts';
import type { PortalFile } from '../../../shared/wire/read-portal-package.ts';
import type { Bytes } from '../../store/seal.ts';

/** No more of a file than this is taken into memory or kept: beyond it no text is small enough. */
export const MOST_BYTES = 64_000_000;

export type ReadFile = { readonly hash: string; readonly content: Bytes; readonly text: Result<PortalFile, readonly Refusal[]> };

/** Bytes, their SHA-256 and the text of a chosen file. Codes of `text`: portal-too-large, portal-malformed (not UTF-8). */
export async function readPortalFile(file: Blob): Promise<ReadFile> {
  const content = new Uint8Array(await file.slice(0, MOST_BYTES).arrayBuffer());
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (file.size > MOST_BYTES) return { hash, content, text: err([{ code: 'portal-too-large', params: { max: MAX_CHARACTERS / 1_000_000 } }]) };
  try {
    return { hash, content, text: ok({ text: new TextDecoder('utf-8', { fatal: true }).decode(content), hash }) };
  } catch {
    return { hash, content, text: err([{ code: 'portal-malformed' }]) };
  }
}
