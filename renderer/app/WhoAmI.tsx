import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Actor } from '../../shared/roles/roles.ts';
import { useOffice } from '../store/StoreProvider.tsx';
import { Icon } from '../ui/Icon.tsx';

/** Who acts, in which role; opens the choice of another role or person. */
export function WhoAmI({ actor, onActor }: { readonly actor: Actor; readonly onActor: (actor: Actor | null) => void }) {
  const { t } = useTranslation(['app', 'terms']);
  const office = useOffice();
  const me = office?.staff.find((person) => person.id === actor.staff);
  return (
    <Menu position="right-end" shadow="md" width={280} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <button type="button" className="q-who">
          <Icon name="person" size={18} />
          <span>
            <strong>{me?.name ?? actor.staff}</strong>
            <small>{t(`terms:role.${actor.role}`)}</small>
          </span>
          <Icon name="right" size={14} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('who.roles')}</Menu.Label>
        {(me?.roles ?? []).map((role) => (
          <Menu.Item key={role} onClick={() => onActor({ staff: actor.staff, role })} leftSection={<Icon name={role === actor.role ? 'check' : 'person'} />} aria-current={role === actor.role ? 'true' : undefined}>
            {t(`terms:role.${role}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => onActor(null)}>{t('who.other')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
