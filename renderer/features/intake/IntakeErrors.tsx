import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { fieldName } from './field-name.ts';
import { useIntakeForm } from './IntakeFormContext.tsx';

/** Codes that say "the package is not whole": answered by completing it or by refusing acceptance, not by a field. */
const PACKAGE = ['documents-missing', 'documents-expired'];

/** What keeps the application from being registered: each line names its field and leads there; it shrinks as the fields are put right. */
export function IntakeErrors({ tried, refusals }: { readonly tried: boolean; readonly refusals: readonly Refusal[] }) {
  const { t } = useTranslation('intake');
  const [lang] = useLang();
  const refusalText = useRefusalText();
  const { draft, check } = useIntakeForm();
  if (!tried) return null;
  const say = (key: string, params?: Readonly<Record<string, string | number>>) => t(key, { ...params });
  const named = { draft, requirements: check.requirements, lang };
  const live = check.issues.map((issue) => {
    const text = refusalText(issue);
    return { field: issue.field, text: issue.field === undefined ? text : t('errors.inField', { field: fieldName(issue.field, say, named), text }) };
  });
  const others = refusals.filter((refusal) => refusal.field === undefined).map((refusal) => ({ text: refusalText(refusal) }));
  const incomplete = refusals.some(({ code }) => PACKAGE.includes(code)) && check.missing.length + check.expired.length > 0;
  return (
    <>
      {incomplete && live.length === 0 ? (
        <Notice kind="error" title={t('errors.notAccepted')}>
          {t('errors.notAcceptedText')}
        </Notice>
      ) : null}
      <ErrorSummary title={t('errors.title')} issues={[...live, ...others]} />
    </>
  );
}
