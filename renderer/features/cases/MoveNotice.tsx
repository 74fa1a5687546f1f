import type { Case } from '../../../shared/cases/case.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { CaseWords } from './case-words.ts';

/** Where the case came from, where it has gone, and what was answered there. */
export function MoveNotice({ current, words: { say, format, staff } }: { readonly current: Case; readonly words: CaseWords }) {
  const { movedFrom, sentAway } = current;
  const answered = sentAway?.answered;
  return (
    <>
      {movedFrom ? (
        <Notice kind="info">
          {say('moves:came', { office: movedFrom.from.name, number: movedFrom.number, at: format.dateTime(movedFrom.at) })} {say('moves:termsStay')}
        </Notice>
      ) : null}
      {sentAway ? (
        <Notice
          kind={answered?.answer === 'sent-back' ? 'warning' : 'info'}
          title={say(`moves:away.${answered?.answer ?? 'waiting'}`, { office: sentAway.to.name })}
        >
          {say('moves:away.sent', { at: format.dateTime(sentAway.at), by: staff(sentAway.by), ground: sentAway.ground })}{' '}
          {answered
            ? say(`moves:away.${answered.answer}Text`, { at: format.dateTime(answered.at), text: answered.text })
            : say('moves:away.waitingText')}
        </Notice>
      ) : null}
    </>
  );
}
