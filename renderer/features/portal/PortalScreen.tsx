import './portal.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refuseActor } from '../../../shared/cases/check-actor.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { useStore, useStoreVersion } from '../../store/StoreProvider.tsx';
import { useAnnounce } from '../../ui/Announce.tsx';
import { Page } from '../../ui/Page.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { ArrivalPreview } from './ArrivalPreview.tsx';
import { PackageDrop } from './PackageDrop.tsx';
import { ReasonList } from './ReasonList.tsx';
import { RefusedList } from './RefusedList.tsx';
import { Registered } from './Registered.tsx';
import { type Arrival, openPackage, registerArrival } from './take-in.ts';

type Desk =
  | { readonly step: 'empty' | 'reading' }
  | { readonly step: 'arrived'; readonly arrival: Arrival; readonly refusals: readonly Refusal[] }
  | { readonly step: 'refused'; readonly name: string; readonly refusals: readonly Refusal[] }
  | { readonly step: 'registered'; readonly id: string };

/** The portal's packages: a file is read and checked, looked at, registered; what cannot be taken in is kept with the reason. */
export function PortalScreen() {
  const { t } = useTranslation('portal');
  const store = useStore();
  useStoreVersion();
  const announce = useAnnounce();
  const refusalText = useRefusalText();
  const [desk, setDesk] = useState<Desk>({ step: 'empty' });
  const [busy, setBusy] = useState(false);
  const refusal = refuseActor('refuse-portal-package', store.world());
  const open = async (file: File) => {
    setDesk({ step: 'reading' });
    const result = await openPackage(store, file);
    announce(result.ok ? t('checked') : t('refusedNow'));
    setDesk(result.ok ? { step: 'arrived', arrival: result.value, refusals: [] } : { step: 'refused', name: file.name, refusals: result.error });
  };
  const register = async (arrival: Arrival) => {
    if (busy) return;
    setBusy(true);
    const result = await registerArrival(store, arrival);
    setBusy(false);
    setDesk(result.ok ? { step: 'registered', id: result.value } : { step: 'arrived', arrival, refusals: result.error });
  };
  return (
    <Page title={t('title')}>
      <PackageDrop refusal={refusal ? refusalText(refusal) : undefined} busy={desk.step === 'reading'} onFile={(file) => void open(file)} />
      {desk.step === 'refused' ? <ReasonList title={t('refusedFile', { name: desk.name })} refusals={desk.refusals} /> : null}
      {desk.step === 'registered' ? <Registered caseId={desk.id} /> : null}
      {desk.step === 'arrived' ? (
        <ArrivalPreview {...desk} busy={busy} onRegister={() => void register(desk.arrival)} onLeave={() => setDesk({ step: 'empty' })} />
      ) : null}
      <RefusedList />
    </Page>
  );
}
