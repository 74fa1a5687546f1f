import { useTranslation } from 'react-i18next';
import type { ScanPlan } from '../../sync/plan-scans.ts';
import { useFormat } from '../../ui/use-format.ts';
import { megabytesText } from './megabytes-text.ts';

/** Which scans go along, how large they are, how many files that makes, and what has to wait. */
export function ScanPlanText({ plan: { files, count, bytes, waiting, wants } }: { readonly plan: ScanPlan }) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  return (
    <ul className="q-sync-packets" aria-label={t('courier.scans.title')}>
      <li>
        {count === 0
          ? t('courier.scans.none')
          : `${t('courier.scans.go', { count })}, ${t('courier.megabytes', { amount: megabytesText(bytes, format) })}, ${t('courier.files', { count: files.length })}`}
      </li>
      {waiting.count > 0 ? (
        <li>
          {t('courier.scans.stay', { count: waiting.count })}, {t('courier.megabytes', { amount: megabytesText(waiting.bytes, format) })}
        </li>
      ) : null}
      {wants.length > 0 ? <li>{t('courier.scans.wanted', { count: wants.length })}</li> : null}
    </ul>
  );
}
