import './sync.css';
import { useTranslation } from 'react-i18next';
import { refuseActor } from '../../../shared/cases/check-actor.ts';
import { WaitingApproval } from '../../parts/WaitingApproval.tsx';
import { useOffice, useStore } from '../../store/StoreProvider.tsx';
import { useSyncDesk, useSyncState } from '../../sync/SyncProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { ComputerList } from './ComputerList.tsx';
import { ConnectedFacts } from './ConnectedFacts.tsx';
import { ConnectForm } from './ConnectForm.tsx';

/** How this computer comes to its region, and what it is there. Nothing in the practice office. */
export function ConnectPanel() {
  const { t } = useTranslation('sync');
  const desk = useSyncDesk();
  const state = useSyncState();
  const office = useOffice();
  const refusal = refuseActor('change-settings', useStore().world());
  const refusalText = useRefusalText();
  if (!desk || !state || !office) return null;
  const { link } = state;
  const reason = refusal ? refusalText(refusal) : undefined;
  return (
    <Panel title={t('connect.title')}>
      <div className="q-stack">
        {link ? null : <ConnectForm desk={desk} office={office} refusal={reason} />}
        {link?.state === 'waiting' ? <WaitingApproval publicKey={desk.publicKey} onAsk={desk.askApproval} /> : null}
        {link?.state === 'refused' ? (
          <>
            <Notice kind="error">{t('connect.refused')}</Notice>
            <div className="q-actions">
              <ActButton label={t('connect.other')} refusal={reason} onClick={() => void desk.forgetRefused()} />
            </div>
          </>
        ) : null}
        {link?.state === 'revoked' ? <Notice kind="error">{t('connect.revoked')}</Notice> : null}
        {link ? <ConnectedFacts link={link} /> : null}
        {link?.state === 'approved' || link?.state === 'revoked' ? (
          <>
            <ComputerList workplaces={office.workplaces ?? []} here={state.place?.device ?? null} />
            <p className="q-soft" style={{ margin: 0 }}>
              {t('connect.keep')}
            </p>
          </>
        ) : null}
      </div>
    </Panel>
  );
}
