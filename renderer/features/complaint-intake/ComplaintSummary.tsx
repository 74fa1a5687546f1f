import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { ComplaintClocks } from './ComplaintClocks.tsx';
import { useComplaintForm } from './ComplaintFormContext.tsx';
import { EarlierComplaints } from './EarlierComplaints.tsx';

/** At the right hand, always in sight: the clocks, what is missing, what to look at. */
export function ComplaintSummary({ tried }: { readonly tried: boolean }) {
  return (
    <>
      <ComplaintClocks />
      <Warnings />
      <EarlierComplaints />
      <Missing />
      <Standing tried={tried} />
    </>
  );
}

/** Named, and no more: the complaint is registered whatever is missing. */
function Missing() {
  const { t } = useTranslation(['complaint-intake', 'complaints']);
  const { check } = useComplaintForm();
  if (check.missing.length === 0) return null;
  return (
    <Notice kind="info" title={t('summary.missing')}>
      {check.missing.map((particular) => t(`complaints:particular.${particular}`)).join(', ')}. {t('summary.missingText')}
    </Notice>
  );
}

function Warnings() {
  const { t } = useTranslation('complaint-intake');
  const refusalText = useRefusalText();
  const { check } = useComplaintForm();
  const others = check.warnings.filter(({ field }) => field === undefined);
  if (others.length === 0) return null;
  return (
    <Notice kind="warning" title={t('summary.warnings')}>
      {others.map((warning) => (
        <p key={warning.code} className="intake-plain">
          {refusalText(warning)}
        </p>
      ))}
    </Notice>
  );
}

/** One line: may it be registered? */
function Standing({ tried }: { readonly tried: boolean }) {
  const { t } = useTranslation('complaint-intake');
  const { check } = useComplaintForm();
  const ready = check.issues.length === 0;
  const text = ready ? t('summary.ready') : t('summary.problems', { count: check.issues.length });
  return (
    <p className={`intake-plain ${ready ? 'intake-present' : tried ? 'intake-expired' : 'q-soft'}`} role="status">
      {text}
    </p>
  );
}
