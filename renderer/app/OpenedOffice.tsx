import { useEffect, useState } from 'react';
import type { Office } from '../../shared/cases/office.ts';
import { rolesOn } from '../../shared/cases/substitution.ts';
import { toLocal } from '../../shared/kernel/clock.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { dateOf } from '../../shared/kernel/local-date-time.ts';
import type { Actor } from '../../shared/roles/roles.ts';
import { ROLES } from '../../shared/roles/roles.ts';
import type { WorkplaceKind } from '../../shared/roles/workplaces.ts';
import { PracticeSetup } from '../features/practice/PracticeSetup.tsx';
import { ChooseActor } from '../features/start/ChooseActor.tsx';
import { StartScreen } from '../features/start/StartScreen.tsx';
import { useOffice, useStore, useStoreVersion } from '../store/StoreProvider.tsx';
import type { Store } from '../store/store.ts';
import { AppShell } from './AppShell.tsx';
import { clock } from './outside.ts';
import { remember, remembered } from './remember.ts';

type Props = { readonly onPractice: () => void; readonly onOffice: () => void };

/** A store is open: is there an office in it, and who sits here? */
export function OpenedOffice({ onPractice, onOffice }: Props) {
  const store = useStore();
  const office = useOffice();
  useStoreVersion();
  const [actor, setActor] = useState<Actor | null>(() => knownActor(store));
  useEffect(() => store.setActor(actor), [store, actor]);
  const choose = (next: Actor | null) => {
    remember('actor', next ? `${next.staff} ${next.role}` : null);
    store.setActor(next);
    setActor(next);
  };
  const practice = store.name === 'qamqor-practice';
  // The practice office is entered when all of its cases are written, at first and after each reset.
  const [filling, setFilling] = useState(practice && !office);
  if (practice && !office && !filling) setFilling(true);
  if (practice && (filling || !office)) {
    const enter = () => {
      setActor(null);
      setFilling(false);
    };
    return <PracticeSetup kind={practiceKind()} onReady={enter} onOffice={onOffice} />;
  }
  const practise = (kind: WorkplaceKind) => {
    remember('practiceKind', kind);
    onPractice();
  };
  if (!office) return <StartScreen onPractice={practise} />;
  if (!actor || !store.actor())
    return (
      <ChooseActor
        today={todayAt(office)}
        onChoose={choose}
        onPractice={practice ? undefined : onPractice}
        onOffice={practice ? onOffice : undefined}
      />
    );
  return <AppShell actor={actor} onActor={choose} onOffice={practice ? onOffice : undefined} />;
}

const practiceKind = (): WorkplaceKind => (remembered('practiceKind') === 'state-corporation' ? 'state-corporation' : 'office');

const todayAt = ({ settings }: Office): LocalDate => dateOf(toLocal(clock.now(), settings.zone));

/** Who sat at this window before it was reloaded, if the office still knows them in that role. */
function knownActor(store: Store): Actor | null {
  const [staff = '', roleText = ''] = (remembered('actor') ?? '').split(' ');
  const role = ROLES.find((known) => known === roleText);
  const office = store.office();
  const person = office?.staff.find((one) => one.id === staff && one.active);
  if (!office || !person || !role || !rolesOn(office, person, todayAt(office)).includes(role)) return null;
  store.setActor({ staff, role });
  return { staff, role };
}
