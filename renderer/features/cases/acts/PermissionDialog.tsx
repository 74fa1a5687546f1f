import { draftPermission } from '../../../../shared/cases/draft-permission.ts';
import { useAnnounce } from '../../../ui/Announce.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useAct } from '../use-act.ts';
import { useActForm } from '../use-act-form.ts';
import { ActDialog, useFieldErrors } from './ActDialog.tsx';
import type { ActProps } from './act-props.ts';

/** Place, days and conditions of the visits; then the draft goes to the head. A returned draft opens with its text. */
export function PermissionDialog({ current, words, onClose }: ActProps) {
  const { say, term } = words;
  const announce = useAnnounce();
  const before = current.draft?.draft.kind === 'permission' ? current.draft.draft : undefined;
  const start = { place: before?.place ?? '', schedule: before?.schedule ?? '', conditions: before?.conditions ?? '' };
  const { value, set, restored, forget } = useActForm(current.id, 'draft-permission', start);
  const { run, busy, refusals } = useAct(current.id);
  const errorOf = useFieldErrors(refusals);
  const submit = async () => {
    const input = Object.fromEntries(Object.entries(value).filter(([, text]) => text.trim() !== ''));
    if (!(await run((now, world) => draftPermission(now, input, world)))) return;
    await forget();
    announce(say('permission.done'));
    onClose();
  };
  return (
    <ActDialog
      title={term('act.draft-permission')}
      submitLabel={say('permission.do')}
      size="lg"
      onSubmit={() => void submit()}
      {...{ onClose, busy, refusals, restored }}
    >
      {current.draft?.returned ? <Notice kind="warning">{say('decision.returned', { reason: current.draft.returned })}</Notice> : null}
      <TextField
        id="place"
        label={say('permission.place')}
        description={say('permission.placeHelp')}
        value={value.place}
        onChange={(place) => set({ place })}
        error={errorOf('place')}
        autoFocus
      />
      <TextField
        id="schedule"
        label={say('permission.schedule')}
        description={say('permission.scheduleHelp')}
        value={value.schedule}
        onChange={(schedule) => set({ schedule })}
        error={errorOf('schedule')}
      />
      <TextArea
        id="conditions"
        label={say('permission.conditions')}
        rows={4}
        value={value.conditions}
        onChange={(conditions) => set({ conditions })}
        error={errorOf('conditions')}
      />
    </ActDialog>
  );
}
