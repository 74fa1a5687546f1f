import { lazy, Suspense, useEffect, useState } from 'react';
import type { RestorePlace } from '../../features/backup/restore-office.ts';
import { useBridge } from '../../parts/BridgeProvider.tsx';
import type { OfficeKeys } from '../../vault/office-keys.ts';
import type { Vault } from '../../vault/open-vault.ts';
import { Opening } from '../Opening.tsx';
import { restorePlace } from './restore-place.ts';

const RestoreScreen = lazy(async () => ({ default: (await import('../../features/backup/RestoreScreen.tsx')).RestoreScreen }));

type Props = {
  /** Who has signed in: the journal is gone, the keys are there. */
  readonly session: { readonly keys: OfficeKeys; readonly renewDevice: Vault['renewDevice'] } | null;
  readonly onBack: () => void;
};

/** The office comes back from its backup; afterwards the window begins anew, at the door. */
export function RestoreDoor({ session, onBack }: Props) {
  const bridge = useBridge();
  const [place, setPlace] = useState<RestorePlace | null>(null);
  useEffect(() => {
    let wanted = true;
    void restorePlace(bridge).then((found) => wanted && setPlace(found));
    return () => {
      wanted = false;
    };
  }, [bridge]);
  if (!place) return <Opening />;
  return (
    <Suspense fallback={<Opening />}>
      <RestoreScreen place={place} session={session} onDone={() => location.reload()} onBack={onBack} />
    </Suspense>
  );
}
