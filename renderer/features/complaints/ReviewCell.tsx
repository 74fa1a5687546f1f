import type { Complaint } from '../../../shared/complaints/complaint.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { HeadCell } from '../../parts/HeadCell.tsx';
import { TermBadge } from '../../parts/TermBadge.tsx';
import { Badge } from '../../ui/Badge.tsx';
import type { ComplaintWords } from './complaint-words.ts';

type Props = { readonly current: Complaint; readonly words: ComplaintWords; readonly today: LocalDate };

/** Until when the body answers what was sent to it, or when and how it has answered. */
export function ReviewCell({ current: { review }, words: { say, format }, today }: Props) {
  const { begun, answer } = review ?? { begun: null, answer: null };
  const day = answer?.date ?? begun?.due;
  const told = answer ?? begun;
  const isLate = answer !== null && begun !== null && answer.date > begun.due;
  return (
    <HeadCell label={say('clock.review')}>
      <div className="q-term">
        {day ? <strong>{format.date(day)}</strong> : say('review.notYet')}
        {begun && !answer ? <TermBadge due={begun.due} today={today} dateless /> : null}
        {isLate ? (
          <Badge tone="red" icon="error">
            {say('steps.late')}
          </Badge>
        ) : null}
      </div>
      {answer ? <div className="q-soft">{say(`outcome.${answer.outcome}`)}</div> : null}
      {told ? <div className="q-soft">{say('review.reference', { number: told.number })}</div> : null}
    </HeadCell>
  );
}
