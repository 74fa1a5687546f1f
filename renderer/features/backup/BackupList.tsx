import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/Badge.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { ListedBackup } from './backup-days.ts';
import type { LastDrill } from './remembered-backup.ts';
import { useMegabytes } from './use-megabytes.ts';

type Props = { readonly files: readonly ListedBackup[]; readonly drilled: LastDrill | null };

/** The backups of this workplace in the folder, the newest first. */
export function BackupList({ files, drilled }: Props) {
  const { t } = useTranslation('backup');
  const format = useFormat();
  const megabytes = useMegabytes();
  if (files.length === 0) return null;
  return (
    <div className="q-backups" tabIndex={0} role="region" aria-label={t('list')}>
      <table className="q-list">
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('file')}</th>
            <th scope="col">{t('size')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ name, day, bytes }) => (
            <tr key={name}>
              <td className="q-nowrap">{format.dateWithWeekday(day)}</td>
              <td>
                {name} {drilled?.name === name ? <DrillBadge drill={drilled} /> : null}
              </td>
              <td className="q-nowrap">{megabytes(bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DrillBadge({ drill }: { readonly drill: LastDrill }) {
  const { t } = useTranslation('backup');
  const bad = drill.outcome === 'refused' || drill.outcome === 'differs';
  return (
    <Badge tone={bad ? 'red' : 'green'} icon={bad ? 'error' : 'check'}>
      {t(bad ? 'drill.bad' : 'drill.good')}
    </Badge>
  );
}
