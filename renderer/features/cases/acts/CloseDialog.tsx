import { closeCase } from '../../../../shared/cases/close-case.ts';
import { useAnnounce } from '../../../ui/Announce.tsx';
import { useAct } from '../use-act.ts';
import { ActDialog } from './ActDialog.tsx';
import type { ActProps } from './act-props.ts';

/** Filing away. */
export function CloseDialog({ current, words, onClose }: ActProps) {
  const { say, term } = words;
  const announce = useAnnounce();
  const { run, busy, refusals } = useAct(current.id);
  const submit = async () => {
    if (!(await run((now, world) => closeCase(now, {}, world)))) return;
    announce(say('close.done'));
    onClose();
  };
  return (
    <ActDialog title={term('act.close')} submitLabel={say('close.do')} focusMain onSubmit={() => void submit()} {...{ onClose, busy, refusals }}>
      <p className="q-text">{say('close.text')}</p>
    </ActDialog>
  );
}
