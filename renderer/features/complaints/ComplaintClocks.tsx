import type { Complaint } from '../../../shared/complaints/complaint.ts';
import type { ComplaintClock, ComplaintForecast } from '../../../shared/complaints/complaint-forecast.ts';
import { isSentToBody } from '../../../shared/complaints/handover.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { citeSource } from '../../../shared/law/cite.ts';
import { ComplaintClockBadge } from '../../parts/ComplaintClockBadge.tsx';
import { HeadCell } from '../../parts/HeadCell.tsx';
import type { ComplaintWords } from './complaint-words.ts';
import { ReviewCell } from './ReviewCell.tsx';

type Props = { readonly current: Complaint; readonly words: ComplaintWords; readonly forecast: ComplaintForecast | null; readonly today: LocalDate };

/** Both clocks side by side, the one that binds first: the last day, how much is left in the colour of the forecast, and by what rule. What was sent to the body is answered by its clock. */
export function ComplaintClocks({ current, words, forecast, today }: Props) {
  const { say } = words;
  if (!forecast) return <HeadCell label={say('clock.answer')}>{say('header.noTerm')}</HeadCell>;
  const atBody = isSentToBody(current);
  const clocks = forecast.clocks.filter(({ clock }) => !atBody || clock === 'forward');
  return (
    <>
      {clocks.map((clock) => (
        <HeadCell key={clock.clock} label={say(`clock.${clock.clock}`)}>
          <div className="q-term">
            <strong>{words.format.date(clock.due)}</strong>
            <ComplaintClockBadge clock={clock} today={today} />
          </div>
          {linesOf(clock, current, words).map((line) => (
            <div key={line} className="q-soft">
              {line}
            </div>
          ))}
        </HeadCell>
      ))}
      {atBody ? <ReviewCell {...{ current, words, today }} /> : null}
    </>
  );
}

function linesOf({ clock }: ComplaintClock, { terms, extensions, movedTerms = [] }: Complaint, words: ComplaintWords): string[] {
  const { say, format, catalogue, lang } = words;
  if (!terms) return [];
  const movedDays = movedTerms.map((one) => (clock === 'forward' ? one.forward : one));
  const moved = movedDays.findLast((span) => span && span.from !== span.to);
  const was = moved ? say('file:moved.was', { from: format.date(moved.from) }) : '';
  if (clock === 'forward') return [say(`forwardRule.${terms.forward?.rule ?? 'complaint-forward'}`), was].filter((line) => line !== '');
  const extended = extensions.at(-1);
  const basis =
    terms.basis === 'stated' ? say('term.stated', { ground: terms.ground ?? '' }) : terms.source ? citeSource(catalogue, terms.source, lang) : '';
  const before = extended && say('header.extended', { before: format.date(extended.before) });
  return [basis, terms.estimated ? say('header.estimated') : '', was, before ?? ''].filter((line) => line !== '');
}
