import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isUntold } from '../../../shared/cases/tell-breach.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { BreachClock } from '../../parts/BreachClock.tsx';
import { useOffice } from '../../store/StoreProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** Breaches of personal data of which the authority has not been told, with the clock of the first; nothing while there are none. */
export function BreachLine({ today }: { readonly today: LocalDate }) {
  const { t } = useTranslation('today');
  const untold = (useOffice()?.breaches ?? []).filter(isUntold);
  const [first] = untold.map(({ notifyBy }) => notifyBy).sort();
  if (first === undefined) return null;
  return (
    <p className="q-owed">
      <Icon name="shield" />
      <span>
        <strong className="q-owed-late">{t('breaches.text', { count: untold.length })}</strong>
      </span>
      <BreachClock notifyBy={first} today={today} />
      <Link href="/personal-data" className="q-link">
        {t('breaches.open')}
      </Link>
    </p>
  );
}
