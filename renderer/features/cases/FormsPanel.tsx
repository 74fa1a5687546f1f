import type { Case } from '../../../shared/cases/case.ts';
import { PrintPanel } from '../../parts/PrintPanel.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { CaseWords } from './case-words.ts';

/** The forms that can be printed now, with the sheet before one's eyes, and what has been printed already. */
export function FormsPanel({ current, words }: { readonly current: Case; readonly words: CaseWords }) {
  const { say, term, format, staff } = words;
  return (
    <div className="q-stack">
      <Panel title={say('forms.title')}>
        <PrintPanel caseId={current.id} />
      </Panel>
      <Panel title={say('forms.history')} flush>
        {current.prints.length === 0 ? <p className="q-text q-soft q-inset">{say('forms.none')}</p> : null}
        {current.prints.length > 0 ? (
          <table className="q-list">
            <thead>
              <tr>
                <th scope="col">{say('forms.when')}</th>
                <th scope="col">{say('forms.form')}</th>
                <th scope="col">{say('forms.lang')}</th>
                <th scope="col">{say('forms.copies')}</th>
                <th scope="col">{say('forms.by')}</th>
              </tr>
            </thead>
            <tbody>
              {[...current.prints].reverse().map((print, index) => (
                <tr key={index}>
                  <td>{format.dateTime(print.at)}</td>
                  <td>{term(`form.${print.form}`)}</td>
                  <td>{term(`lang.${print.lang}`)}</td>
                  <td className="q-num">{print.copies}</td>
                  <td>{staff(print.by)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
      </Panel>
    </div>
  );
}
