import { recordCertificate } from '../../../../shared/cases/record-certificate.ts';
import { useAnnounce } from '../../../ui/Announce.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { obligationTitle } from '../obligation-title.ts';
import { useAct } from '../use-act.ts';
import { useActForm } from '../../../parts/use-act-form.ts';
import { ActDialog, useFieldErrors } from '../../../parts/ActDialog.tsx';
import type { ActProps } from './act-props.ts';

/** The certificate that was owed after the decision: its own date and number. */
export function CertificateDialog({ current, words, today, onClose }: ActProps) {
  const { say, term, format } = words;
  const announce = useAnnounce();
  const owed = current.obligations?.find(({ received }) => !received);
  const { value, set, restored, forget } = useActForm(current.id, 'record-certificate', { date: '', number: '' });
  const { run, busy, refusals } = useAct(current.id);
  const errorOf = useFieldErrors(refusals);
  const submit = async () => {
    if (!(await run((now, world) => recordCertificate(now, { obligation: owed?.id ?? '', ...value }, world)))) return;
    await forget();
    announce(say('certificate.done'));
    onClose();
  };
  return (
    <ActDialog
      title={term('act.record-certificate')}
      submitLabel={say('certificate.do')}
      onSubmit={() => void submit()}
      {...{ onClose, busy, refusals, restored }}
    >
      {owed ? (
        <p className="q-text">{say('certificate.text', { what: obligationTitle(owed.id, words), date: format.date(owed.workingDay ?? owed.due) })}</p>
      ) : null}
      <div className="q-form-row">
        <DateField
          id="date"
          label={say('certificate.date')}
          value={value.date}
          onChange={(date) => set({ date })}
          error={errorOf('date')}
          max={today}
          required
          autoFocus
        />
        <TextField
          id="number"
          label={say('certificate.number')}
          value={value.number}
          onChange={(number) => set({ number })}
          error={errorOf('number')}
          required
        />
      </div>
    </ActDialog>
  );
}
