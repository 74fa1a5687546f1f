import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { addDays, type LocalDate } from '../../../shared/kernel/local-date.ts';
import { useIndex } from '../../store/StoreProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { owedCounts } from './owed-counts.ts';

const SOON_DAYS = 30;

/** How many certificates are overdue or expected soon, with the way to them; nothing while nobody owes anything. */
export function OwedLine({ today }: { readonly today: LocalDate }) {
  const { t } = useTranslation('today');
  const index = useIndex();
  const { overdue, soon } = useMemo(() => owedCounts(index, today, addDays(today, SOON_DAYS)), [index, today]);
  if (overdue + soon === 0) return null;
  return (
    <p className="q-owed">
      <Icon name="school" />
      <span>
        {t('owed.text')} {overdue > 0 ? <strong className="q-owed-late">{t('owed.overdue', { count: overdue })}</strong> : null}
        {overdue > 0 && soon > 0 ? ', ' : null}
        {soon > 0 ? <strong>{t('owed.soon', { count: soon })}</strong> : null}
      </span>
      <Link href="/obligations" className="q-link">
        {t('owed.open')}
      </Link>
    </p>
  );
}
