import { BackupPanel } from '../features/backup/BackupPanel.tsx';
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx';

/** Settings, with the backups beside them: two topics that do not know each other. */
export function SettingsPlace() {
  return <SettingsScreen backups={<BackupPanel />} />;
}
