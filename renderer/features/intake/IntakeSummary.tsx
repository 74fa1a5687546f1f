import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { DueNow } from './DueNow.tsx';
import { DuplicateLine } from './DuplicateLine.tsx';
import { documentTitle } from './field-name.ts';
import { useIntakeForm } from './IntakeFormContext.tsx';

/** At the right hand, always in sight: the term, what is missing, what to look at. */
export function IntakeSummary({ tried }: { readonly tried: boolean }) {
  const { t } = useTranslation('intake');
  const { check } = useIntakeForm();
  return (
    <>
      <DueNow terms={check.terms} edition={check.edition} />
      <PackageState />
      <Warnings />
      <p className={check.issues.length === 0 ? 'intake-plain intake-present' : tried ? 'intake-plain intake-expired' : 'intake-plain q-soft'} role="status">
        {check.issues.length === 0 ? t('summary.ready') : t('summary.problems', { count: check.issues.length })}
      </p>
    </>
  );
}

/** Missing and expired documents by name. */
export function PackageState() {
  const { t } = useTranslation('intake');
  const [lang] = useLang();
  const { check } = useIntakeForm();
  const { missing, expired, requirements } = check;
  if (missing.length + expired.length === 0) return <Notice kind="success">{t('summary.complete')}</Notice>;
  const list = (ids: readonly string[]) => (
    <ul>
      {ids.map((id) => (
        <li key={id}>{documentTitle(id, requirements, lang)}</li>
      ))}
    </ul>
  );
  return (
    <>
      {expired.length > 0 ? (
        <Notice kind="error" title={t('summary.expired')}>
          {list(expired)}
        </Notice>
      ) : null}
      {missing.length > 0 ? (
        <Notice kind="info" title={t('summary.missing')}>
          {list(missing)}
        </Notice>
      ) : null}
    </>
  );
}

function Warnings() {
  const { t } = useTranslation('intake');
  const refusalText = useRefusalText();
  const { check } = useIntakeForm();
  const { warnings, duplicates } = check;
  if (warnings.length + duplicates.length === 0) return null;
  return (
    <Notice kind="warning" title={t('summary.warnings')}>
      <ul>
        {warnings.map((warning, place) => (
          <li key={`${warning.code}|${place}`}>{refusalText(warning)}</li>
        ))}
        {duplicates.map((summary) => (
          <DuplicateLine key={summary.id} summary={summary} />
        ))}
      </ul>
    </Notice>
  );
}
