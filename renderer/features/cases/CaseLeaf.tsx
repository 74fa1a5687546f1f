import { useTranslation } from 'react-i18next';
import type { Case } from '../../../shared/cases/case.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { FileAccessPanel } from '../../parts/FileAccessPanel.tsx';
import { ActJournal } from './ActJournal.tsx';
import { ApplicationPanel } from './ApplicationPanel.tsx';
import type { CaseTab } from './case-tabs.ts';
import type { CaseWords } from './case-words.ts';
import { ComplaintsPanel } from './ComplaintsPanel.tsx';
import { ConversationPanel } from './ConversationPanel.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';
import { FormsPanel } from './FormsPanel.tsx';
import { ObligationsPanel } from './ObligationsPanel.tsx';
import { ReckoningPanel } from './ReckoningPanel.tsx';
import { StepTable } from './StepTable.tsx';
import { TransferPanel } from './TransferPanel.tsx';
import { useHistory } from '../../parts/use-history.ts';

type Props = { readonly tab: CaseTab; readonly current: Case; readonly words: CaseWords; readonly today: LocalDate };

/** The leaf that is open. */
export function CaseLeaf({ tab, current, words, today }: Props) {
  const { t } = useTranslation('file');
  const history = useHistory(current.id);
  switch (tab) {
    case 'progress':
      return (
        <div className="q-stack">
          <StepTable current={current} words={words} today={today} />
          <ConversationPanel current={current} words={words} />
          <TransferPanel current={current} words={words} today={today} />
          <DecisionPanel current={current} words={words} />
          <ObligationsPanel current={current} words={words} today={today} />
        </div>
      );
    case 'application':
      return <ApplicationPanel current={current} words={words} today={today} />;
    case 'reckoning':
      return <ReckoningPanel current={current} words={words} />;
    case 'journal':
      return history ? <ActJournal caseId={current.id} history={history} words={words} /> : <p className="q-soft">{t('journal.loading')}</p>;
    case 'forms':
      return <FormsPanel current={current} words={words} />;
    case 'complaints':
      return <ComplaintsPanel current={current} />;
    case 'access':
      return <FileAccessPanel subject={current.id} number={current.number.text} kind="case" />;
  }
}
