import type { Notice as HearingNotice } from '../../shared/cases/case-facts.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { Facts } from '../ui/Facts.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useRefusalText } from '../ui/use-refusal-text.ts';
import type { Say } from './say.ts';

type Props = {
  /** Null while there is no real date. */
  readonly notice: Result<HearingNotice | null, Refusal> | null;
  /** Last day of the term; a decision that may only come later is warned of. */
  readonly due: LocalDate | null;
  /** Words for `noHearing`, `objectionsUntil`, `decisionFrom`, `beyondTerm`. */
  readonly say: Say;
};

/** The days that follow from the notice: until when objections come, from when the unfavourable act may be signed. */
export function HearingPreview({ notice, due, say }: Props) {
  const format = useFormat();
  const refusalText = useRefusalText();
  if (!notice) return null;
  if (!notice.ok) return <Notice kind="warning">{refusalText(notice.error)}</Notice>;
  if (!notice.value) return <Notice kind="info">{say('noHearing')}</Notice>;
  const { objectionsUntil, decisionFrom } = notice.value;
  const beyond = due !== null && decisionFrom > due;
  return (
    <div className="q-computed" aria-live="polite">
      <Facts
        rows={[
          { label: say('objectionsUntil'), value: <strong>{format.dateWithWeekday(objectionsUntil)}</strong> },
          { label: say('decisionFrom'), value: <strong>{format.dateWithWeekday(decisionFrom)}</strong> },
        ]}
      />
      {beyond ? <Notice kind="warning">{say('beyondTerm', { from: format.date(decisionFrom), due: format.date(due) })}</Notice> : null}
    </div>
  );
}
