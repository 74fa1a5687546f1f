import { noticeFor } from '../../../../shared/cases/hearing-rules.ts';
import { finishComplaintHearing } from '../../../../shared/complaints/finish-complaint-hearing.ts';
import { parseLocalDate } from '../../../../shared/kernel/local-date.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { HearingPreview } from '../../../parts/HearingPreview.tsx';
import { useStore } from '../../../store/StoreProvider.tsx';
import { CheckField } from '../../../ui/CheckField.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { ActProps } from './act-props.ts';
import { useActDialog } from './use-act-dialog.ts';

/** The hearing is over: an oral one leaves its protocol (АППК art. 74), and the day the notice was really received counts. */
export function HearingDialog(props: ActProps) {
  const { current, words } = props;
  const { say, format } = words;
  const world = useStore().world();
  const { notice } = current;
  const empty = { received: (notice?.received ?? '') as string, oral: false as boolean, present: '', text: '' };
  const form = useActDialog(props, 'finish-complaint-hearing', empty);
  const { received, oral, present, text } = form.value;
  const day = parseLocalDate(received);
  const input = { ...(received && { received }), ...(oral && { protocol: { present, text } }) };
  const submit = () => form.write((now, at) => finishComplaintHearing(now, input, at), oral ? 'complaint-protocol' : undefined);
  return (
    <ActDialog {...form.dialog} size="lg" onSubmit={() => void submit()}>
      <p className="q-text">{notice?.objection ? say('hearing.with', { at: format.dateTime(notice.objection.at) }) : say('hearing.without')}</p>
      <DateField {...form.text('received')} label={say('hearing.received')} description={say('hearing.receivedHelp')} max={props.today} autoFocus />
      <HearingPreview
        notice={day ? noticeFor(day, world) : null}
        due={current.terms?.due ?? null}
        say={(key, params) => say(`notice.${key}`, params)}
      />
      <CheckField id="oral" label={say('hearing.oral')} value={oral} onChange={(on) => form.set({ oral: on })} />
      {oral ? (
        <>
          <TextField
            {...form.text('present')}
            id="protocol.present"
            label={say('hearing.present')}
            error={form.errorOf('protocol.present')}
            required
          />
          <TextArea {...form.text('text')} id="protocol.text" label={say('hearing.text')} error={form.errorOf('protocol.text')} rows={4} required />
        </>
      ) : null}
    </ActDialog>
  );
}
