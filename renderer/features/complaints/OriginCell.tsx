import type { TakenOver } from '../../../shared/complaints/complaint-review.ts';
import { HeadCell } from '../../parts/HeadCell.tsx';
import type { ComplaintWords } from './complaint-words.ts';

/** From which office the complaint came, what it was there, and by which letter it went on. */
export function OriginCell({ origin, words: { say, format } }: { readonly origin: TakenOver; readonly words: ComplaintWords }) {
  const { from, number, receivedAt, letter, caseFile, again = [] } = origin;
  return (
    <HeadCell label={say('origin.title')}>
      {from.name}
      <div className="q-soft">{say('origin.there', { number, at: format.dateTime(receivedAt) })}</div>
      <div className="q-soft">
        {say(caseFile ? 'origin.letterWithCase' : 'origin.letter', { number: letter.number, at: format.dateTime(letter.at) })}
      </div>
      {again.length > 0 ? <div className="q-soft">{say('origin.again', { numbers: again.map((one) => one.number.text).join(', ') })}</div> : null}
    </HeadCell>
  );
}
