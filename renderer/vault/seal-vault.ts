import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { parseSafely } from '../../shared/kernel/parse-safely.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { fromBase64, sha256Hex, toBase64, utf8 } from './bytes.ts';
import { type VaultContent, VaultFile } from './vault-file.ts';

const contentOf = ({ mac: _mac, check: _check, ...content }: VaultFile): VaultContent => content;

/** The document that is kept: canonical text with its proof of origin and its checksum. */
export async function sealVault(content: VaultContent, mac: CryptoKey): Promise<string> {
  const proof = await crypto.subtle.sign('HMAC', mac, utf8(canonicalJson(content)));
  const proven = { ...content, mac: toBase64(new Uint8Array(proof)) };
  return canonicalJson({ ...proven, check: await sha256Hex(canonicalJson(proven)) });
}

/** Whether the document was made by who had the office secret. */
export const isProven = (file: VaultFile, mac: CryptoKey): Promise<boolean> =>
  crypto.subtle.verify('HMAC', mac, fromBase64(file.mac), utf8(canonicalJson(contentOf(file))));

/**
 * Reads a kept document. Refuses `vault-damaged` when a letter of it changed or it belongs to another store, `store-newer` when a later version of
 * the program wrote it. Forgery with a fitting checksum shows only after sign-in (`isProven`).
 */
export async function readVault(text: string, store: string): Promise<Result<VaultFile, Refusal>> {
  const raw = await readWhole(text);
  if (raw === null) return err({ code: 'vault-damaged' });
  if (typeof raw['v'] === 'number' && raw['v'] > 1) return err({ code: 'store-newer' });
  const parsed = parseSafely(VaultFile, raw);
  return parsed.success && parsed.data.store === store ? ok(parsed.data) : err({ code: 'vault-damaged' });
}

/** A document of any version whose checksum fits and whose every letter is as it was written. */
async function readWhole(text: string): Promise<Readonly<Record<string, unknown>> | null> {
  const raw = parseJson(text);
  if (typeof raw !== 'object' || raw === null || !('check' in raw) || canonicalJson(raw) !== text) return null;
  const { check, ...proven } = raw;
  return check === (await sha256Hex(canonicalJson(proven))) ? { ...raw } : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
