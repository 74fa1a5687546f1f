import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkSettings } from '../../../shared/cases/check-office.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { OfficeFields } from '../../parts/OfficeFields.tsx';
import { settingsOf } from '../../parts/office-draft.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import type { StartStep } from './start-draft.ts';
import { StepForm } from './StepForm.tsx';
import type { StartForm } from './use-start-draft.ts';

/** Names, address, phone, region of the office. */
export function OfficeStep({ form, go }: { readonly form: StartForm; readonly go: (step: StartStep) => void }) {
  const { t } = useTranslation('start');
  const refusalText = useRefusalText();
  const [issues, setIssues] = useState<readonly Refusal[]>([]);
  const { draft, change } = form;
  const next = () => {
    const checked = checkSettings(settingsOf(draft.office));
    // The mark and the patterns are the next step's.
    const mine = checked.ok ? [] : checked.error.filter(({ field }) => field !== 'mark' && !field?.startsWith('patterns'));
    setIssues(mine);
    if (mine.length === 0) go('numbers');
  };
  return (
    <StepForm onNext={next} nextLabel={t('next')} onBack={() => go('place')}>
      <ErrorSummary withLabels issues={issues.map((issue) => ({ field: issue.field, text: refusalText(issue) }))} />
      <OfficeFields part="requisites" autoFocus draft={draft.office} issues={issues} onChange={(office) => change({ ...draft, office })} />
    </StepForm>
  );
}
