import { openSecondCopy } from '../../../renderer/second-copy/open-second-copy.ts';
import type { CopyBatch, CopyStop, SecondCopy } from '../../../renderer/second-copy/second-copy.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { JournalRecord } from '../../../shared/wire/journal-records.ts';

/** Nothing in the origin's own file system. */
export async function emptyFiles(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('second-copy', { recursive: true }).catch(() => undefined);
}

/** The value, or the refusal's code as an error. */
export function got<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const windows: SecondCopy[] = [];
/** One more window (with a worker of its own) on the copy of a store. */
export async function openWindow(store: 'qamqor' | 'qamqor-practice' = 'qamqor'): Promise<SecondCopy> {
  const copy = await openSecondCopy(store, null);
  windows.push(copy);
  return copy;
}
export const closeWindows = () => {
  for (const copy of windows.splice(0)) copy.close();
};

/** All that reading gives. */
export async function readAll(copy: SecondCopy, from = 0): Promise<{ records: readonly JournalRecord[]; stop: CopyStop | null }> {
  const batches: CopyBatch[] = [];
  for await (const batch of copy.read(from)) batches.push(batch);
  return { records: batches.flatMap(({ records }) => records), stop: batches.at(-1)?.stop ?? null };
}

/** A file of the store's folder, as it lies there. */
export async function fileOf(name: string): Promise<FileSystemFileHandle> {
  const root = await navigator.storage.getDirectory();
  const folder = await (await root.getDirectoryHandle('second-copy')).getDirectoryHandle('qamqor');
  const [inner, file] = name.includes('/') ? name.split('/') : [null, name];
  return (inner ? await folder.getDirectoryHandle(inner) : folder).getFileHandle(file ?? '');
}

/** Changes a file behind everybody's back. */
export async function change(name: string, act: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): Promise<void> {
  const handle = await fileOf(name);
  const changed = act(new Uint8Array(await (await handle.getFile()).arrayBuffer()));
  const writing = await handle.createWritable();
  await writing.write(changed);
  await writing.close();
}
