import { useTranslation } from 'react-i18next';
import { BREACH_TOLD, type Breach } from '../../../shared/cases/office.ts';
import { isUntold, tellBreach } from '../../../shared/cases/tell-breach.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { ActDialog, useFieldErrors } from '../../parts/ActDialog.tsx';
import { useActForm } from '../../parts/use-act-form.ts';
import { useOfficeAct } from '../../parts/use-office-act.ts';
import { useAnnounce } from '../../ui/Announce.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { RadioField } from '../../ui/RadioField.tsx';
import { TextField } from '../../ui/TextField.tsx';

type Props = { readonly breach: Breach; readonly today: LocalDate; readonly onClose: () => void };

/** The authorised body, or the people themselves, were told: on which day, by which letter. */
export function TellDialog({ breach, today, onClose }: Props) {
  const { t } = useTranslation('personal-data');
  const announce = useAnnounce();
  const whom: string = isUntold(breach) ? 'authority' : 'subjects';
  const { value, set, restored, forget } = useActForm(breach.id, 'tell-breach', { whom, on: today as string, number: '' });
  const { run, busy, refusals } = useOfficeAct();
  const errorOf = useFieldErrors(refusals);
  const submit = async () => {
    const number = value.number.trim();
    if (!(await run((world) => tellBreach({ breach: breach.id, whom: value.whom, on: value.on, ...(number && { number }) }, world)))) return;
    await forget();
    announce(t('breaches.toldDone'));
    onClose();
  };
  return (
    <ActDialog
      title={t('breaches.tellTitle')}
      submitLabel={t('breaches.tellDo')}
      onSubmit={() => void submit()}
      {...{ onClose, busy, refusals, restored }}
    >
      <RadioField
        label={t('breaches.toWhom')}
        value={value.whom}
        onChange={(chosen) => set({ whom: chosen })}
        options={BREACH_TOLD.map((id) => ({ value: id, label: t(`breaches.whom.${id}`) }))}
      />
      <div className="q-form-row">
        <DateField id="on" required autoFocus label={t('breaches.on')} value={value.on} error={errorOf('on')} onChange={(on) => set({ on })} />
        <TextField id="number" label={t('breaches.number')} value={value.number} error={errorOf('number')} onChange={(number) => set({ number })} />
      </div>
    </ActDialog>
  );
}
