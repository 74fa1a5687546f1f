import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import { type WatchedComplaint, isRunning } from '../../parts/complaint-groups.ts';
import { useFormat } from '../../ui/use-format.ts';

type Props = WatchedComplaint & { readonly today: LocalDate };

/** What follows from the clocks while they run, how it ended afterwards. */
export function NoteCell(props: Props) {
  return isRunning(props.complaint) ? <Threat {...props} /> : <Ending {...props} />;
}

function Threat({ forecast, today }: Props) {
  const { t } = useTranslation(['complaint-board', 'complaints']);
  const format = useFormat();
  if (!forecast) return <p className="q-note q-board-red">{t('complaint-board:orphan')}</p>;
  const { consequence, noticeBy } = forecast;
  const date = noticeBy && format.date(noticeBy);
  const notice = noticeBy && (noticeBy < today ? t('complaint-board:noticePassed', { date }) : t('complaints:term.noticeBy', { date }));
  const threat = consequence && t(`complaints:consequence.${consequence}`);
  return (
    <p className="q-note" title={[threat, notice].filter(Boolean).join(' ')}>
      {threat ? <span className="q-board-red">{threat}</span> : null} {notice}
    </p>
  );
}

function Ending({ complaint: { answer, forwarding, review, closed } }: Props) {
  const { t } = useTranslation(['complaint-board', 'complaints']);
  const format = useFormat();
  const there = review?.answer
    ? t('complaints:review.answered', { outcome: t(`complaints:outcome.${review.answer.outcome}`) })
    : review?.begun && t('complaint-board:reviewed', { date: format.date(review.begun.due) });
  const ending = answer
    ? t(`complaints:outcome.${answer.outcome}`)
    : there
      ? there
      : forwarding
        ? t('complaint-board:forwardedTo', { to: forwarding.to })
        : '';
  const filed = closed && t('complaint-board:closedOn', { date: format.date(dateOf(closed.at)) });
  const text = [ending, filed].filter(Boolean).join('; ');
  return (
    <p className="q-note" title={text}>
      {text}
    </p>
  );
}
