import { useTranslation } from 'react-i18next';
import type { SyncDesk, SyncState } from '../../sync/sync-desk.ts';
import { useSyncDesk, useSyncState } from '../../sync/SyncProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { CourierPanel } from './CourierPanel.tsx';
import { isMoving } from './mark-of.ts';
import { MeteredPanel } from './MeteredPanel.tsx';
import { ReportPanel } from './ReportPanel.tsx';
import { StatePanel } from './StatePanel.tsx';
import { TrayPanel } from './TrayPanel.tsx';
import './sync.css';

/** What the region has of this computer, what it has not, and what can be done about it. */
export function SyncScreen() {
  const { t } = useTranslation('sync');
  const desk = useSyncDesk();
  const state = useSyncState();
  if (!desk || !state)
    return (
      <Page title={t('title')}>
        <Empty icon="school" title={t('state.practice.title')}>
          <span>{t('state.practice.what')}</span>
        </Empty>
      </Page>
    );
  const { place } = state;
  return (
    <Page title={t('title')} actions={state.link?.state === 'approved' ? <Actions desk={desk} run={state.run} /> : null}>
      <div className="q-sync-screen">
        <div className="q-stack">
          <StatePanel state={state} />
          {state.link && place ? <TrayPanel place={place} /> : null}
        </div>
        {state.link ? (
          <div className="q-stack">
            <ReportPanel desk={desk} report={state.report} />
            <MeteredPanel desk={desk} metered={state.metered} />
            {desk.packets && state.link.state === 'approved' ? <CourierPanel packets={desk.packets} /> : null}
          </div>
        ) : null}
      </div>
    </Page>
  );
}

function Actions({ desk, run }: { readonly desk: SyncDesk; readonly run: SyncState['run'] }) {
  const { t } = useTranslation('sync');
  const paused = run.phase === 'paused';
  return (
    <>
      <ActButton label={t(paused ? 'resume' : 'pause')} kind="quiet" onClick={paused ? desk.resume : desk.pause} />
      <ActButton
        label={t('now')}
        icon="exchange"
        kind="primary"
        shortcut="F9"
        refusal={isMoving(run.phase) ? t('running') : undefined}
        onClick={desk.syncNow}
      />
    </>
  );
}
