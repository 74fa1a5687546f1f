import { useEffect, useState } from 'react';
import type { Actor } from '../../shared/roles/roles.ts';
import { ROLES } from '../../shared/roles/roles.ts';
import type { WorkplaceKind } from '../../shared/roles/workplaces.ts';
import { PracticeSetup } from '../features/practice/PracticeSetup.tsx';
import { ChooseActor } from '../features/start/ChooseActor.tsx';
import { noCopy } from '../second-copy/no-copy.ts';
import { StoreProvider, useOffice, useStore, useStoreVersion } from '../store/StoreProvider.tsx';
import type { Store } from '../store/store.ts';
import { AppShell } from './AppShell.tsx';
import { mayBe, todayAt } from './may-be.ts';
import { Opening } from './Opening.tsx';
import { remember, remembered } from './remember.ts';
import { StoreProblem } from './StoreProblem.tsx';
import { useOpenedStore, type StoreKind } from './use-opened-store.ts';

const PRACTICE: StoreKind = { name: 'qamqor-practice', copy: noCopy };

/** The office of invented people: no passwords, no locks, whoever is at the desk says who they play. */
export function PracticeOffice({ onOffice }: { readonly onOffice: () => void }) {
  const { opening, again } = useOpenedStore(PRACTICE);
  if (opening.status === 'opening') return <Opening />;
  if (opening.status === 'refused') return <StoreProblem refusal={opening.refusal} practice onAgain={again} onOther={onOffice} />;
  return (
    <StoreProvider store={opening.store}>
      <PracticeDesk onOffice={onOffice} />
    </StoreProvider>
  );
}

function PracticeDesk({ onOffice }: { readonly onOffice: () => void }) {
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
  // The practice office is entered when all of its cases are written, at first and after each reset.
  const [filling, setFilling] = useState(!office);
  if (!office && !filling) setFilling(true);
  if (filling || !office) {
    const enter = () => {
      setActor(null);
      setFilling(false);
    };
    return <PracticeSetup kind={practiceKind()} onReady={enter} onOffice={onOffice} />;
  }
  if (!actor || !store.actor()) return <ChooseActor today={todayAt(office)} onChoose={choose} onOffice={onOffice} />;
  return <AppShell actor={actor} onActor={choose} onOther={() => choose(null)} onOffice={onOffice} />;
}

const practiceKind = (): WorkplaceKind => (remembered('practiceKind') === 'state-corporation' ? 'state-corporation' : 'office');

/** Who sat at this window before it was reloaded, if the office still knows them in that role. */
function knownActor(store: Store): Actor | null {
  const [staff = '', roleText = ''] = (remembered('actor') ?? '').split(' ');
  const role = ROLES.find((known) => known === roleText);
  const office = store.office();
  if (!office || !role || !mayBe(office, { staff, role })) return null;
  store.setActor({ staff, role });
  return { staff, role };
}
