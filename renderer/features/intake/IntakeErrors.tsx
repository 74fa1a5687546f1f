import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { useIntakeForm } from './IntakeFormContext.tsx';
import { useGroundLines } from './use-ground-lines.ts';
import { useNamedRefusal } from './use-named-refusal.ts';

/** Codes that say "the package is not whole": answered by completing it or by refusing acceptance, not by a field. */
const PACKAGE = ['documents-missing', 'documents-expired'];

type Props = { readonly tried: boolean; readonly refusals: readonly Refusal[]; readonly onRefuse: () => void };

/** What keeps the application from being registered: each line names its field and leads there; it shrinks as the fields are put right. */
export function IntakeErrors({ tried, refusals, onRefuse }: Props) {
  const { t } = useTranslation('intake');
  const refusalText = useRefusalText();
  const named = useNamedRefusal();
  const { check } = useIntakeForm();
  if (!tried) return null;
  const live = check.issues.map((issue) => ({ field: issue.field, text: named(issue) }));
  const others = refusals.filter((refusal) => refusal.field === undefined).map((refusal) => ({ text: refusalText(refusal) }));
  return (
    <>
      {live.length === 0 && refusals.some(({ code }) => PACKAGE.includes(code)) ? <NotWhole onRefuse={onRefuse} /> : null}
      <ErrorSummary title={t('errors.title')} issues={[...live, ...others]} />
    </>
  );
}

function NotWhole({ onRefuse }: { readonly onRefuse: () => void }) {
  const { t } = useTranslation('intake');
  const lines = useGroundLines();
  if (lines.length === 0) return null;
  return (
    <Notice kind="error" title={t('errors.notAccepted')}>
      <div className="q-stack">
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="intake-plain">{t('errors.notAcceptedText')}</p>
        <div className="q-actions">
          <ActButton kind="danger" label={t('summary.refuse')} onClick={onRefuse} />
        </div>
      </div>
    </Notice>
  );
}
