import { draftRefusal } from '../../../../shared/cases/draft-refusal.ts';
import { noticeFor } from '../../../../shared/cases/hearing-rules.ts';
import { parseLocalDate } from '../../../../shared/kernel/local-date.ts';
import { useStore } from '../../../store/StoreProvider.tsx';
import { useAnnounce } from '../../../ui/Announce.tsx';
import { CheckField } from '../../../ui/CheckField.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useAct } from '../use-act.ts';
import { useActForm } from '../../../parts/use-act-form.ts';
import { ActDialog, useFieldErrors } from '../../../parts/ActDialog.tsx';
import type { ActProps } from './act-props.ts';
import { HearingPreview } from '../../../parts/HearingPreview.tsx';

/** Grounds from the act, the reasons in words, and the day of the notice, from which the days of the hearing follow (АППК art. 73). */
export function RefusalDialog({ current, words, today, onClose, onPrint }: ActProps) {
  const { say, term, edition, lang } = words;
  const announce = useAnnounce();
  const world = useStore().world();
  const before = current.draft?.draft.kind === 'refusal' ? current.draft.draft : undefined;
  const start = { grounds: before?.grounds ?? [], justification: before?.justification ?? '', noticeReceived: today as string };
  const { value, set, restored, forget } = useActForm(current.id, 'draft-refusal', start);
  const { run, busy, refusals } = useAct(current.id);
  const errorOf = useFieldErrors(refusals);
  const received = parseLocalDate(value.noticeReceived);
  const notice = received ? noticeFor(received, world, current) : null;
  const needsNotice = !(notice?.ok && notice.value === null);
  const submit = async () => {
    const input = { grounds: value.grounds, justification: value.justification, ...(needsNotice && { noticeReceived: value.noticeReceived }) };
    if (!(await run((now, current) => draftRefusal(now, input, current)))) return;
    await forget();
    announce(say(needsNotice ? 'refusal.done' : 'refusal.doneNoHearing'));
    onClose();
    if (needsNotice) onPrint('preliminary-notice');
  };
  const tick = (id: string, on: boolean) => set({ grounds: on ? [...value.grounds, id] : value.grounds.filter((one) => one !== id) });
  return (
    <ActDialog
      title={term('act.draft-refusal')}
      submitLabel={say('refusal.do')}
      size="xl"
      danger
      onSubmit={() => void submit()}
      {...{ onClose, busy, refusals, restored }}
    >
      <fieldset className="q-checks" id="grounds" tabIndex={-1}>
        <legend>{say('refusal.grounds')}</legend>
        {(edition?.grounds ?? []).map((ground, index) => (
          <CheckField
            key={ground.id}
            label={`${ground.number}) ${ground.text[lang]}`}
            value={value.grounds.includes(ground.id)}
            onChange={(on) => tick(ground.id, on)}
            autoFocus={index === 0}
          />
        ))}
        {errorOf('grounds') ? <div className="q-field-error">{errorOf('grounds')}</div> : null}
      </fieldset>
      <TextArea
        id="justification"
        label={say('refusal.justification')}
        description={say('refusal.justificationHelp')}
        rows={5}
        value={value.justification}
        onChange={(justification) => set({ justification })}
        error={errorOf('justification')}
        required
      />
      <DateField
        id="noticeReceived"
        label={say('refusal.received')}
        description={say('refusal.receivedHelp')}
        value={value.noticeReceived}
        onChange={(noticeReceived) => set({ noticeReceived })}
        error={errorOf('noticeReceived')}
        required={needsNotice}
      />
      <HearingPreview notice={notice} due={current.terms?.due ?? null} say={(key, params) => say(`refusal.${key}`, params)} />
    </ActDialog>
  );
}
