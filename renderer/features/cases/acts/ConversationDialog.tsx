import { CONVERSATION_WAYS } from '../../../../shared/cases/case.ts';
import { holdConversation } from '../../../../shared/cases/hold-conversation.ts';
import { useAnnounce } from '../../../ui/Announce.tsx';
import { CheckField } from '../../../ui/CheckField.tsx';
import { RadioField } from '../../../ui/RadioField.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useAct } from '../use-act.ts';
import { useActForm } from '../../../parts/use-act-form.ts';
import { ActDialog, useFieldErrors } from '../../../parts/ActDialog.tsx';
import type { ActProps } from './act-props.ts';

/** The conversation with the child: how it was held, who was there, what the child said. The minutes can be printed at once. */
export function ConversationDialog({ current, words, onClose, onPrint }: ActProps) {
  const { say, term } = words;
  const announce = useAnnounce();
  const { value, set, restored, forget } = useActForm(current.id, 'hold-conversation', {
    how: '',
    abroad: false as boolean,
    present: '',
    opinion: '',
  });
  const { run, busy, refusals } = useAct(current.id);
  const errorOf = useFieldErrors(refusals);
  const submit = async () => {
    if (!(await run((now, world) => holdConversation(now, value, world)))) return;
    await forget();
    announce(say('conversation.done'));
    onClose();
    onPrint('conversation-minutes');
  };
  return (
    <ActDialog
      title={term('act.hold-conversation')}
      submitLabel={say('conversation.do')}
      size="lg"
      onSubmit={() => void submit()}
      {...{ onClose, busy, refusals, restored }}
    >
      <p className="q-text q-soft">{say('conversation.text')}</p>
      <RadioField
        id="how"
        label={say('conversation.how')}
        value={value.how}
        onChange={(how) => set({ how })}
        options={CONVERSATION_WAYS.map((way) => ({ value: way, label: term(`conversation.${way}`) }))}
        error={errorOf('how')}
        required
        autoFocus
      />
      <CheckField
        id="abroad"
        label={say('conversation.abroad')}
        value={value.abroad}
        onChange={(abroad) => set({ abroad })}
        error={errorOf('abroad')}
      />
      <TextField
        id="present"
        label={say('conversation.present')}
        description={say('conversation.presentHelp')}
        value={value.present}
        onChange={(present) => set({ present })}
        error={errorOf('present')}
        required
      />
      <TextArea
        id="opinion"
        label={say('conversation.opinion')}
        description={say('conversation.opinionHelp')}
        rows={5}
        value={value.opinion}
        onChange={(opinion) => set({ opinion })}
        error={errorOf('opinion')}
        required
      />
    </ActDialog>
  );
}
