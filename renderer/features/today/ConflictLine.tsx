import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { useComplaints, useIndex } from '../../store/StoreProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** How many files wait for a word on what clashes, with the way to them; nothing while none does. */
export function ConflictLine({ today }: { readonly today: LocalDate }) {
  const { t } = useTranslation('conflicts');
  const [index, complaints] = [useIndex(), useComplaints()];
  const count = useMemo(
    () => index.counts(today).conflicts + complaints.list({ sort: 'due' }).filter(({ conflict }) => conflict).length,
    [index, complaints, today],
  );
  if (count === 0) return null;
  return (
    <p className="q-owed">
      <Icon name="warning" />
      <strong className="q-owed-late">{t('today', { count })}</strong>
      <Link href="/conflicts" className="q-link">
        {t('open')}
      </Link>
    </p>
  );
}
