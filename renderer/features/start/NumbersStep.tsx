import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkSettings } from '../../../shared/cases/check-office.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { OfficeFields } from '../../parts/OfficeFields.tsx';
import { settingsOf } from '../../parts/office-draft.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import type { StartStep } from './start-draft.ts';
import { StepForm } from './StepForm.tsx';
import type { StartForm } from './use-start-draft.ts';

/** The mark of this workplace and how its numbers look. */
export function NumbersStep({ form, go }: { readonly form: StartForm; readonly go: (step: StartStep) => void }) {
  const { t } = useTranslation('start');
  const refusalText = useRefusalText();
  const [issues, setIssues] = useState<readonly Refusal[]>([]);
  const { draft, change } = form;
  const next = () => {
    const checked = checkSettings(settingsOf(draft.office));
    setIssues(checked.ok ? [] : checked.error);
    if (checked.ok) go('staff');
  };
  return (
    <StepForm onNext={next} nextLabel={t('next')} onBack={() => go('office')}>
      <Notice kind="info">{t('numbersHint')}</Notice>
      <ErrorSummary withLabels issues={issues.map((issue) => ({ field: issue.field, text: refusalText(issue) }))} />
      <OfficeFields part="numbers" autoFocus draft={draft.office} issues={issues} onChange={(office) => change({ ...draft, office })} />
    </StepForm>
  );
}
