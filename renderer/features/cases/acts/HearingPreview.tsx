import type { Notice as HearingNotice } from '../../../../shared/cases/case-facts.ts';
import type { LocalDate } from '../../../../shared/kernel/local-date.ts';
import type { Refusal } from '../../../../shared/kernel/refusal.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { Facts } from '../../../ui/Facts.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useRefusalText } from '../../../ui/use-refusal-text.ts';
import type { CaseWords } from '../case-words.ts';

type Props = {
  /** Null while there is no real date. */
  readonly notice: Result<HearingNotice | null, Refusal> | null;
  /** Due date of the service; a decision that may only come later is warned of. */
  readonly due: LocalDate | null;
  readonly words: CaseWords;
};

/** The days that follow from the notice: until when objections come, from when the refusal may be signed. */
export function HearingPreview({ notice, due, words }: Props) {
  const { say, format } = words;
  const refusalText = useRefusalText();
  if (!notice) return null;
  if (!notice.ok) return <Notice kind="warning">{refusalText(notice.error)}</Notice>;
  if (!notice.value) return <Notice kind="info">{say('refusal.noHearing')}</Notice>;
  const { objectionsUntil, decisionFrom } = notice.value;
  const beyond = due !== null && decisionFrom > due;
  return (
    <div className="q-computed" aria-live="polite">
      <Facts
        rows={[
          { label: say('refusal.objectionsUntil'), value: <strong>{format.dateWithWeekday(objectionsUntil)}</strong> },
          { label: say('refusal.decisionFrom'), value: <strong>{format.dateWithWeekday(decisionFrom)}</strong> },
        ]}
      />
      {beyond ? <Notice kind="warning">{say('refusal.beyondTerm', { from: format.date(decisionFrom), due: format.date(due) })}</Notice> : null}
    </div>
  );
}
