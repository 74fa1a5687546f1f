import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PERMISSIONS } from '../../../shared/roles/permissions.ts';
import { useStore, useStoreVersion } from '../../store/StoreProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** How many cases of other offices wait to be taken in, with the way to them; nothing while none does. */
export function MoveLine() {
  const { t } = useTranslation('moves');
  const { actor, office } = useStore().world();
  useStoreVersion();
  const count = office.offers?.length ?? 0;
  if (count === 0 || !PERMISSIONS['take-in'].includes(actor.role)) return null;
  return (
    <p className="q-owed">
      <Icon name="box" />
      <strong>{t('today', { count })}</strong>
      <Link href="/moves" className="q-link">
        {t('open')}
      </Link>
    </p>
  );
}
