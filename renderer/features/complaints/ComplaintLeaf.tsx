import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/complaints/complaint.ts';
import type { ComplaintFact } from '../../../shared/complaints/complaint-facts.ts';
import type { Entry } from '../../../shared/journal/entry.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { ComplaintPrintPanel } from '../../parts/ComplaintPrintPanel.tsx';
import { FileAccessPanel } from '../../parts/FileAccessPanel.tsx';
import { type JournalLine, JournalTable } from '../../parts/JournalTable.tsx';
import { PrintHistory } from '../../parts/PrintHistory.tsx';
import { useHistory } from '../../parts/use-history.ts';
import { Panel } from '../../ui/Panel.tsx';
import type { ComplaintTab } from './complaint-tabs.ts';
import type { ComplaintWords } from './complaint-words.ts';
import { complaintFactWords } from './fact-words.ts';
import { ProgressPanels } from './ProgressPanels.tsx';
import { ProgressTable } from './ProgressTable.tsx';
import { ReckoningPanel } from './ReckoningPanel.tsx';
import { TextPanel } from './TextPanel.tsx';

type Props = { readonly tab: ComplaintTab; readonly current: Complaint; readonly words: ComplaintWords; readonly today: LocalDate };

/** The leaf that is open. */
export function ComplaintLeaf({ tab, current, words, today }: Props) {
  const { t } = useTranslation('file');
  const history = useHistory(current.id);
  switch (tab) {
    case 'progress':
      return (
        <div className="q-stack">
          <ProgressTable current={current} words={words} today={today} heard={heardIn(history, current.id)} />
          <ProgressPanels current={current} words={words} />
        </div>
      );
    case 'text':
      return <TextPanel current={current} words={words} />;
    case 'reckoning':
      return <ReckoningPanel current={current} words={words} />;
    case 'journal':
      return history ? <JournalTable lines={linesOf(history, current.id, words)} /> : <p className="q-soft">{t('journal.loading')}</p>;
    case 'forms':
      return (
        <div className="q-stack">
          <Panel title={words.say('screen.forms')}>
            <ComplaintPrintPanel complaintId={current.id} />
          </Panel>
          <PrintHistory prints={current.prints} nameOf={(form) => words.say(`form.${form}`)} />
        </div>
      );
    case 'access':
      return <FileAccessPanel subject={current.id} number={current.number.text} kind="complaint" />;
  }
}

const isOf =
  (id: string) =>
  (fact: Entry['facts'][number]): fact is ComplaintFact =>
    'complaint' in fact && fact.complaint === id;

const heardIn = (history: readonly Entry[] | undefined, id: string): ComplaintFact | null =>
  history?.flatMap(({ facts }) => facts.filter(isOf(id))).findLast(({ type }) => type === 'complaint-heard') ?? null;

const linesOf = (history: readonly Entry[], id: string, words: ComplaintWords): JournalLine[] =>
  history.flatMap((entry) =>
    entry.facts.filter(isOf(id)).map((fact, index) => {
      const { at, by } = fact;
      return { key: `${entry.id}.${index}`, role: entry.role, at, by, ...complaintFactWords(fact, words) };
    }),
  );
