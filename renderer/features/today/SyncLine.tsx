import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useStore } from '../../store/StoreProvider.tsx';
import { useSyncDesk, useSyncState } from '../../sync/SyncProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useFormat } from '../../ui/use-format.ts';

/** The report of the night in one line: for the head, until it is read. */
export function SyncLine() {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const desk = useSyncDesk();
  const report = useSyncState()?.report;
  const { actor } = useStore().world();
  if (!desk || !report || report.read || actor.role !== 'head') return null;
  const { sent, received, waiting, refused } = report;
  const counts = { sent: format.number(sent), received: format.number(received), waiting: format.number(waiting), refused: format.number(refused) };
  return (
    <p className="q-owed">
      <Icon name={refused > 0 ? 'warning' : 'exchange'} />
      <span>{refused > 0 ? <strong className="q-owed-late">{t('report.line', counts)}</strong> : t('report.line', counts)}</span>
      <Link href="/sync" className="q-link">
        {t('report.open')}
      </Link>
      <button type="button" className="q-link" onClick={desk.markReportRead}>
        {t('report.read')}
      </button>
    </p>
  );
}
