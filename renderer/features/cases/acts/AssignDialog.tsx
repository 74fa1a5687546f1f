import { assignCase } from '../../../../shared/cases/assign-case.ts';
import { useIndex } from '../../../store/StoreProvider.tsx';
import { useAnnounce } from '../../../ui/Announce.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useAct } from '../use-act.ts';
import { useActForm } from '../../../parts/use-act-form.ts';
import { ActDialog, useFieldErrors } from '../../../parts/ActDialog.tsx';
import type { ActProps } from './act-props.ts';

/** The head's resolution: who does it; each executor with how many open cases they have. */
export function AssignDialog({ current, words, today, onClose }: ActProps) {
  const { say, term, office } = words;
  const announce = useAnnounce();
  const load = useIndex().counts(today).byExecutor;
  const executors = office.staff.filter((person) => person.active && person.roles.includes('executor') && person.id !== current.executor);
  const only = executors.length === 1 ? executors[0] : undefined;
  const { value, set, restored, forget } = useActForm(current.id, 'assign', {
    executor: only?.id ?? '',
    resolution: say('assign.resolutionDefault'),
  });
  const { run, busy, refusals } = useAct(current.id);
  const errorOf = useFieldErrors(refusals);
  const submit = async () => {
    const done = await run((now, world) =>
      assignCase(now, { executor: value.executor, ...(value.resolution.trim() && { resolution: value.resolution }) }, world),
    );
    if (!done) return;
    await forget();
    announce(say('assign.done', { name: words.staff(value.executor) }));
    onClose();
  };
  return (
    <ActDialog title={term('act.assign')} submitLabel={say('assign.do')} onSubmit={() => void submit()} {...{ onClose, busy, refusals, restored }}>
      {executors.length === 0 ? <Notice kind="warning">{say('assign.nobody')}</Notice> : null}
      <SelectField
        id="executor"
        label={say('assign.executor')}
        value={value.executor}
        onChange={(executor) => set({ executor })}
        placeholder={say('assign.choose')}
        options={executors.map((person) => ({ value: person.id, label: say('assign.load', { name: person.name, count: load[person.id] ?? 0 }) }))}
        error={errorOf('executor')}
        required
        autoFocus
      />
      <TextArea
        id="resolution"
        label={say('assign.resolution')}
        description={say('assign.resolutionHelp')}
        value={value.resolution}
        onChange={(resolution) => set({ resolution })}
        error={errorOf('resolution')}
      />
    </ActDialog>
  );
}
