import { recordBackup } from '../../../shared/audit/record-backup.ts';
import { recordRestored } from '../../../shared/audit/record-restored.ts';
import type { Store } from '../../store/store.ts';
import { rememberBackup, rememberedBackup } from './remembered-backup.ts';

/** Writes into the journal what was done while it was not open: a backup before an update, a restore. What cannot be written now is told next time. */
export async function tellPending(store: Store): Promise<void> {
  const untold = rememberedBackup('untold');
  if (untold && (await store.commit((world) => recordBackup({ ...untold, unasked: true }, world))).ok) rememberBackup('untold', null);
  const restored = rememberedBackup('restored');
  if (!restored || restored.told) return;
  const told = await store.commit((world) => recordRestored({ restored: restored.entries }, world));
  if (told.ok) rememberBackup('restored', { ...restored, told: true });
}
