import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WaitingApproval } from '../../parts/WaitingApproval.tsx';
import type { SyncDesk, SyncState } from '../../sync/sync-desk.ts';
import { useSyncDesk, useSyncState } from '../../sync/SyncProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { ConnectStep } from './ConnectStep.tsx';
import { type Joining, keepJoining, readJoining } from './joining.ts';
import { RecoveryStep } from './RecoveryStep.tsx';
import { StartCard } from './StartCard.tsx';
import { JOIN_STEPS } from './start-steps.ts';

/** The keys are there, the office is on its way: the region is asked, its second person approves, the cases come. Each step goes on where it stopped. */
export function JoinScreen() {
  const desk = useSyncDesk();
  const state = useSyncState();
  const [joining, setJoining] = useState<Joining | null>(readJoining);
  if (!desk || !state || !joining) return null;
  const keep = (next: Joining) => {
    keepJoining(next);
    setJoining(next);
  };
  const step = !joining.paper ? 'recovery' : 'join';
  return (
    <StartCard step={step} steps={JOIN_STEPS}>
      {joining.paper ? (
        <Way desk={desk} state={state} joining={joining} onJoining={keep} />
      ) : (
        <RecoveryStep onKept={() => keep({ ...joining, paper: true })} />
      )}
    </StartCard>
  );
}

type WayProps = { readonly desk: SyncDesk; readonly state: SyncState; readonly joining: Joining; readonly onJoining: (joining: Joining) => void };

function Way({ desk, state, joining, onJoining }: WayProps) {
  const { t } = useTranslation('sync');
  const { link, run } = state;
  if (!link) return <ConnectStep desk={desk} joining={joining} onJoining={onJoining} />;
  if (link.state === 'waiting') return <WaitingApproval publicKey={desk.publicKey} onAsk={desk.askApproval} autoFocus />;
  if (link.state === 'approved') return <Loading run={run} onAgain={desk.syncNow} />;
  return (
    <div className="q-stack">
      <Notice kind="error">{t(link.state === 'revoked' ? 'connect.revoked' : 'connect.refused')}</Notice>
      <div className="q-actions">
        <ActButton label={t('connect.other')} kind="primary" autoFocus onClick={() => void desk.forgetRefused()} />
      </div>
    </div>
  );
}

function Loading({ run, onAgain }: { readonly run: SyncState['run']; readonly onAgain: () => void }) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const refusalText = useRefusalText();
  const { phase, done, all, problem } = run;
  const known = phase === 'loading' && all !== null;
  // The first load is begun by who approved it; where nothing runs and nothing failed, this window begins it.
  const begun = useRef(false);
  const idle = phase === 'resting' && problem === null;
  useEffect(() => {
    if (!idle || begun.current) return;
    begun.current = true;
    onAgain();
  }, [idle, onAgain]);
  return (
    <div className="q-stack">
      <p role="status" style={{ margin: 0 }}>
        {known ? t('join.loading', { done: format.number(done), all: format.number(all) }) : t('join.begin')}
      </p>
      <progress
        className="q-start-load"
        aria-label={t('join.loadingTitle')}
        {...(known ? { value: Math.min(done, all), max: Math.max(1, all) } : {})}
      />
      {problem ? (
        <>
          <Notice kind="warning">{refusalText(problem)}</Notice>
          <div className="q-actions">
            <ActButton label={t('resume')} kind="primary" autoFocus onClick={onAgain} />
          </div>
        </>
      ) : null}
    </div>
  );
}
