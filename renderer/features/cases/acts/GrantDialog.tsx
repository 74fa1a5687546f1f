import { draftGrant } from '../../../../shared/cases/draft-grant.ts';
import { holdsWhen } from '../../../../shared/law/documents-for.ts';
import { useAnnounce } from '../../../ui/Announce.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { grantStart } from '../grant-start.ts';
import { useAct } from '../use-act.ts';
import { useActForm } from '../../../parts/use-act-form.ts';
import { ActDialog, useFieldErrors } from '../../../parts/ActDialog.tsx';
import type { ActProps } from './act-props.ts';

/** What the edition asks a positive result to say; then the draft goes to the head. A returned draft opens with its text. */
export function GrantDialog({ current, words, onClose }: ActProps) {
  const { say, term, lang, edition } = words;
  const announce = useAnnounce();
  const fields = (edition?.resultFields ?? []).filter(({ when }) => holdsWhen(when, current.application.answers));
  const { value, set, restored, forget } = useActForm(current.id, 'draft-grant', grantStart(fields, current, term));
  const { run, busy, refusals } = useAct(current.id);
  const errorOf = useFieldErrors(refusals);
  const submit = async () => {
    if (!(await run((now, world) => draftGrant(now, value, world)))) return;
    await forget();
    announce(say('grant.done'));
    onClose();
  };
  return (
    <ActDialog
      title={term('act.draft-grant')}
      submitLabel={say('grant.do')}
      size="lg"
      onSubmit={() => void submit()}
      {...{ onClose, busy, refusals, restored }}
    >
      {current.draft?.returned ? <Notice kind="warning">{say('decision.returned', { reason: current.draft.returned })}</Notice> : null}
      {fields.map(({ id, label, kind, required }, index) => {
        const Field = kind === 'date' ? DateField : TextField;
        return (
          <Field
            key={id}
            id={id}
            label={label[lang]}
            required={required}
            value={value[id] ?? ''}
            onChange={(text: string) => set({ [id]: text })}
            error={errorOf(id)}
            autoFocus={index === 0}
          />
        );
      })}
    </ActDialog>
  );
}
