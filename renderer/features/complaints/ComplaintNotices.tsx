import type { Complaint } from '../../../shared/complaints/complaint.ts';
import type { ComplaintForecast } from '../../../shared/complaints/complaint-forecast.ts';
import { missingOf } from '../../../shared/complaints/complaint-particulars.ts';
import { filingWarning } from '../../../shared/complaints/filing-limit.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import type { ComplaintWords } from './complaint-words.ts';

type Props = {
  readonly current: Complaint;
  readonly words: ComplaintWords;
  readonly today: LocalDate;
  readonly forecast: ComplaintForecast | null;
  readonly onComplete: (() => void) | null;
};

/** What must not be overlooked: a clash, what follows from silence, the day of the notice, what is missing, a late filing. */
export function ComplaintNotices({ current, words, today, forecast, onComplete }: Props) {
  const { say, format, catalogue } = words;
  const refusalText = useRefusalText();
  const late = filingWarning(current);
  const missing = missingOf(current, catalogue);
  return (
    <>
      {current.conflict ? <Notice kind="error">{say('screen.conflict')}</Notice> : null}
      {forecast?.consequence ? (
        <Notice kind="error" title={say(`forecast.${forecast.level}`)}>
          {say(`consequence.${forecast.consequence}`)}
        </Notice>
      ) : null}
      {forecast?.noticeBy && forecast.noticeBy >= today ? (
        <p className="q-text q-soft">{say('term.noticeBy', { date: format.dateWithWeekday(forecast.noticeBy) })}</p>
      ) : null}
      {missing.length > 0 ? (
        <Notice kind="info">
          <div className="q-complaint-missing">
            <span>{say('screen.missing', { list: missing.map((id) => say(`particular.${id}`)).join(', ') })}</span>
            {onComplete ? <ActButton label={say('act.complete-particulars')} onClick={onComplete} /> : null}
          </div>
        </Notice>
      ) : null}
      {late ? <Notice kind="warning">{refusalText(late)}</Notice> : null}
    </>
  );
}
