import type { OfficeRef } from '../../../../shared/cases/case-move.ts';
import { sendAway } from '../../../../shared/cases/send-away.ts';
import { ActDialog, useFieldErrors } from '../../../parts/ActDialog.tsx';
import { useActForm } from '../../../parts/use-act-form.ts';
import { useAnnounce } from '../../../ui/Announce.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useAct } from '../use-act.ts';
import type { ActProps } from './act-props.ts';

const OTHER = 'other';

/** The head sends the case to another office of the region: to which, why, and what follows from it. */
export function SendAwayDialog({ current, words, today, onClose }: ActProps) {
  const { say, term, format, office } = words;
  const announce = useAnnounce();
  const known = knownOffices([current.movedFrom?.from, current.sentAway?.to, ...(office.offers ?? []).map(({ from }) => from)]);
  const { value, set, restored, forget } = useActForm(current.id, 'send-away', { to: known[0]?.office ?? OTHER, id: '', name: '', ground: '' });
  const { run, busy, refusals } = useAct(current.id);
  const errorOf = useFieldErrors(refusals);
  const chosen = known.find((one) => one.office === value.to);
  const to = chosen ?? { office: value.id.trim(), name: value.name };
  const submit = async () => {
    if (!(await run((now, world) => sendAway(now, { to, ground: value.ground }, world)))) return;
    await forget();
    announce(say('moves:send.done'));
    onClose();
  };
  return (
    <ActDialog
      title={term('act.send-away')}
      submitLabel={say('moves:send.do')}
      onSubmit={() => void submit()}
      {...{ onClose, busy, refusals, restored }}
    >
      <p className="q-text">{say('moves:send.follows', { date: format.date(today) })}</p>
      {known.length > 0 ? (
        <SelectField
          id="to"
          label={say('moves:send.to')}
          value={chosen ? chosen.office : OTHER}
          onChange={(picked) => set({ to: picked })}
          options={[...known.map((one) => ({ value: one.office, label: one.name })), { value: OTHER, label: say('moves:send.other') }]}
          autoFocus
        />
      ) : null}
      {chosen ? null : (
        <>
          <TextField
            id="to.office"
            label={say('moves:send.id')}
            description={say('moves:send.idHint')}
            value={value.id}
            onChange={(id) => set({ id })}
            error={errorOf('to.office')}
            required
            autoFocus={known.length === 0}
          />
          <TextField
            id="to.name"
            label={say('moves:send.name')}
            value={value.name}
            onChange={(name) => set({ name })}
            error={errorOf('to.name')}
            required
          />
        </>
      )}
      <TextArea
        id="ground"
        label={say('moves:send.ground')}
        rows={3}
        value={value.ground}
        onChange={(ground) => set({ ground })}
        error={errorOf('ground')}
        required
      />
    </ActDialog>
  );
}

/** Each office once, as it was named last. */
const knownOffices = (seen: readonly (OfficeRef | undefined)[]): readonly OfficeRef[] => [
  ...new Map(seen.flatMap((one) => (one ? [[one.office, one] as const] : []))).values(),
];
