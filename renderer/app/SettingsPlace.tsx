import { BackupPanel } from '../features/backup/BackupPanel.tsx';
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx';
import { ConnectPanel } from '../features/sync/ConnectPanel.tsx';

/** Settings, with the region and the backups beside them: topics that do not know each other. */
export function SettingsPlace() {
  const beside = (
    <>
      <ConnectPanel />
      <BackupPanel />
    </>
  );
  return <SettingsScreen backups={beside} />;
}
