import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { WorkplaceKind } from '../../../shared/roles/workplaces.ts';
import { backupBeforeUpdate } from '../../features/backup/backup-before-update.ts';
import { SignInScreen } from '../../features/sign-in/SignInScreen.tsx';
import { FirstStart } from '../../features/start/FirstStart.tsx';
import { useBridge } from '../../parts/BridgeProvider.tsx';
import { Opening } from '../Opening.tsx';
import { clock } from '../outside.ts';
import { remember, remembered } from '../remember.ts';
import { StoreProblem } from '../StoreProblem.tsx';
import { RestoreDoor } from './RestoreDoor.tsx';
import { askRegion } from './ask-region.ts';
import { openPlace, type Place } from './open-place.ts';
import type { Person } from './person.ts';
import { joinSession, type SessionNews } from './session-news.ts';
import { SignedInOffice } from './SignedInOffice.tsx';
import { useNightCourier } from './use-night-courier.ts';

/** `starting`: nothing was set up here when the window came; it stays so while the recovery code is being read. */
type Found = { readonly place: Place; readonly starting: boolean } | { readonly refusal: Refusal } | null;
type Props = { readonly onPractice: (kind?: WorkplaceKind) => void };

/** The real office: its keys are found, somebody signs in (or sets it up), and only then is its store opened. */
export function RealOffice({ onPractice }: Props) {
  const bridge = useBridge();
  const [acceptLoss, setAcceptLoss] = useState(false);
  const [found, setFound] = useState<Found>(null);
  const [person, setPerson] = useState<Person | null>(null);
  useEffect(() => {
    let wanted = true;
    setFound(null);
    const failed = { refusal: { code: 'store-unavailable' } };
    void openPlace(bridge, acceptLoss).then(
      (opened) => wanted && setFound(opened.ok ? { place: opened.value, starting: !opened.value.vault.isSetUp() } : { refusal: opened.error }),
      () => wanted && setFound(failed),
    );
    return () => {
      wanted = false;
    };
  }, [bridge, acceptLoss]);
  const [restoring, setRestoring] = useState(false);
  const askCode = useMemo(() => askRegion(bridge), [bridge]);
  const tell = useSetUpElsewhere(found !== null && 'place' in found && found.starting && person === null);
  useNightCourier(found !== null && 'place' in found && !found.starting && person === null);
  if (!found) return <Opening />;
  const restore = () => setRestoring(true);
  if (restoring) return <RestoreDoor session={null} onBack={() => setRestoring(false)} />;
  if ('refusal' in found) {
    const again = (accepted: boolean) => (accepted ? setAcceptLoss(true) : location.reload());
    return <StoreProblem refusal={found.refusal} practice={false} onAgain={again} onOther={() => onPractice()} onRestore={restore} />;
  }
  const { place } = found;
  const enter = async (next: Person) => {
    // Whatever a new version writes, the office as the old one left it is in a file first.
    await backupBeforeUpdate({ bridge, vault: place.vault, keys: next.keys, clock, indexedDB: place.indexedDB }).catch(() => null);
    remember('account', next.account);
    remember('here', next.account);
    remember('names', null);
    setPerson(next);
  };
  if (person) return <SignedInOffice place={place} person={person} acceptLoss={acceptLoss} onPractice={onPractice} />;
  if (found.starting)
    return (
      <FirstStart
        vault={place.vault}
        onSetUp={() => tell('set-up')}
        onReady={(made, kind) => void enter({ ...made, failed: [], kind, reset: false })}
        onRestore={restore}
        askCode={askCode}
        onPractice={onPractice}
      />
    );
  const last = remembered('names') === null ? (remembered('here') ?? remembered('account')) : null;
  return (
    <SignInScreen
      vault={place.vault}
      last={last}
      deviceFault={place.deviceFault}
      onSignedIn={(signed, reset) => void enter({ ...signed, kind: null, reset })}
      onPractice={() => onPractice()}
    />
  );
}

/** While this window waits at a first start, another may make the keys: then there is a door here, too. */
function useSetUpElsewhere(waiting: boolean): (news: SessionNews) => void {
  const talk = useRef<ReturnType<typeof joinSession> | null>(null);
  useEffect(() => {
    if (!waiting) return;
    const joined = joinSession((news) => news === 'set-up' && location.reload());
    talk.current = joined;
    return () => {
      talk.current = null;
      joined.leave();
    };
  }, [waiting]);
  return useCallback((news) => talk.current?.tell(news), []);
}
