import { answerComplaint } from '../../../../shared/complaints/answer-complaint.ts';
import { refuseOutcome, refuseUnheard } from '../../../../shared/complaints/answer-rules.ts';
import { OUTCOMES } from '../../../../shared/complaints/complaint-review.ts';
import type { Complaint } from '../../../../shared/complaints/complaint.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { useStore } from '../../../store/StoreProvider.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { RadioField } from '../../../ui/RadioField.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useRefusalText } from '../../../ui/use-refusal-text.ts';
import type { ActProps } from './act-props.ts';
import { AppealText } from './AppealText.tsx';
import { useActDialog } from './use-act-dialog.ts';

/** The motivated answer: outcome, findings, and how it may be appealed; an unfavourable one only after the hearing, and why not is said at once. */
export function AnswerDialog(props: ActProps) {
  const { current, subject, words, today } = props;
  const { say, sayTo, format } = words;
  const world = useStore().world();
  const refusalText = useRefusalText();
  const beginning = sayTo('answer.beginning');
  const form = useActDialog(props, 'answer-complaint', { outcome: '', text: current.notice?.text ?? beginning });
  const { outcome, text } = form.value;
  const chosen = OUTCOMES.find((one) => one === outcome);
  const unheard = chosen ? (refuseOutcome(current, chosen) ?? refuseUnheard(current, chosen, world)) : null;
  // What the form begins with gives no reasons.
  const reasons = text.trim() === beginning.trim() ? '' : text;
  const submit = () => form.write((now, at) => answerComplaint(now, { outcome, text: reasons }, at), 'complaint-answer');
  return (
    <ActDialog {...form.dialog} size="xl" onSubmit={() => void submit()}>
      <RadioField
        {...form.text('outcome')}
        label={say('answer.outcome')}
        options={outcomesFirst(current).map((one) => ({ value: one, label: say(`outcome.${one}`) }))}
        required
        autoFocus
      />
      {unheard && !form.errorOf('outcome') ? <Notice kind="warning">{refusalText(unheard)}</Notice> : null}
      {current.terms && current.terms.due < today ? (
        <Notice kind="warning">{say('answer.overdue', { due: format.date(current.terms.due) })}</Notice>
      ) : null}
      <TextArea {...form.text('text')} label={say('answer.text')} description={say('answer.textHelp')} rows={7} required />
      <AppealText current={current} subject={subject} words={words} />
    </ActDialog>
  );
}

/** After a hearing the outcome that was announced stands first. */
const outcomesFirst = ({ notice }: Complaint) => (notice ? [notice.outcome, ...OUTCOMES.filter((one) => one !== notice.outcome)] : OUTCOMES);
