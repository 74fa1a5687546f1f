import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { DueNow } from './DueNow.tsx';
import { DuplicateLine } from './DuplicateLine.tsx';
import { documentTitle } from './field-name.ts';
import { useIntakeForm } from './IntakeFormContext.tsx';
import { Stopwatch } from './Stopwatch.tsx';
import { useNamedRefusal } from './use-named-refusal.ts';

/** At the right hand, always in sight: the term, what is missing, what to look at. */
export function IntakeSummary({ tried }: { readonly tried: boolean }) {
  return (
    <>
      <DueNow />
      <Stopwatch />
      <PackageState />
      <Warnings />
      <Standing tried={tried} />
    </>
  );
}

/** One line: may it be registered? */
function Standing({ tried }: { readonly tried: boolean }) {
  const { t } = useTranslation('intake');
  const { check } = useIntakeForm();
  const whole = check.missing.length + check.expired.length === 0;
  const ready = check.issues.length === 0 && whole;
  const text = check.issues.length > 0 ? t('summary.problems', { count: check.issues.length }) : t(whole ? 'summary.ready' : 'summary.notWhole');
  return (
    <p className={`intake-plain ${ready ? 'intake-present' : tried ? 'intake-expired' : 'q-soft'}`} role="status">
      {text}
    </p>
  );
}

/** Missing and expired documents by name. */
export function PackageState() {
  const { t } = useTranslation('intake');
  const [lang] = useLang();
  const { check } = useIntakeForm();
  const { missing, expired, requirements } = check;
  if (missing.length + expired.length === 0) return <Notice kind="success">{t('summary.complete')}</Notice>;
  const list = (ids: readonly string[]) => <TitleList titles={ids.map((id) => documentTitle(id, requirements, lang))} />;
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

function TitleList({ titles }: { readonly titles: readonly string[] }) {
  return (
    <ul>
      {titles.map((title) => (
        <li key={title}>{title}</li>
      ))}
    </ul>
  );
}

function Warnings() {
  const { t } = useTranslation('intake');
  const say = useNamedRefusal();
  const { check } = useIntakeForm();
  const { warnings, duplicates } = check;
  if (warnings.length + duplicates.length === 0) return null;
  return (
    <Notice kind="warning" title={t('summary.warnings')}>
      <ul>
        {warnings.map((warning, place) => (
          <li key={`${warning.code}|${place}`}>{say(warning)}</li>
        ))}
        {duplicates.map((summary) => (
          <DuplicateLine key={summary.id} summary={summary} />
        ))}
      </ul>
    </Notice>
  );
}
