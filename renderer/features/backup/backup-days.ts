import { type LocalDate, toDayNumber } from '../../../shared/kernel/local-date.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import { readBackupName } from '../../../shared/wire/backup-manifest.ts';
import type { LastDrill } from './remembered-backup.ts';

type Listed = { readonly name: string; readonly bytes: number };
export type ListedBackup = Listed & { readonly day: LocalDate };

/** The backups of one workplace, the newest first. */
export function backupsOf(mark: string, files: readonly Listed[]): readonly ListedBackup[] {
  const own = files.flatMap((file) => {
    const read = readBackupName(file.name);
    return read?.mark === mark ? [{ ...file, day: read.day }] : [];
  });
  return own.sort((a, b) => (a.day < b.day ? 1 : -1));
}

/** A backup that nobody has tried to read for so long does not count as one. */
const DRILL_EVERY_DAYS = 30;

/** Is it time to read a backup back? */
export const isDrillDue = (drill: LastDrill | null, today: LocalDate): boolean =>
  drill === null || toDayNumber(today) - toDayNumber(dateOf(drill.at)) >= DRILL_EVERY_DAYS;
