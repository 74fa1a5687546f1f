import { BackupName, type BackupBridge } from '../../../shared/wire/backup-bridge.ts';
import { folderPicker, type PickedFolder, rememberedFolder, rememberFolder } from './backup-folder.ts';
import { offerDownload } from './save-by-download.ts';

/** Backups in a folder that the person chose in the browser's dialog; where the browser knows no folders, a backup is a download. */
export const backupInBrowser: BackupBridge = {
  chooseFolder: async () => {
    const pick = folderPicker();
    if (!pick) return { chosen: false, code: 'backup-no-folders' };
    try {
      await rememberFolder(await pick({ id: 'qamqor-backup', mode: 'readwrite' }));
      return { chosen: true };
    } catch (error) {
      return nameOf(error) === 'AbortError' ? { chosen: false } : { chosen: false, code: 'backup-folder-refused' };
    }
  },
  list: async () => {
    const { place, folder } = await rememberedFolder();
    const files = folder && place === 'ready' ? await listFiles(folder).catch(() => null) : [];
    return { place: files ? place : 'away', ...(folder && { folder: folder.name }), files: files ?? [] };
  },
  write: async ({ name, bytes }) => {
    const { place } = await rememberedFolder();
    if (place !== 'download') return inFolder((folder) => writeWhole(folder, name, bytes));
    offerDownload(name, bytes);
    return { ok: true };
  },
  read: async ({ name }) => {
    let bytes = new Uint8Array();
    const done = await inFolder(async (folder) => {
      bytes = new Uint8Array(await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer());
    });
    return done.ok ? { ok: true, bytes } : done;
  },
  remove: ({ name }) => inFolder((folder) => folder.removeEntry(name)),
};

const NOT_READY = { none: 'backup-folder-none', asleep: 'backup-folder-asleep', away: 'backup-folder-away', download: 'backup-no-folders' } as const;
const WHY: Readonly<Record<string, string>> = { NotFoundError: 'backup-absent', QuotaExceededError: 'backup-disk-full' };

async function inFolder(
  act: (folder: PickedFolder) => Promise<void>,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly code: string }> {
  const { place, folder } = await rememberedFolder();
  if (!folder || place !== 'ready') return { ok: false, code: NOT_READY[place === 'ready' ? 'none' : place] };
  try {
    await act(folder);
    return { ok: true };
  } catch (error) {
    return { ok: false, code: WHY[nameOf(error)] ?? 'backup-failed' };
  }
}

/** A writable of the browser writes beside the file and takes its place when it is closed: whole, or as before. */
async function writeWhole(folder: PickedFolder, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const writing = await file.createWritable();
  try {
    await writing.write(bytes);
    await writing.close();
  } catch (error) {
    await writing.abort().catch(() => undefined);
    throw error;
  }
  const kept = await file.getFile();
  if (kept.size !== bytes.length) throw new DOMException('not all was written', 'QuotaExceededError');
}

async function listFiles(folder: PickedFolder) {
  const files: { name: string; bytes: number }[] = [];
  for await (const [name, entry] of folder.entries()) {
    if (!(entry instanceof FileSystemFileHandle) || !BackupName.safeParse(name).success) continue;
    // A file that was made but never filled is no backup.
    const { size } = await entry.getFile();
    if (size > 0) files.push({ name, bytes: size });
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const nameOf = (error: unknown): string => (error instanceof DOMException ? error.name : '');
