import type { Case } from '../../../shared/cases/case.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { CaseWords } from './case-words.ts';
import { DraftText } from './DraftText.tsx';

type Props = { readonly current: Case; readonly words: CaseWords };

/** What has been decided so far: resolution, draft, hearing, signature, issue; or the refusal to accept. */
export function DecisionPanel({ current, words }: Props) {
  const { say, term } = words;
  const { draft, decision, assignment } = current;
  const some = assignment?.resolution || draft || decision || current.notice || current.acceptanceRefusal;
  if (!some) return null;
  return (
    <Panel title={draft && !decision ? say('decision.draft', { kind: term(`decision.${draft.draft.kind}`) }) : say('decision.title')}>
      <div className="q-stack">
        {draft?.returned ? <Notice kind="warning">{say('decision.returned', { reason: draft.returned })}</Notice> : null}
        <Signed current={current} words={words} />
        {assignment?.resolution ? <Facts rows={[{ label: say('decision.resolution'), value: assignment.resolution }]} /> : null}
        <DraftText current={current} words={words} />
        <Hearing current={current} words={words} />
        <AcceptanceRefusal current={current} words={words} />
      </div>
    </Panel>
  );
}

function Signed({ current, words }: Props) {
  const { say, term, format, staff } = words;
  const { issue } = current;
  const decisions = [current.decision, ...(current.otherDecisions ?? [])].filter((one) => one !== null);
  return (
    <>
      {decisions.map(({ kind, number, date, by }) => (
        <Notice
          key={number.text}
          kind="success"
          title={say('decision.signed', { kind: term(`decision.${kind}`), number: number.text, date: format.date(date) })}
        >
          {staff(by)}
        </Notice>
      ))}
      {issue ? <div>{say('decision.issued', { at: format.dateTime(issue.at), who: term(`receiver.${issue.receiver.who}`) })}</div> : null}
    </>
  );
}

function Hearing({ current, words }: Props) {
  const { say, format } = words;
  const { notice } = current;
  if (!notice) return null;
  return (
    <div className="q-computed">
      <div>{say('decision.notice', { date: format.date(notice.received) })}</div>
      <div>{say('decision.objectionsUntil', { date: format.dateWithWeekday(notice.objectionsUntil) })}</div>
      <div>{say('decision.decisionFrom', { date: format.dateWithWeekday(notice.decisionFrom) })}</div>
      {notice.objection ? (
        <div>
          <strong>{say('decision.objection', { at: format.dateTime(notice.objection.at) })}:</strong>{' '}
          <span className="q-pre">{notice.objection.text}</span>
        </div>
      ) : (
        <div className="q-soft">{say('decision.noObjection')}</div>
      )}
    </div>
  );
}

function AcceptanceRefusal({ current, words }: Props) {
  const { say, format, document } = words;
  const refusal = current.acceptanceRefusal;
  if (!refusal) return null;
  const list = (ids: readonly string[]) => (ids.length > 0 ? ids.map((id) => <div key={id}>{document(id)}</div>) : null);
  return (
    <>
      <Notice kind="warning" title={say('decision.acceptanceRefused', { at: format.dateTime(refusal.at) })} />
      <Facts
        rows={[
          { label: say('decision.missing'), value: list(refusal.missing) },
          { label: say('decision.expired'), value: list(refusal.expired) },
          { label: say('decision.note'), value: refusal.note },
        ]}
      />
    </>
  );
}
