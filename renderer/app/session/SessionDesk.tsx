import { useEffect, useMemo, useState } from 'react';
import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import type { Actor } from '../../../shared/roles/roles.ts';
import { keepJoining, readJoining } from '../../features/start/joining.ts';
import { JoinScreen } from '../../features/start/JoinScreen.tsx';
import { StartScreen } from '../../features/start/StartScreen.tsx';
import { type Session, SessionProvider } from '../../parts/SessionProvider.tsx';
import { useOffice, useStoreVersion } from '../../store/StoreProvider.tsx';
import { SyncProvider } from '../../sync/SyncProvider.tsx';
import type { OfficeKeys } from '../../vault/office-keys.ts';
import { AppShell } from '../AppShell.tsx';
import { Opening } from '../Opening.tsx';
import { actorOf } from './actor-of.ts';
import { enterOffice } from './enter-office.ts';
import { keepRole } from './last-role.ts';
import { NoPlace } from './NoPlace.tsx';
import type { Place } from './open-place.ts';
import type { Person } from './person.ts';
import type { TrackedStore } from './track-drafts.ts';
import { useLock } from './use-lock.ts';
import { useRegionDesk } from './use-region-desk.ts';

type Props = {
  readonly place: Place;
  readonly person: Person;
  readonly tracked: TrackedStore;
  readonly keys: OfficeKeys;
  readonly locking: boolean;
  readonly onLocking: () => void;
  readonly onPractice: (kind?: WorkplaceKind) => void;
};

/** The desk of who has signed in: the start of an office that is not opened yet, or the office, under a lock. */
export function SessionDesk({ place, person, tracked, keys, locking, onLocking, onPractice }: Props) {
  const { store } = tracked;
  const office = useOffice();
  useStoreVersion();
  const [actor, setActor] = useState<Actor | null>(null);
  const [entered, setEntered] = useState(false);
  const lock = useLock({ tracked, onLocking, minutes: () => store.office()?.settings.lockMinutes });
  const session = useMemo<Session>(
    () => ({ vault: place.vault, account: person.account, signInName: person.signInName, lock }),
    [place, person, lock],
  );
  const choose = (next: Actor) => {
    keepRole(next);
    store.setActor(next);
    setActor(next);
  };
  const desk = useRegionDesk(store, keys);
  const isOpen = office !== null;
  useEffect(() => {
    const first = isOpen ? actorOf(store, person.staff) : null;
    if (isOpen) keepJoining(null);
    if (!first) return;
    keepRole(first);
    store.setActor(first);
    setActor(first);
    let wanted = true;
    void enterOffice({ store, vault: place.vault, person }).then(() => wanted && setEntered(true));
    return () => {
      wanted = false;
    };
  }, [isOpen, store, place, person]);
  if (locking) return <Opening locking />;
  if (!office)
    return (
      <SessionProvider session={session}>
        {readJoining()?.keys ? (
          <SyncProvider desk={desk}>
            <JoinScreen />
          </SyncProvider>
        ) : (
          <StartScreen kind={person.kind} first={person.staff} onPractice={onPractice} />
        )}
      </SessionProvider>
    );
  if (!actorOf(store, person.staff)) return <NoPlace onOther={() => lock('switch')} />;
  if (!entered || !actor || !store.actor()) return <Opening />;
  return (
    <SessionProvider session={session}>
      <SyncProvider desk={desk}>
        <AppShell actor={actor} onActor={choose} onOther={() => lock('switch')} vaultHealed={place.vault.healed} />
      </SyncProvider>
    </SessionProvider>
  );
}
