import { useTranslation } from 'react-i18next';
import type { ComplaintClock } from '../../../shared/complaints/complaint-forecast.ts';
import type { ComplaintTerms } from '../../../shared/complaints/complaint.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import { ComplaintClockBadge } from '../../parts/ComplaintClockBadge.tsx';
import { type WatchedComplaint, isRunning } from '../../parts/complaint-groups.ts';
import { useFormat } from '../../ui/use-format.ts';
import { Two } from './board-cells.tsx';

type Props = WatchedComplaint & { readonly today: LocalDate };
const clockOf = ({ forecast }: WatchedComplaint, wanted: ComplaintClock['clock']) => forecast?.clocks.find(({ clock }) => clock === wanted);

/** The term of the answer; what was sent on is answered elsewhere. */
export function AnswerCell({ complaint, forecast, today }: Props) {
  const { t } = useTranslation('complaint-board');
  const format = useFormat();
  const { answer, forwarding, terms, review } = complaint;
  const clock = clockOf({ complaint, forecast }, 'answer');
  if (!terms || !clock) return <span className="q-soft">{t('noTerm')}</span>;
  const date = format.date(clock.due);
  if (review?.answer) return <Two main={<span className="q-soft">{format.date(review.answer.date)}</span>} under={t('answeredThere')} />;
  const there = review?.begun ? format.date(review.begun.due) : date;
  if (forwarding && !answer) return <Two main={<span className="q-soft">{there}</span>} under={t('answersThere')} />;
  const badge = <ComplaintClockBadge clock={clock} today={today} />;
  return <Two main={badge} under={answer ? t('answered', { date: format.date(answer.date) }) : <TermDate date={date} terms={terms} />} />;
}

/** The last day, and what it rests on when that is less than an act and a confirmed calendar. */
function TermDate({ date, terms }: { readonly date: string; readonly terms: ComplaintTerms }) {
  const { t } = useTranslation(['complaint-board', 'complaints', 'today']);
  if (terms.basis === 'stated') {
    return <span title={t('complaints:term.stated', { ground: terms.ground ?? '' })}>{t('complaint-board:stated', { date })}</span>;
  }
  return terms.estimated ? <span title={t('today:term.estimated')}>{t('complaint-board:estimated', { date })}</span> : date;
}

/** The term to send the complaint on with its case; beside a complaint that may be decided here it does not press. */
export function ForwardCell({ complaint, forecast, today }: Props) {
  const { t } = useTranslation('complaint-board');
  const format = useFormat();
  const clock = clockOf({ complaint, forecast }, 'forward');
  if (!clock) return <span className="q-soft">—</span>;
  const date = format.date(clock.due);
  const { forwarding } = complaint;
  const badge = <ComplaintClockBadge clock={clock} today={today} />;
  if (forwarding) return <Two main={badge} under={t('forwarded', { date: format.date(dateOf(forwarding.at)) })} />;
  if (!isRunning(complaint)) return <span className="q-soft">{t('decidedHere')}</span>;
  if (forecast?.clocks[0] === clock) return <Two main={badge} under={date} />;
  return <Two main={<span className="q-soft">{date}</span>} under={t(clock.due < today ? 'forwardOver' : 'ifForwarded')} />;
}
