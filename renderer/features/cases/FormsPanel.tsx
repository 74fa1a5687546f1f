import type { Case } from '../../../shared/cases/case.ts';
import { PrintHistory } from '../../parts/PrintHistory.tsx';
import { PrintPanel } from '../../parts/PrintPanel.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { CaseWords } from './case-words.ts';

/** The forms that can be printed now, with the sheet before one's eyes, and what has been printed already. */
export function FormsPanel({ current, words: { say, term } }: { readonly current: Case; readonly words: CaseWords }) {
  return (
    <div className="q-stack">
      <Panel title={say('forms.title')}>
        <PrintPanel caseId={current.id} />
      </Panel>
      <PrintHistory prints={current.prints} nameOf={(form) => term(`form.${form}`)} />
    </div>
  );
}
