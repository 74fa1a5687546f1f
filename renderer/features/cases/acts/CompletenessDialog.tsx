import { confirmCompleteness } from '../../../../shared/cases/confirm-completeness.ts';
import { useAnnounce } from '../../../ui/Announce.tsx';
import { useAct } from '../use-act.ts';
import { DocumentList } from '../DocumentList.tsx';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import type { ActProps } from './act-props.ts';

/** The executor says the package is whole and in date; the list is before their eyes once more. */
export function CompletenessDialog({ current, words, today, onClose }: ActProps) {
  const { say, term } = words;
  const announce = useAnnounce();
  const { run, busy, refusals } = useAct(current.id);
  const submit = async () => {
    if (!(await run((now, world) => confirmCompleteness(now, {}, world)))) return;
    announce(say('complete.done'));
    onClose();
  };
  return (
    <ActDialog
      title={term('act.confirm-completeness')}
      submitLabel={say('complete.do')}
      size="xl"
      focusMain
      onSubmit={() => void submit()}
      {...{ onClose, busy, refusals }}
    >
      <p className="q-text">
        {say('complete.text')} {say('complete.check')}
      </p>
      <DocumentList current={current} words={words} today={today} />
    </ActDialog>
  );
}
