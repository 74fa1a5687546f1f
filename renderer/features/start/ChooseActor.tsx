import './start.css';
import { useTranslation } from 'react-i18next';
import type { Actor } from '../../../shared/roles/roles.ts';
import { useOffice } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LangSwitch } from '../../ui/LangSwitch.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useLang } from '../../ui/use-lang.ts';

type Props = {
  readonly onChoose: (actor: Actor) => void;
  readonly onPractice: (() => void) | undefined;
  readonly onOffice: (() => void) | undefined;
};

/** Who sits here now, in which role. Passwords come with sign-in; until then the office trusts its own room. */
export function ChooseActor({ onChoose, onPractice, onOffice }: Props) {
  const { t } = useTranslation(['start', 'terms']);
  const office = useOffice();
  const [lang] = useLang();
  const people = office?.staff.filter((person) => person.active) ?? [];
  return (
    <main className="q-whole">
      <div className="q-whole-card q-start">
        <header className="q-start-head">
          <strong>{office?.settings.name[lang]}</strong>
          <LangSwitch />
        </header>
        {office?.practice ? <Notice kind="warning">{t('who.practice')}</Notice> : null}
        <h1>{t('who.title')}</h1>
        <p className="q-soft">{t('who.hint')}</p>
        <ul className="q-people">
          {people.map((person, index) => (
            <li key={person.id}>
              <div>
                <strong>{person.name}</strong>
                <span className="q-soft">{person.post[lang]}</span>
              </div>
              <div className="q-actions">
                {person.roles.map((role, at) => (
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
          {onPractice ? <ActButton label={t('who.toPractice')} kind="quiet" icon="school" onClick={onPractice} /> : null}
          {onOffice ? <ActButton label={t('who.toOffice')} kind="quiet" icon="box" onClick={onOffice} /> : null}
        </div>
      </div>
    </main>
  );
}
