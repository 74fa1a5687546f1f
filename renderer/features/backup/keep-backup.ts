import type { Clock } from '../../../shared/kernel/clock.ts';
import { toLocal } from '../../../shared/kernel/clock.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { BackupBridge } from '../../../shared/wire/backup-bridge.ts';
import { readManifest } from '../../../shared/wire/backup-file.ts';
import { backupNameOf } from '../../../shared/wire/backup-manifest.ts';
import { digestOf } from '../../store/backup-proof.ts';
import type { MadeBackup } from '../../store/store-backups.ts';
import type { LastBackup } from './remembered-backup.ts';
import { rotateBackups } from './rotate-backups.ts';

export type Keeper = { readonly folder: BackupBridge; readonly clock: Clock };

/**
 * Writes a backup into the folder, reads it back, and only then lets older ones go. Refuses what the folder does, `backup-name-taken` (another office
 * keeps its backups there under the same mark), `backup-not-kept` (what is read is not what was written).
 */
export async function keepBackup(made: MadeBackup, { folder, clock }: Keeper): Promise<Result<LastBackup, Refusal>> {
  const at = toLocal(clock.now(), made.zone);
  const name = backupNameOf(made.mark, dateOf(at));
  const { place, files } = await folder.list();
  if (place !== 'download' && files.some((file) => file.name === name) && (await isOfAnother(folder, { name, office: made.office })))
    return err({ code: 'backup-name-taken', params: { name } });
  const sum = await digestOf(made.file);
  const { entries, leftOut } = made;
  const bytes = made.file.length;
  const written = await folder.write({ name, bytes: made.file });
  if (!written.ok) return err({ code: written.code });
  const last: LastBackup = { name, at, entries, bytes, leftOut, kept: place !== 'download' };
  if (!last.kept) return ok(last);
  const read = await folder.read({ name });
  if (!read.ok) return err({ code: read.code });
  if ((await digestOf(read.bytes)) !== sum) return err({ code: 'backup-not-kept', params: { name } });
  await rotateBackups(folder, { mark: made.mark, office: made.office, today: dateOf(at) });
  return ok(last);
}

/** Does a file that can be read belong to another office? A damaged one of ours may be written over. */
async function isOfAnother(folder: BackupBridge, { name, office }: { readonly name: string; readonly office: string }): Promise<boolean> {
  const read = await folder.read({ name });
  const manifest = read.ok ? readManifest(read.bytes) : null;
  return manifest?.ok === true && manifest.value.office !== office;
}
