import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rolesOn, substitutionOf } from '../../shared/cases/substitution.ts';
import type { Actor } from '../../shared/roles/roles.ts';
import { useToday } from '../parts/use-today.ts';
import { useOffice } from '../store/StoreProvider.tsx';
import { ActButton } from '../ui/ActButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useFormat } from '../ui/use-format.ts';

type Props = { readonly actor: Actor; readonly onActor: (actor: Actor) => void; readonly onOther: () => void };

/** Who acts, in which role; opens the choice of another of their roles, or of another person. */
export function WhoAmI({ actor, onActor, onOther }: Props) {
  const { t } = useTranslation(['app', 'terms']);
  const office = useOffice();
  const format = useFormat();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const me = office?.staff.find((person) => person.id === actor.staff);
  const order = office && me && !me.roles.includes('head') ? substitutionOf(office, me.id, today)?.order : undefined;
  const choose = (next: Actor) => {
    setOpen(false);
    onActor(next);
  };
  const other = () => {
    setOpen(false);
    onOther();
  };
  return (
    <>
      <button type="button" className="q-who" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="person" size={18} />
        <span>
          <strong>{me?.name ?? actor.staff}</strong>
          <small>{t(`terms:role.${actor.role}`)}</small>
        </span>
        <Icon name="right" size={14} />
      </button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={me?.name ?? t('who.title')}
        actions={<ActButton label={t('who.other')} icon="person" onClick={other} />}
      >
        <span className="q-soft">{t('who.roles')}</span>
        <div className="q-actions">
          {(office && me ? rolesOn(office, me, today) : []).map((role) => (
            <ActButton
              key={role}
              label={t(`terms:role.${role}`)}
              kind={role === actor.role ? 'primary' : 'normal'}
              autoFocus={role === actor.role}
              {...(role === actor.role ? { icon: 'check' } : {})}
              onClick={() => choose({ staff: actor.staff, role })}
            />
          ))}
        </div>
        {order ? <p className="q-text q-soft">{t('who.byOrder', { number: order.number, date: format.date(order.date) })}</p> : null}
      </Dialog>
    </>
  );
}
