import { blockData } from '../../../../shared/cases/block-data.ts';
import { unblockData } from '../../../../shared/cases/unblock-data.ts';
import { ActDialog, useFieldErrors } from '../../../parts/ActDialog.tsx';
import { ReasonDialog } from '../../../parts/ReasonDialog.tsx';
import { useActForm } from '../../../parts/use-act-form.ts';
import { useAnnounce } from '../../../ui/Announce.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useAct } from '../use-act.ts';
import type { ActProps } from './act-props.ts';

/** Somebody asked for the data to be blocked: who, and why. */
export function BlockDialog({ current, words: { say, term }, onClose }: ActProps) {
  const announce = useAnnounce();
  const { value, set, restored, forget } = useActForm(current.id, 'block-data', { requestedBy: '', reason: '' });
  const { run, busy, refusals } = useAct(current.id);
  const errorOf = useFieldErrors(refusals);
  const submit = async () => {
    if (!(await run((now, world) => blockData(now, value, world)))) return;
    await forget();
    announce(say('block.done'));
    onClose();
  };
  return (
    <ActDialog title={term('act.block-data')} submitLabel={say('block.do')} onSubmit={() => void submit()} {...{ onClose, busy, refusals, restored }}>
      <Notice kind="info">{say('block.text')}</Notice>
      <TextField
        id="requestedBy"
        label={say('block.requestedBy')}
        description={say('block.requestedByHint')}
        value={value.requestedBy}
        onChange={(requestedBy) => set({ requestedBy })}
        error={errorOf('requestedBy')}
        required
        autoFocus
      />
      <TextArea
        id="reason"
        label={say('block.reason')}
        rows={3}
        value={value.reason}
        onChange={(reason) => set({ reason })}
        error={errorOf('reason')}
        required
      />
    </ActDialog>
  );
}

/** The request is settled: how. */
export function UnblockDialog({ current, words: { say, term }, onClose }: ActProps) {
  const { run, busy, refusals } = useAct(current.id);
  return (
    <ReasonDialog
      of={{ id: current.id, act: 'unblock-data' }}
      words={{ title: term('act.unblock-data'), submit: say('block.free'), label: say('block.settled'), done: say('block.freed') }}
      act={{ run: async (reason) => Boolean(await run((now, world) => unblockData(now, { reason }, world))), busy, refusals }}
      rows={3}
      onClose={onClose}
    />
  );
}
