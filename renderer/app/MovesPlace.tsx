import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { PERMISSIONS } from '../../shared/roles/permissions.ts';
import type { Role } from '../../shared/roles/roles.ts';
import { useOffice } from '../store/StoreProvider.tsx';
import { Icon } from '../ui/Icon.tsx';

const PATH = '/moves';

/** The tray of cases from other offices, with how many wait in it; it has a place in the navigation only while some do, and for who may take them in. */
export function MovesPlace({ role }: { readonly role: Role }) {
  const { t } = useTranslation(['app', 'moves']);
  const [here] = useLocation();
  const count = useOffice()?.offers?.length ?? 0;
  if (count === 0 || !PERMISSIONS['take-in'].includes(role)) return null;
  return (
    <ul>
      <li>
        <Link href={PATH} className="q-nav" aria-current={here === PATH ? 'page' : undefined} title={t('moves:today', { count })}>
          <Icon name="box" size={17} />
          <span>{t('screen.moves')}</span>
          <strong className="q-nav-count">{count}</strong>
        </Link>
      </li>
    </ul>
  );
}
