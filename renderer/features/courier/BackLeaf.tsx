import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, CaseState } from '../../../shared/cases/case.ts';
import { allowedActs } from '../../../shared/cases/case-workflow.ts';
import { requestBack } from '../../../shared/cases/request-back.ts';
import { err } from '../../../shared/kernel/result.ts';
import { TermBadge } from '../../parts/TermBadge.tsx';
import { useToday } from '../../parts/use-today.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { useAnnounce } from '../../ui/Announce.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { CaseTable } from './CaseTable.tsx';
import { ReceiveDialog } from './ReceiveDialog.tsx';
import { Refusals } from './Refusals.tsx';
import { useCasesIn } from './use-cases-in.ts';
import { useCounterAct } from './use-counter-act.ts';

const HANDED_BACK: readonly CaseState[] = ['handed-back'];

/** Results that went back uncollected: asked for again when the applicant comes after all. */
export function BackLeaf() {
  const { t } = useTranslation('courier');
  const format = useFormat();
  const today = useToday();
  const announce = useAnnounce();
  const cases = useCasesIn(HANDED_BACK);
  const { refusals, run } = useCounterAct();
  const [asked, setAsked] = useState<Case | null>(null);
  const request = async ({ id }: Case) => {
    if (await run((world, current) => (current ? requestBack(current, {}, world) : err([{ code: 'case-not-found' }])), id))
      announce(t('back.requested'));
  };
  if (cases === undefined) return null;
  if (cases.length === 0) return <Empty title={t('back.empty')} />;
  return (
    <Panel title={t('back.title')}>
      <Refusals refusals={refusals} />
      <CaseTable
        label={t('back.title')}
        cases={cases}
        columns={[
          { key: 'back', label: t('column.handedBack'), cell: ({ storage }) => (storage?.handedBack ? format.dateTime(storage.handedBack.at) : '') },
          {
            key: 'request',
            label: t('column.requested'),
            cell: ({ storage }) => (storage?.requestedBack ? <TermBadge due={storage.requestedBack.due} today={today} /> : ''),
          },
          {
            key: 'act',
            label: t('column.act'),
            cell: (current) => <BackActs current={current} onRequest={() => void request(current)} onReceive={() => setAsked(current)} />,
          },
        ]}
      />
      {asked ? <ReceiveDialog current={asked} onClose={() => setAsked(null)} /> : null}
    </Panel>
  );
}

type ActsProps = { readonly current: Case; readonly onRequest: () => void; readonly onReceive: () => void };

function BackActs({ current, onRequest, onReceive }: ActsProps) {
  const { t } = useTranslation('courier');
  const refusalText = useRefusalText();
  const acts = allowedActs(current, useStore().world());
  const reason = (act: 'request-back' | 'receive-result') => (acts[act].allowed ? undefined : refusalText(acts[act].refusal));
  return (
    <div className="q-actions">
      <ActButton label={t('back.request')} refusal={reason('request-back')} onClick={onRequest} />
      <ActButton label={t('receive.open')} refusal={reason('receive-result')} onClick={onReceive} />
    </div>
  );
}
