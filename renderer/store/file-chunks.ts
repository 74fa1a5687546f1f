import { type Bytes, sealBytes, type SealKey, type SealPlace, unsealBytes } from './seal.ts';

export const CHUNK_BYTES = 256 * 1024;

/** Which file: the office, and the SHA-256 of the plain content. */
export type FilePlace = { readonly office: string; readonly hash: string };

// Bound into each seal: office | files | hash | index | last, so that chunks cannot be swapped, cut off or moved to another file.
const placeOf = ({ office, hash }: FilePlace, index: number, last: boolean): SealPlace => ({
  office,
  table: 'files',
  id: `${hash}|${index}|${last ? 1 : 0}`,
});

/** A fresh key for one file: it leaves only wrapped. */
export const newFileKey = (): Bytes => crypto.getRandomValues(new Uint8Array(32));
// A file's own key is made once and never changed: it has no epochs.
const importKey = async (raw: Bytes): Promise<SealKey> => ({
  key: await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']),
  epoch: 1,
});

export type ToSeal = { readonly place: FilePlace; readonly content: Bytes; readonly onPart?: (done: number) => void };

/** Seals a content chunk by chunk under the file's own key; the page stays free between them. An empty content has no chunks. */
export async function sealChunks(rawKey: Bytes, { place, content, onPart }: ToSeal): Promise<Bytes[]> {
  const key = await importKey(rawKey);
  const count = Math.ceil(content.length / CHUNK_BYTES);
  const sealed: Bytes[] = [];
  for (let index = 0; index < count; index += 1) {
    const plain = content.slice(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
    sealed.push(await sealBytes(key, placeOf(place, index, index === count - 1), plain));
    onPart?.((index + 1) / count);
  }
  return sealed;
}

/** The content of chunks in their order, or the places (from 0) of those that are missing, moved or damaged. */
export async function openChunks(
  rawKey: Bytes,
  place: FilePlace,
  chunks: readonly (Bytes | undefined)[],
): Promise<{ readonly content: Bytes; readonly damaged: readonly number[] }> {
  const key = await importKey(rawKey);
  const opened = await Promise.all(
    chunks.map(async (chunk, index) => (chunk ? unsealBytes(key, placeOf(place, index, index === chunks.length - 1), chunk) : null)),
  );
  const damaged = opened.flatMap((part, index) => (part ? [] : [index]));
  const content = new Uint8Array(opened.reduce((sum, part) => sum + (part?.length ?? 0), 0));
  let end = 0;
  for (const part of opened) {
    if (!part) continue;
    content.set(part, end);
    end += part.length;
  }
  return { content, damaged };
}

/** SHA-256 in hex. */
export async function hashOf(content: Bytes): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
