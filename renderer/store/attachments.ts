import type { FoundFile } from '../../shared/cases/attachment.ts';
import { refuseOpenFile } from '../../shared/cases/refuse-open-file.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err } from '../../shared/kernel/result.ts';
import { readBlob, release, STAGED, stageBlob } from './blobs.ts';
import { dropCopied } from './copied-files.ts';
import { hashOf } from './file-chunks.ts';
import { inspectContent } from './inspect-content.ts';
import { maySee } from './may-see.ts';
import { mendBlob } from './mirror-files.ts';
import { readRows } from './read-rows.ts';
import { CASES } from './row-kinds.ts';
import type { Bytes } from './seal.ts';
import type { Attachments, AttachOptions, Committed } from './store.ts';
import { fileLock, type StoreState } from './store-state.ts';

export const makeAttachments = (current: () => StoreState): Attachments => ({
  attach: (content, options) => attach(current(), content, options),
  read: async (hash) => (maySee(current()) ? readPermitted(current(), hash) : err({ code: 'file-not-here' })),
});

/** Asked when the content is there: who holds a scan is known then, also of one that had to be mended. */
async function readPermitted(state: StoreState, hash: string): ReturnType<typeof readBlob> {
  const read = await readOrMend(state, hash);
  const refusal = read.ok ? await heldBack(state, hash) : null;
  return refusal ? err(refusal) : read;
}

/** A case whose data are blocked holds its scans back, whatever other case names them, too. */
async function heldBack(state: StoreState, hash: string): Promise<Refusal | null> {
  const { actor, db } = state;
  if (!actor) return null;
  const rows = await readRows(state, CASES, (await db.blobs.get(hash))?.owners ?? []);
  return rows.map((row) => refuseOpenFile(row.case, { actor })).find((refusal) => refusal !== null) ?? null;
}

// What the disk has lost or spoilt comes back from the second copy.
async function readOrMend(state: StoreState, hash: string): ReturnType<typeof readBlob> {
  const read = await readBlob(state, hash);
  if (read.ok || state.copy.port.kind === 'none') return read;
  await mendBlob(state, hash);
  return readBlob(state, hash);
}

// One at a time among all windows: whatever is staged while nobody holds the lock is a leftover.
function attach(state: StoreState, content: Bytes, { write, onPart = () => undefined }: AttachOptions): Promise<Committed> {
  return state.ports.alone(fileLock(state), async () => {
    if (!state.office) return err([{ code: 'office-not-open' }]);
    const inspected = await inspectContent(state.ports.inspectWorker ?? null, content);
    if (!inspected.ok) return err([inspected.error]);
    const { flags, ...seen } = inspected.value;
    const found: FoundFile = { ...seen, flags: [...flags], hash: await hashOf(content), bytes: content.length };
    const staged = await stageBlob(state, { office: state.office.id, hash: found.hash, type: found.type, content }, onPart);
    if (!staged.ok) return err([staged.error]);
    try {
      return await write(found);
    } finally {
      await unstage(state, [found.hash]);
    }
  });
}

async function unstage(state: Pick<StoreState, 'db' | 'copy'>, hashes: readonly string[]): Promise<void> {
  const { db } = state;
  const gone = await db.transaction('rw', [db.blobs, db.chunks], async () => {
    const names: string[] = [];
    for (const hash of hashes) names.push(...(await release({ db }, hash, STAGED)));
    return names;
  });
  await dropCopied(state, gone);
}

/** What a window left behind that was closed or killed in the middle of attaching. */
export function sweepStaged(state: StoreState): Promise<void> {
  return state.ports.alone(fileLock(state), async () => {
    const left = await state.db.blobs.where('owners').equals(STAGED).primaryKeys();
    if (left.length > 0) await unstage(state, left);
  });
}
