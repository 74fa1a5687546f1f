import { noticeFor } from '../../../../shared/cases/hearing-rules.ts';
import { UNFAVOURABLE } from '../../../../shared/complaints/answer-rules.ts';
import { notifyPreliminary } from '../../../../shared/complaints/notify-preliminary.ts';
import { parseLocalDate } from '../../../../shared/kernel/local-date.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { HearingPreview } from '../../../parts/HearingPreview.tsx';
import { useStore } from '../../../store/StoreProvider.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { RadioField } from '../../../ui/RadioField.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import type { ActProps } from './act-props.ts';
import { useActDialog } from './use-act-dialog.ts';

/** The notice before an unfavourable answer: what is going to be decided and why, and the days of the hearing that follow (АППК art. 73). */
export function NoticeDialog(props: ActProps) {
  const { current, words, today } = props;
  const { say } = words;
  const world = useStore().world();
  const form = useActDialog(props, 'notify-preliminary', { outcome: 'refused', text: '', received: today as string });
  const { outcome, text, received } = form.value;
  const day = parseLocalDate(received);
  const submit = () => form.write((now, at) => notifyPreliminary(now, { outcome, text, ...(received && { received }) }, at), 'complaint-notice');
  return (
    <ActDialog {...form.dialog} size="lg" onSubmit={() => void submit()}>
      <RadioField
        {...form.text('outcome')}
        label={say('notice.outcome')}
        options={UNFAVOURABLE.map((one) => ({ value: one, label: say(`outcome.${one}`) }))}
        required
      />
      <TextArea {...form.text('text')} label={say('notice.text')} description={say('notice.textHelp')} rows={5} required autoFocus />
      <DateField {...form.text('received')} label={say('notice.received')} description={say('notice.receivedHelp')} min={today} required />
      <HearingPreview
        notice={day ? noticeFor(day, world) : null}
        due={current.terms?.due ?? null}
        say={(key, params) => say(`notice.${key}`, params)}
      />
    </ActDialog>
  );
}
