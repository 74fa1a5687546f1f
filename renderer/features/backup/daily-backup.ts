import { toLocal } from '../../../shared/kernel/clock.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { backupsOf } from './backup-days.ts';
import { rememberedBackup } from './remembered-backup.ts';
import { type BackupDesk, runBackup } from './run-backup.ts';

/** `needless`: there is one of today, or nobody has chosen a folder; else it was made, or why it was not. */
export type DailyOutcome = 'needless' | 'made' | Refusal;

const LOCK = 'qamqor-backup';

/** Today's backup, if there is none yet. One window of the computer makes it. */
export function dailyBackup(desk: BackupDesk): Promise<DailyOutcome> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => (lock ? await makeToday(desk) : 'needless'));
}

async function makeToday(desk: BackupDesk): Promise<DailyOutcome> {
  const { clock, office } = desk.store.world();
  const { mark, zone } = office.settings;
  const today = dateOf(toLocal(clock.now(), zone));
  const last = rememberedBackup('last');
  if (last && dateOf(last.at) >= today) return 'needless';
  const { place, files } = await desk.bridge.backup.list();
  if (place === 'none' || place === 'download') return 'needless';
  if (place !== 'ready') return { code: `backup-folder-${place}` };
  if (backupsOf(mark, files).some(({ day }) => day === today)) return 'needless';
  const made = await runBackup(desk, true);
  return made.ok ? 'made' : made.error;
}
