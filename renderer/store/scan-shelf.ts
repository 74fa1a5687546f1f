import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { hold, readBlob, release, sizesOf, STAGED, stageBlob } from './blobs.ts';
import { dropCopied } from './copied-files.ts';
import { hashOf } from './file-chunks.ts';
import { inspectContent } from './inspect-content.ts';
import { mendBlob } from './mirror-files.ts';
import type { Bytes } from './seal.ts';
import type { ScanShelf } from './sync-port.ts';
import { commitLock, fileLock, type StoreState } from './store-state.ts';
import { stillNaming, wantedFiles } from './wanted-files.ts';

export const makeScanShelf = (current: () => StoreState): ScanShelf => ({
  held: () => heldScans(current()),
  sizes: (hashes) => sizesOf(current(), hashes),
  lacking: async () => {
    const { owners } = await wantedFiles(current());
    const here = new Set(await current().db.blobs.toCollection().primaryKeys());
    return [...owners.keys()].filter((hash) => !here.has(hash)).sort();
  },
  read: async (hash) => {
    const read = await readBlob(current(), hash);
    if (read.ok || read.error.code === 'file-not-here' || current().copy.port.kind === 'none') return read;
    await mendBlob(current(), hash);
    return readBlob(current(), hash);
  },
  keep: (hash, content) => current().ports.alone(fileLock(current()), () => keep(current(), hash, content)),
});

/** The scans that lie here whole for a row, in order of their hashes. */
export const heldScans = ({ db }: Pick<StoreState, 'db'>): Promise<string[]> =>
  db.blobs.filter(({ owners }) => owners.some((owner) => owner !== STAGED)).primaryKeys();

async function keep(state: StoreState, hash: string, content: Bytes): Promise<Result<boolean, Refusal>> {
  if (!state.office) return err({ code: 'office-not-open' });
  if ((await hashOf(content)) !== hash) return err({ code: 'file-damaged', params: { part: 1, parts: 1 } });
  const inspected = await inspectContent(state.ports.inspectWorker ?? null, content);
  if (!inspected.ok) return inspected;
  const owners = (await wantedFiles(state)).owners.get(hash) ?? [];
  const staged = await stageBlob(state, { office: state.office.id, hash, type: inspected.value.type, content }, () => undefined);
  return staged.ok ? ok(await handOver(state, hash, owners)) : staged;
}

/** From the hands of the sync into those of the rows that name it now. */
function handOver(state: StoreState, hash: string, ids: readonly string[]): Promise<boolean> {
  const { db } = state;
  return state.ports.alone(commitLock(state), async () => {
    const owners = await stillNaming(state, hash, ids);
    const gone = await db.transaction('rw', [db.blobs, db.chunks], async () => {
      for (const owner of owners) await hold({ db }, hash, owner);
      return release({ db }, hash, STAGED);
    });
    await dropCopied(state, gone);
    return owners.length > 0;
  });
}
