import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { useComplaintForm } from './ComplaintFormContext.tsx';

/** What keeps the complaint from being written down: each line names its field and leads there; it shrinks as the fields are put right. */
export function ComplaintErrors({ tried, refusals }: { readonly tried: boolean; readonly refusals: readonly Refusal[] }) {
  const { t } = useTranslation('complaint-intake');
  const refusalText = useRefusalText();
  const { check } = useComplaintForm();
  if (!tried) return null;
  const live = check.issues.map((issue) => ({
    field: issue.field,
    text: t('errors.inField', { field: t(`fields.${fieldKey(issue.field ?? '')}`), text: refusalText(issue) }),
  }));
  const others = refusals.filter((refusal) => refusal.field === undefined).map((refusal) => ({ text: refusalText(refusal) }));
  return <ErrorSummary title={t('errors.title')} issues={[...live, ...others]} />;
}

const fieldKey = (path: string): string => (path === 'received.time' ? 'receivedTime' : path);
