import { useMemo, useRef, useState } from 'react';
import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import { StoreProvider } from '../../store/StoreProvider.tsx';
import { Opening } from '../Opening.tsx';
import type { OfficeKeys } from '../../vault/office-keys.ts';
import { StoreProblem } from '../StoreProblem.tsx';
import { type StoreKind, useOpenedStore } from '../use-opened-store.ts';
import { comer } from './last-role.ts';
import type { Place } from './open-place.ts';
import type { Person } from './person.ts';
import { RestoreDoor } from './RestoreDoor.tsx';
import { SessionDesk } from './SessionDesk.tsx';
import { trackDrafts } from './track-drafts.ts';

type OfficeProps = {
  readonly place: Place;
  readonly person: Person;
  readonly acceptLoss: boolean;
  readonly onPractice: (kind?: WorkplaceKind) => void;
};

/** Somebody has signed in: their keys open the store. */
export function SignedInOffice({ place, person, acceptLoss, onPractice }: OfficeProps) {
  // After a loss the store signs as a new device: the region is asked with the same key.
  const renewed = useRef<OfficeKeys | null>(null);
  const kind = useMemo<StoreKind>(
    () => ({
      name: 'qamqor',
      keys: person.keys,
      actor: comer(person.staff),
      copy: place.copy,
      renewDevice: async (keys) => {
        const made = await place.vault.renewDevice(keys);
        if (made.ok) renewed.current = made.value;
        return made;
      },
      ...(acceptLoss ? { acceptLoss: true } : {}),
    }),
    [place, person, acceptLoss],
  );
  const { opening, again } = useOpenedStore(kind);
  const opened = opening.status === 'open' ? opening.store : null;
  const tracked = useMemo(() => opened && trackDrafts(opened), [opened]);
  const [locking, setLocking] = useState(false);
  const [restoring, setRestoring] = useState(false);
  if (restoring) return <RestoreDoor session={{ keys: person.keys, renewDevice: place.vault.renewDevice }} onBack={() => setRestoring(false)} />;
  if (opening.status === 'refused') {
    const ways = { onAgain: again, onOther: () => onPractice(), onRestore: () => setRestoring(true) };
    return <StoreProblem refusal={opening.refusal} practice={false} {...ways} />;
  }
  if (!tracked) return <Opening />;
  return (
    <StoreProvider store={tracked.store}>
      <SessionDesk {...{ place, person, tracked, locking, onPractice }} keys={renewed.current ?? person.keys} onLocking={() => setLocking(true)} />
    </StoreProvider>
  );
}
