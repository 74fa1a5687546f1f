import type { Case } from '../../../shared/cases/case.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { ListPanel } from '../../parts/ListPanel.tsx';
import { TermBadge } from '../../parts/TermBadge.tsx';
import { Badge } from '../../ui/Badge.tsx';
import type { CaseWords } from './case-words.ts';
import { type StepRow, stepRows } from './step-rows.ts';

type Props = { readonly current: Case; readonly words: CaseWords; readonly today: LocalDate };

/** The steps of the act with their terms, in the units of the act, and when and by whom each was really done. */
export function StepTable({ current, words, today }: Props) {
  const { say, edition } = words;
  const rows = edition ? stepRows(current, edition) : [];
  if (rows.length === 0) return null;
  return (
    <ListPanel title={say('steps.title')} heads={[say('steps.step'), say('steps.planned'), say('steps.actual')]} steps>
      {rows.map((row) => (
        <StepLine key={row.step} row={row} words={words} today={today} over={current.state === 'acceptance-refused'} />
      ))}
    </ListPanel>
  );
}

type LineProps = {
  readonly row: StepRow;
  readonly words: CaseWords;
  readonly today: LocalDate;
  /** No further step will be taken. */
  readonly over: boolean;
};

function StepLine({ row, words, today, over }: LineProps) {
  const { term, format, edition, lang } = words;
  const step = edition?.steps.find((one) => one.id === row.step);
  return (
    <tr className={row.running ? 'q-running' : undefined} aria-current={row.running ? 'step' : undefined}>
      <td>
        {step?.title[lang] ?? row.step}
        <div className="q-soft">{[term(`actor.${row.actor}`), step?.duration && format.duration(step.duration)].filter(Boolean).join(' · ')}</div>
      </td>
      <td className="q-nowrap">
        {row.dueAt ? format.dateTime(row.dueAt) : format.date(row.due)}
        {row.running ? (
          <div>
            <TermBadge due={row.due} today={today} dateless />
          </div>
        ) : null}
      </td>
      <td>
        <Done row={row} words={words} over={over} />
      </td>
    </tr>
  );
}

function Done({ row, words, over }: Omit<LineProps, 'today'>) {
  const { say, format, staff } = words;
  if (!row.done) return <span className="q-soft">{say(row.running ? 'steps.running' : over ? 'steps.notNeeded' : 'steps.waiting')}</span>;
  return (
    <>
      <div className="q-nowrap">{format.dateTime(row.done.at)}</div>
      {row.done.by === null ? null : <div className="q-soft">{staff(row.done.by)}</div>}
      {row.done.kept ? (
        <div className="q-soft">{say('steps.kept')}</div>
      ) : (
        <Badge tone="red" icon="error">
          {say('steps.late')}
        </Badge>
      )}
    </>
  );
}
