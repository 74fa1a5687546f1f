import './start.css';
import { useTranslation } from 'react-i18next';
import type { Staff, Substitution } from '../../../shared/cases/office.ts';
import { rolesOn, substitutionOf } from '../../../shared/cases/substitution.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Actor } from '../../../shared/roles/roles.ts';
import { useOffice } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LangSwitch } from '../../ui/LangSwitch.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';

type Props = {
  /** The office's date: an order of substitution gives the head's role on its days only. */
  readonly today: LocalDate;
  readonly onChoose: (actor: Actor) => void;
  readonly onOffice: () => void;
};

/** Whom one plays in the practice office, in which role. In the real office everybody signs in. */
export function ChooseActor({ today, onChoose, onOffice }: Props) {
  const { t } = useTranslation(['start', 'terms']);
  const office = useOffice();
  const [lang] = useLang();
  const orderOf = (person: Staff) => (office && !person.roles.includes('head') ? substitutionOf(office, person.id, today)?.order : undefined);
  const people = office?.staff.filter((person) => person.active) ?? [];
  return (
    <main className="q-whole">
      <div className="q-whole-card q-start">
        <header className="q-start-head">
          <strong>{office?.settings.name[lang]}</strong>
          <LangSwitch />
        </header>
        <Notice kind="warning">{t('who.practice')}</Notice>
        <h1>{t('who.title')}</h1>
        <p className="q-soft">{t('who.hint')}</p>
        <ul className="q-people">
          {people.map((person, index) => (
            <li key={person.id}>
              <div>
                <strong>{person.name}</strong>
                <span className="q-soft">{person.post[lang]}</span>
                <ByOrder order={orderOf(person)} />
              </div>
              <div className="q-actions">
                {(office ? rolesOn(office, person, today) : []).map((role, at) => (
                  <button
                    key={role}
                    type="button"
                    className="q-role"
                    autoFocus={index === 0 && at === 0}
                    aria-label={`${person.name}: ${t(`terms:role.${role}`)}`}
                    onClick={() => onChoose({ staff: person.id, role })}
                  >
                    <Icon name="person" />
                    {t(`terms:role.${role}`)}
                  </button>
                ))}
              </div>
            </li>
          ))}
        </ul>
        <div className="q-actions">
          <ActButton label={t('who.toOffice')} kind="quiet" icon="box" onClick={onOffice} />
        </div>
      </div>
    </main>
  );
}

/** By which order the head's role is among the roles of somebody who is not the head. */
function ByOrder({ order }: { readonly order: Substitution['order'] | undefined }) {
  const { t } = useTranslation('app');
  const format = useFormat();
  return order ? <span className="q-soft">{t('who.byOrder', { number: order.number, date: format.date(order.date) })}</span> : null;
}
