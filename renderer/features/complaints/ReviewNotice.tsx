import type { Complaint } from '../../../shared/complaints/complaint.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { ComplaintWords } from './complaint-words.ts';

/** What the body does with the complaint that was sent to it: until when it answers, or how it has answered. */
export function ReviewNotice({ current: { review }, words: { say, format } }: { readonly current: Complaint; readonly words: ComplaintWords }) {
  if (!review) return null;
  const { body, begun, answer } = review;
  if (answer)
    return (
      <Notice kind="success" title={say('review.answered', { outcome: say(`outcome.${answer.outcome}`) })}>
        {say('review.answerLine', { number: answer.number, date: format.date(answer.date), body })}
      </Notice>
    );
  return begun ? (
    <Notice kind="info" title={say('review.begun')}>
      {say('review.begunLine', {
        body,
        number: begun.number,
        received: format.date(dateOf(begun.receivedAt)),
        due: format.dateWithWeekday(begun.due),
      })}
    </Notice>
  ) : null;
}
