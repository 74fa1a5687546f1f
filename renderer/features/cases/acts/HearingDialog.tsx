import { finishHearing } from '../../../../shared/cases/finish-hearing.ts';
import { noticeFor } from '../../../../shared/cases/hearing-rules.ts';
import { parseLocalDate } from '../../../../shared/kernel/local-date.ts';
import { useStore } from '../../../store/StoreProvider.tsx';
import { useAnnounce } from '../../../ui/Announce.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { useAct } from '../use-act.ts';
import { useActForm } from '../../../parts/use-act-form.ts';
import { ActDialog, useFieldErrors } from '../../../parts/ActDialog.tsx';
import type { ActProps } from './act-props.ts';
import { HearingPreview } from '../../../parts/HearingPreview.tsx';

/** The hearing is over: the refusal goes to the head. */
export function HearingDialog({ current, words, onClose }: ActProps) {
  const { say, term, format } = words;
  const announce = useAnnounce();
  const world = useStore().world();
  const { notice } = current;
  const { value, set, restored, forget } = useActForm(current.id, 'finish-hearing', { received: (notice?.received ?? '') as string });
  const { run, busy, refusals } = useAct(current.id);
  const errorOf = useFieldErrors(refusals);
  const received = parseLocalDate(value.received);
  const submit = async () => {
    if (!(await run((now, world) => finishHearing(now, value.received === '' ? {} : { received: value.received }, world)))) return;
    await forget();
    announce(say('hearing.done'));
    onClose();
  };
  return (
    <ActDialog
      title={term('act.finish-hearing')}
      submitLabel={say('hearing.do')}
      onSubmit={() => void submit()}
      {...{ onClose, busy, refusals, restored }}
    >
      <p className="q-text">{notice?.objection ? say('hearing.with', { at: format.dateTime(notice.objection.at) }) : say('hearing.without')}</p>
      <DateField
        id="received"
        label={say('hearing.received')}
        description={say('hearing.receivedHelp')}
        value={value.received}
        onChange={(next) => set({ received: next })}
        error={errorOf('received')}
        autoFocus
      />
      <HearingPreview
        notice={received ? noticeFor(received, world) : null}
        due={current.terms?.due ?? null}
        say={(key, params) => say(`refusal.${key}`, params)}
      />
      <p className="q-text q-soft">{say('hearing.text')}</p>
    </ActDialog>
  );
}
