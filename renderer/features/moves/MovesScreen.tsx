import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Case } from '../../../shared/cases/case.ts';
import { refuseActor } from '../../../shared/cases/check-actor.ts';
import type { Offer } from '../../../shared/cases/office.ts';
import { takeIn } from '../../../shared/cases/take-in.ts';
import { useStore, useStoreVersion } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { useAnnounce } from '../../ui/Announce.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { OfferPanel } from './OfferPanel.tsx';
import { SendBackDialog } from './SendBackDialog.tsx';
import { useTakeIn } from './use-take-in.ts';

/** The tray of cases that other offices have sent here: each is taken in under a number of this office, or goes back with a reason. */
export function MovesScreen() {
  const { t } = useTranslation('moves');
  const store = useStore();
  useStoreVersion();
  const announce = useAnnounce();
  const refusalText = useRefusalText();
  const [, go] = useLocation();
  const { run, busy, refusals } = useTakeIn();
  const [taken, setTaken] = useState<Case | null>(null);
  const [back, setBack] = useState<Offer | null>(null);
  const world = store.world();
  const offers = world.office.offers ?? [];
  const refused = { take: refuseActor('take-in', world), back: refuseActor('send-back', world) };
  const take = async (offer: Offer) => {
    const row = await run((now) => takeIn({ offer: offer.case }, now));
    if (!row) return;
    setTaken(row);
    announce(t('taken', { number: row.number.text }));
  };
  return (
    <Page title={t('title')}>
      <p className="q-text q-soft">{t('lead')}</p>
      <ErrorSummary issues={refusals.map((refusal) => ({ text: refusalText(refusal) }))} />
      {taken ? (
        <Notice kind="success" title={t('taken', { number: taken.number.text })}>
          <p style={{ margin: '0 0 8px' }}>{t('takenNext')}</p>
          <ActButton label={t('toCase')} autoFocus onClick={() => go(`/cases/${taken.id}`)} />
        </Notice>
      ) : null}
      {offers.length === 0 ? <Empty icon="check" title={t('none')} /> : null}
      {offers.map((offer, index) => (
        <OfferPanel
          key={offer.case}
          first={index === 0}
          refusals={refused}
          onTake={() => void take(offer)}
          onBack={() => setBack(offer)}
          {...{ offer, busy }}
        />
      ))}
      {back ? <SendBackDialog offer={back} onClose={() => setBack(null)} /> : null}
    </Page>
  );
}
