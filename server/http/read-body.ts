import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { SyncRefusalCode } from '../../shared/wire/sync.ts';

const unpack = promisify(gunzip);

/** A body that unpacks to more than this many times its size is a bomb; small ones may (JSON of the same words packs well). */
const MOST_RATIO = 200;
const HARMLESS_BYTES = 100_000;
/** Ours unpacks to some ten times its size. What fits one piece is unpacked in one go beside the main thread; each further piece would wait its turn there again. */
const USUAL_RATIO = 16;
const SMALL_PIECE = 16_384;

/**
 * The body as it was meant: unpacked where it is gzip. `limit` is of the decoded bytes, and unpacking stops there.
 * Refuses request-too-large, request-unreadable (an encoding that is not spoken here, or no gzip).
 */
export async function decodeBody(raw: Buffer, encoding: string | undefined, limit: number): Promise<Result<Buffer, SyncRefusalCode>> {
  if (encoding === undefined || encoding === 'identity') return raw.length > limit ? err('request-too-large') : ok(raw);
  if (encoding !== 'gzip') return err('request-unreadable');
  const most = Math.min(limit, Math.max(HARMLESS_BYTES, raw.length * MOST_RATIO));
  try {
    const chunkSize = Math.min(most, Math.max(SMALL_PIECE, raw.length * USUAL_RATIO));
    return ok(await unpack(raw, { maxOutputLength: most, chunkSize }));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return err(code === 'ERR_BUFFER_TOO_LARGE' ? 'request-too-large' : 'request-unreadable');
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a body, or null: bytes that are no UTF-8 are never quietly replaced. */
export function textOf(body: Buffer): string | null {
  try {
    return utf8.decode(body);
  } catch {
    return null;
  }
}
