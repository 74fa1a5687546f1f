import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { complaintForecast } from '../../../shared/complaints/complaint-forecast.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { ListPanel } from '../../parts/ListPanel.tsx';
import { TermBadge } from '../../parts/TermBadge.tsx';
import { useStore } from '../../store/StoreProvider.tsx';
import { Badge } from '../../ui/Badge.tsx';
import type { ComplaintWords } from './complaint-words.ts';
import { type Done, type ProgressRow, progressRows } from './progress-rows.ts';

type Props = { readonly current: Complaint; readonly words: ComplaintWords; readonly today: LocalDate; readonly heard: Done | null };

/** The way of the complaint: each step with its last day, and when and by whom it was taken. */
export function ProgressTable({ current, words, today, heard }: Props) {
  const { say } = words;
  const { calendar } = useStore().world();
  const rows = progressRows(current, { noticeBy: complaintForecast(current, today, calendar)?.noticeBy ?? null, heard });
  return (
    <ListPanel title={say('steps.title')} heads={[say('steps.step'), say('steps.due'), say('steps.done')]} steps>
      {rows.map((row) => (
        <StepLine key={row.step} row={row} words={words} today={today} />
      ))}
    </ListPanel>
  );
}

type LineProps = { readonly row: ProgressRow; readonly words: ComplaintWords; readonly today: LocalDate };

function StepLine({ row: { step, due, done, running, skipped }, words, today }: LineProps) {
  const { say, format, staff } = words;
  return (
    <tr className={running ? 'q-running' : undefined} aria-current={running ? 'step' : undefined}>
      <td>
        {say(`steps.name.${step}`)}
        {step === 'noticed' && !done ? <div className="q-soft">{say('steps.noticeHint')}</div> : null}
      </td>
      <td className="q-nowrap">
        {due ? format.date(due) : <span className="q-soft">—</span>}
        {due && running ? (
          <div>
            <TermBadge due={due} today={today} dateless />
          </div>
        ) : null}
      </td>
      <td>
        {done ? (
          <>
            <div className="q-nowrap">{done.on ? format.date(done.on) : format.dateTime(done.at)}</div>
            <div className="q-soft">{staff(done.by)}</div>
            {done.kept === false && step !== 'heard' ? (
              <Badge tone="red" icon="error">
                {say('steps.late')}
              </Badge>
            ) : null}
          </>
        ) : (
          <span className="q-soft">{say(running ? 'steps.running' : skipped ? 'steps.skipped' : 'steps.waiting')}</span>
        )}
      </td>
    </tr>
  );
}
