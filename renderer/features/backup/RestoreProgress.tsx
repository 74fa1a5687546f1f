import { useTranslation } from 'react-i18next';
import { RESTORE_STEPS, type RestoreStep } from './restore-office.ts';

/** Which of the three things is being done; while the journal is written, how much of it. */
export function RestoreProgress({ step, done }: { readonly step: RestoreStep; readonly done: number }) {
  const { t } = useTranslation('backup');
  const before = RESTORE_STEPS.indexOf(step);
  return (
    <div className="q-stack" aria-busy="true">
      <p role="status">{t(`restore.step.${step}`)}</p>
      <progress aria-label={t('restore.progress')} max={RESTORE_STEPS.length} value={before + done} />
      <p className="q-text q-soft">{t('restore.wait')}</p>
    </div>
  );
}
