import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openOffice } from '../../../shared/cases/open-office.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { StaffFields } from '../../parts/StaffFields.tsx';
import { staffDraftOf } from '../../parts/staff-draft.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { openingOf, type StartStep } from './start-draft.ts';
import { StepForm } from './StepForm.tsx';
import type { StartForm } from './use-start-draft.ts';

type Props = { readonly form: StartForm; readonly go: (step: StartStep) => void; readonly first: string };

/** Who works here; then the office is opened: the first entry of its journal. */
export function StaffStep({ form, go, first }: Props) {
  const { t } = useTranslation('start');
  const store = useStore();
  const refusalText = useRefusalText();
  const [issues, setIssues] = useState<readonly Refusal[]>([]);
  const [busy, setBusy] = useState(false);
  const { draft, change } = form;
  const open = async () => {
    if (busy) return;
    setBusy(true);
    const result = await store.openOffice((ground) => openOffice(openingOf(draft, first), ground));
    setBusy(false);
    if (result.ok) await form.remove();
    else setIssues(result.error);
  };
  return (
    <StepForm onNext={() => void open()} nextLabel={t('open')} onBack={() => go('numbers')} busy={busy}>
      <ErrorSummary withLabels issues={issues.map((issue) => ({ field: issue.field, text: refusalText(issue) }))} />
      {draft.staff.map((person, index) => (
        <fieldset key={index} className="q-start-person">
          <legend>{index === 0 ? t('person.head') : t('person.other', { number: index + 1 })}</legend>
          <StaffFields
            draft={person}
            prefix={`staff.${index}`}
            kind={draft.office.kind}
            autoFocus={index === 0}
            issues={issuesOf(issues, index)}
            onChange={(next) => change({ ...draft, staff: draft.staff.map((one, at) => (at === index ? next : one)) })}
          />
          {index > 0 ? (
            <ActButton
              label={t('person.remove')}
              kind="quiet"
              onClick={() => change({ ...draft, staff: draft.staff.filter((_, at) => at !== index) })}
            />
          ) : null}
        </fieldset>
      ))}
      <div className="q-actions">
        <ActButton label={t('person.add')} icon="plus" onClick={() => change({ ...draft, staff: [...draft.staff, staffDraftOf(null)] })} />
      </div>
    </StepForm>
  );
}

/** The issues of one person, with the path inside that person. */
function issuesOf(issues: readonly Refusal[], index: number): Refusal[] {
  const start = `staff.${index}.`;
  return issues.filter(({ field }) => field?.startsWith(start)).map((issue) => ({ ...issue, field: issue.field?.slice(start.length) ?? '' }));
}
