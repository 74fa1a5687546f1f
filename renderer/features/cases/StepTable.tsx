import type { Case } from '../../../shared/cases/case.ts';
import type { Entry } from '../../../shared/journal/entry.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { TermBadge } from '../../parts/TermBadge.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { CaseWords } from './case-words.ts';
import { endedLate, factsOf, type StepRow, stepRows } from './step-rows.ts';

type Props = { readonly current: Case; readonly history: readonly Entry[]; readonly words: CaseWords; readonly today: LocalDate };

/** The steps of the act with their terms, and when and by whom each was really done. */
export function StepTable({ current, history, words, today }: Props) {
  const { say, edition } = words;
  if (!edition || !current.terms) return null;
  const rows = stepRows(current, factsOf(history, current.id), edition);
  return (
    <Panel title={say('steps.title')} flush>
      <table className="q-list q-steps">
        <thead>
          <tr>
            <th scope="col">{say('steps.step')}</th>
            <th scope="col">{say('steps.planned')}</th>
            <th scope="col">{say('steps.actual')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <StepLine key={row.step} row={row} words={words} today={today} over={current.state === 'acceptance-refused'} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

type LineProps = {
  readonly row: StepRow;
  readonly words: CaseWords;
  readonly today: LocalDate;
  /** No further step will be taken. */ readonly over: boolean;
};

function StepLine({ row, words, today, over }: LineProps) {
  const { say, term, format, edition, lang, staff } = words;
  const step = edition?.steps.find((one) => one.id === row.step);
  return (
    <tr className={row.running ? 'q-running' : undefined} aria-current={row.running ? 'step' : undefined}>
      <td>
        {step?.title[lang] ?? row.step}
        <div className="q-soft">{[term(`actor.${row.actor}`), step?.duration && format.duration(step.duration)].filter(Boolean).join(' · ')}</div>
      </td>
      <td className="q-nowrap">
        {format.date(row.due)}
        {row.running ? (
          <div>
            <TermBadge due={row.due} today={today} dateless />
          </div>
        ) : null}
      </td>
      <td>
        {row.done ? (
          <>
            <div className="q-nowrap">{format.dateTime(row.done.at)}</div>
            <div className="q-soft">{staff(row.done.by)}</div>
          </>
        ) : (
          <span className="q-soft">{say(row.running ? 'steps.running' : over ? 'steps.notNeeded' : 'steps.waiting')}</span>
        )}
        {endedLate(row) ? (
          <Badge tone="red" icon="error">
            {say('steps.late')}
          </Badge>
        ) : null}
      </td>
    </tr>
  );
}
