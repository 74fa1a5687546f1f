import { backupsToKeep } from '../../../shared/audit/backup-rotation.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { BackupBridge } from '../../../shared/wire/backup-bridge.ts';
import { readManifest } from '../../../shared/wire/backup-file.ts';
import { readBackupName } from '../../../shared/wire/backup-manifest.ts';

export type Rotation = { readonly mark: string; readonly office: string; readonly today: LocalDate };

/**
 * Removes the backups of this workplace that are over seven daily, four weekly and twelve monthly ones. A file whose name or manifest is not this
 * office's is left alone, and so is one that cannot be read. Answers the names of those that went.
 */
export async function rotateBackups(folder: BackupBridge, { mark, office, today }: Rotation): Promise<readonly string[]> {
  const { files } = await folder.list();
  const own = files.flatMap(({ name }) => {
    const read = readBackupName(name);
    return read?.mark === mark ? [{ name, day: read.day }] : [];
  });
  const days = own.map(({ day }) => day);
  const kept = new Set<string>(backupsToKeep(days, today));
  const gone: string[] = [];
  for (const { name, day } of own) {
    if (kept.has(day) || !(await isOurs(folder, name, office))) continue;
    if ((await folder.remove({ name })).ok) gone.push(name);
  }
  return gone;
}

async function isOurs(folder: BackupBridge, name: string, office: string): Promise<boolean> {
  const read = await folder.read({ name });
  const manifest = read.ok ? readManifest(read.bytes) : null;
  return manifest?.ok === true && manifest.value.office === office;
}
