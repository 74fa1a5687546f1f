import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { MAX_BLOB } from '../../shared/wire/journal-bridge.ts';
import { framesFrom, joinBytes } from '../../shared/wire/journal-frames.ts';
import { decodePart, encodePart, type SealedPart } from '../../shared/wire/sealed-part.ts';
import { type StoredPart, storedPart } from './file-parts.ts';
import { sealBytes, type SealPlace, unsealBytes } from './seal.ts';
import type { StoreState } from './store-state.ts';

type Source = Pick<StoreState, 'keys' | 'copy'>;

/** Bound into the seal around a package: whose file it is can be told only by who opens it. */
const PACKAGE: SealPlace = { office: '', table: 'copied-files', id: 'package' };

/**
 * Lays the very sealed records of one file into the second copy, as one package under one more seal: the hash of the content is not read in the open.
 * Answers its name there, nothing where no copy is kept. Refuses blob-too-large and what the copy does.
 */
export async function copyParts({ keys, copy }: Source, parts: readonly SealedPart[]): Promise<Result<{ readonly copy?: string }, Refusal>> {
  if (copy.port.kind === 'none') return ok({});
  const frames = parts.map(encodePart).filter((frame) => frame !== null);
  if (frames.length < parts.length) return err({ code: 'blob-too-large', params: { max: MAX_BLOB / 1024 / 1024 } });
  const put = await copy.port.blobs.put(await sealBytes(keys.files, PACKAGE, joinBytes(frames)));
  return put.ok ? ok({ copy: put.value }) : put;
}

/** The records in a package; null when it is not there, damaged, or not of these keys. */
export async function copiedParts({ keys, copy }: Source, name: string): Promise<readonly StoredPart[] | null> {
  const got = await copy.port.blobs.get(name);
  const plain = got.ok && (await unsealBytes(keys.files, PACKAGE, got.value));
  if (!plain) return null;
  const { frames, stop } = framesFrom(plain);
  const parts = frames.map((frame) => {
    const part = decodePart(frame);
    return part && storedPart(part);
  });
  const whole = parts.filter((part) => part !== null);
  return stop.why === 'end' && whole.length === parts.length ? whole : null;
}

/** Takes packages out of the second copy. One that stays behind is taken out by the next long check. */
export async function dropCopied({ copy }: Pick<Source, 'copy'>, names: readonly string[]): Promise<boolean> {
  let dropped = true;
  for (const name of names) dropped = (await copy.port.blobs.remove(name)).ok && dropped;
  return dropped;
}
