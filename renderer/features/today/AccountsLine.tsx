import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { refuseActor } from '../../../shared/cases/check-actor.ts';
import { useAccounts } from '../../parts/use-accounts.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** How many people work here who cannot come in yet; only for who can give them an account. */
export function AccountsLine() {
  const { t } = useTranslation('sign-in');
  const world = useStore().world();
  const { accounts } = useAccounts();
  if (!accounts || refuseActor('manage-accounts', world)) return null;
  const count = world.office.staff.filter(({ id, active }) => active && !accounts.some(({ staff }) => staff === id)).length;
  if (count === 0) return null;
  return (
    <p className="q-owed">
      <Icon name="person" />
      <span>{t('missing.text', { count })}</span>
      <Link href="/settings" className="q-link">
        {t('missing.open')}
      </Link>
    </p>
  );
}
