import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { LastBackup } from './remembered-backup.ts';
import { useMegabytes } from './use-megabytes.ts';
import type { BackupFolder } from './use-backups.ts';

type Props = {
  readonly folder: BackupFolder;
  readonly last: LastBackup | null;
  readonly today: LocalDate;
  /** A moment ago, by hand. */ readonly made: boolean;
};

/** Which folder, and the last backup that this computer made. */
export function BackupFacts({ folder, last, today, made }: Props) {
  const { t } = useTranslation('backup');
  const format = useFormat();
  const megabytes = useMegabytes();
  return (
    <>
      {made && last ? <Notice kind="success">{t(last.kept ? 'made.kept' : 'made.download', { name: last.name })}</Notice> : null}
      {last && last.leftOut > 0 ? <Notice kind="warning">{t('leftOut', { size: megabytes(last.leftOut) })}</Notice> : null}
      {last && dateOf(last.at) < today && folder.place !== 'none' ? <Notice kind="info">{t('today')}</Notice> : null}
      <Facts
        rows={[
          { label: t('folder'), value: folder.folder },
          { label: t('last'), value: last ? format.dateTime(last.at) : t('lastNever') },
          { label: t('contents'), value: last ? t('counted', { entries: format.number(last.entries), size: megabytes(last.bytes) }) : null },
          { label: t('kept'), value: t('keptRule') },
        ]}
      />
    </>
  );
}
