import type { SecondCopy } from '../../second-copy/second-copy.ts';
import type { VaultMirror } from '../../vault/vault-storage.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** The second place of the vault's document, beside the second copy of the journal; null where the browser has no files of its own. */
export function mirrorOf(copy: SecondCopy): VaultMirror | null {
  if (copy.kind === 'none') return null;
  return {
    read: async () => {
      const read = await copy.vault.read();
      if (!read.ok) throw new Error(read.error.code);
      return read.value ? decoder.decode(read.value.bytes) : null;
    },
    write: async (text) => {
      const written = await copy.vault.write({ version: versionOf(text), bytes: encoder.encode(text) });
      if (!written.ok) throw new Error(written.error.code);
    },
  };
}

/** The document counts its own versions. */
function versionOf(text: string): number {
  const { version } = JSON.parse(text) as { readonly version?: unknown };
  return typeof version === 'number' ? version : 0;
}
