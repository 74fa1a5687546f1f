import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, CaseState } from '../../../shared/cases/case.ts';
import { allowedActs } from '../../../shared/cases/case-workflow.ts';
import { handBack } from '../../../shared/cases/hand-back.ts';
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
import { HandOutDialog } from './HandOutDialog.tsx';
import { Refusals } from './Refusals.tsx';
import { StorageRegisterDialog } from './StorageRegisterDialog.tsx';
import { useCasesIn } from './use-cases-in.ts';
import { useCounterAct } from './use-counter-act.ts';

const STORED: readonly CaseState[] = ['stored'];

/** Results that lie here: until when, to whom they are handed, and back to the provider after the term of storage. */
export function StorageLeaf() {
  const { t } = useTranslation('courier');
  const format = useFormat();
  const today = useToday();
  const announce = useAnnounce();
  const cases = useCasesIn(STORED);
  const { refusals, run } = useCounterAct();
  const [asked, setAsked] = useState<Case | 'print' | null>(null);
  const giveBack = async ({ id, number }: Case) => {
    const done = await run((world, current) => (current ? handBack(current, {}, world) : err([{ code: 'case-not-found' }])), id);
    if (done) announce(t('storage.handedBack', { number: number.text }));
  };
  const print = <ActButton icon="print" label={t('storage.print')} onClick={() => setAsked('print')} />;
  return (
    <Panel title={t('storage.title')} actions={print}>
      <Refusals refusals={refusals} />
      {cases?.length === 0 ? <Empty title={t('storage.empty')} /> : null}
      {cases && cases.length > 0 ? (
        <CaseTable
          label={t('storage.title')}
          cases={cases}
          columns={[
            { key: 'result', label: t('column.result'), cell: ({ storage }) => (storage ? `${storage.number}, ${format.date(storage.date)}` : '') },
            {
              key: 'until',
              label: t('column.until'),
              cell: ({ storage }) =>
                storage?.until ? <TermBadge due={storage.until} today={today} /> : <span className="q-soft">{t('noTerm')}</span>,
            },
            {
              key: 'act',
              label: t('column.act'),
              cell: (current) => <StoredActs current={current} onHandOut={() => setAsked(current)} onHandBack={() => void giveBack(current)} />,
            },
          ]}
        />
      ) : null}
      {asked === 'print' ? <StorageRegisterDialog onClose={() => setAsked(null)} /> : null}
      {asked !== null && asked !== 'print' ? <HandOutDialog current={asked} onClose={() => setAsked(null)} /> : null}
    </Panel>
  );
}

type ActsProps = { readonly current: Case; readonly onHandOut: () => void; readonly onHandBack: () => void };

function StoredActs({ current, onHandOut, onHandBack }: ActsProps) {
  const { t } = useTranslation('courier');
  const refusalText = useRefusalText();
  const acts = allowedActs(current, useStore().world());
  const reason = (act: 'issue' | 'hand-back') => (acts[act].allowed ? undefined : refusalText(acts[act].refusal));
  return (
    <div className="q-actions">
      <ActButton kind="primary" label={t('storage.handOut')} refusal={reason('issue')} onClick={onHandOut} />
      <ActButton label={t('storage.handBack')} refusal={reason('hand-back')} onClick={onHandBack} />
    </div>
  );
}
