import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useHealth, useOffice } from '../store/StoreProvider.tsx';
import type { StoreHealth } from '../store/store.ts';
import { Icon } from '../ui/Icon.tsx';

/** Is everything kept? Green only while every write succeeded and the store is whole; otherwise says what is wrong. */
export function HealthLine() {
  const { t } = useTranslation('app');
  const health = useHealth();
  const practice = useOffice()?.practice === true;
  const trouble = troubleOf(health);
  return (
    <div className={trouble ? 'q-health q-health-bad' : 'q-health'} role={trouble ? 'alert' : undefined}>
      <Icon name={trouble ? 'warning' : 'check'} size={15} />
      {trouble ? (
        <Link href="/settings">{t(`health.${trouble}`)}</Link>
      ) : (
        <span>{practice ? t('health.practice') : t(health.status === 'checking' ? 'health.checking' : 'health.good')}</span>
      )}
    </div>
  );
}

const LOW_SPACE = 200_000_000;

function troubleOf(health: StoreHealth): 'write-failed' | 'damaged' | 'low-space' | null {
  if (health.writeFailure) return 'write-failed';
  if (health.status === 'damaged') return 'damaged';
  return health.freeBytes !== null && health.freeBytes < LOW_SPACE ? 'low-space' : null;
}
