import type { CaseFact } from '../../../shared/cases/case-facts.ts';
import type { Entry } from '../../../shared/journal/entry.ts';
import { Panel } from '../../ui/Panel.tsx';
import type { CaseWords } from './case-words.ts';
import { factWords } from './fact-words.ts';
import { factsOf } from './step-rows.ts';

type Props = { readonly caseId: string; readonly history: readonly Entry[]; readonly words: CaseWords };

/** Who did what and when, newest first; corrections with what stood before, prints with form and copies. */
export function ActJournal({ caseId, history, words }: Props) {
  const { say } = words;
  const lines = history
    .flatMap((entry) => factsOf([entry], caseId).map((fact, index) => ({ key: `${entry.id}.${index}`, role: entry.role, fact })))
    .reverse();
  return (
    <Panel title={say('journal.title')} flush>
      <table className="q-list">
        <thead>
          <tr>
            <th scope="col">{say('journal.when')}</th>
            <th scope="col">{say('journal.who')}</th>
            <th scope="col">{say('journal.what')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, role, fact }) => (
            <JournalLine key={key} fact={fact} role={role} words={words} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function JournalLine({ fact, role, words }: { readonly fact: CaseFact; readonly role: string; readonly words: CaseWords }) {
  const { say, term, format, staff } = words;
  const { what, details, change } = factWords(fact, words);
  return (
    <tr>
      <td className="q-nowrap">{format.dateTime(fact.at)}</td>
      <td>
        {staff(fact.by)}
        <div className="q-soft">{term(`role.${role}`)}</div>
      </td>
      <td>
        <strong>{what}</strong>
        {change ? (
          <div>
            <del>{change.before}</del> → <ins>{change.after}</ins>
          </div>
        ) : null}
        {details.map((detail, index) => (
          <div key={index} className="q-soft q-pre">
            {detail}
          </div>
        ))}
        {fact.type === 'case-corrected' && fact.afterSigning ? <div className="q-soft">{say('journal.afterSigning')}</div> : null}
      </td>
    </tr>
  );
}
