import type { Case, SubmittedDocument } from '../../../shared/cases/case.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { Badge } from '../../ui/Badge.tsx';
import type { CaseWords } from './case-words.ts';

type Props = { readonly current: Case; readonly words: CaseWords; readonly today: LocalDate };

/** The checklist as it lay on the counter, with what has run out since. */
export function DocumentList({ current, words, today }: Props) {
  const { say } = words;
  return (
    <table className="q-list">
      <thead>
        <tr>
          <th scope="col">{say('documents.title')}</th>
          <th scope="col">{say('documents.state')}</th>
          <th scope="col">{say('documents.seenAs')}</th>
          <th scope="col">{say('documents.details')}</th>
          <th scope="col">{say('documents.sheets')}</th>
        </tr>
      </thead>
      <tbody>
        {current.application.documents.map((document) => (
          <DocumentRow key={document.requirement} document={document} words={words} today={today} />
        ))}
      </tbody>
    </table>
  );
}

function DocumentRow({ document, words, today }: { readonly document: SubmittedDocument; readonly words: CaseWords; readonly today: LocalDate }) {
  const { term, format } = words;
  const details = [document.number && `№ ${document.number}`, document.date && format.date(document.date)].filter(Boolean).join(', ');
  return (
    <tr>
      <td>{words.document(document.requirement)}</td>
      <td>
        <StateMark state={document.state} words={words} />
      </td>
      <td>{document.seenAs ? term(`seenAs.${document.seenAs}`) : ''}</td>
      <td>
        {details} <Validity until={document.validUntil} words={words} today={today} />
      </td>
      <td className="q-num">{document.sheets ?? ''}</td>
    </tr>
  );
}

function StateMark({ state, words }: { readonly state: SubmittedDocument['state']; readonly words: CaseWords }) {
  const text = words.term(`documentState.${state}`);
  if (state === 'not-needed') return <span className="q-soft">{text}</span>;
  return (
    <Badge tone={state === 'present' ? 'green' : 'red'} icon={state === 'present' ? 'check' : 'error'}>
      {text}
    </Badge>
  );
}

function Validity({ until, words, today }: { readonly until: LocalDate | undefined; readonly words: CaseWords; readonly today: LocalDate }) {
  const { say, format } = words;
  if (!until) return null;
  if (until >= today) return <span>{say('documents.valid', { date: format.date(until) })}</span>;
  return (
    <Badge tone="red" icon="error">
      {say('documents.expired', { date: format.date(until) })}
    </Badge>
  );
}
