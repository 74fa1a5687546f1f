import { useTranslation } from 'react-i18next';
import { COMPLAINT_MATTERS } from '../../../shared/complaints/complaint.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RadioField } from '../../ui/RadioField.tsx';
import { useComplaintField, useComplaintForm } from './ComplaintFormContext.tsx';
import { hasLimit } from './complaint-input.ts';
import { LineField, LinesField } from './LineField.tsx';

/** What is complained of and in what words, what is attached; for an act, when the person learned of it. */
export function EssenceSection() {
  const { t } = useTranslation(['complaint-intake', 'complaints']);
  const { draft } = useComplaintForm();
  const matter = useComplaintField('matter');
  const options = COMPLAINT_MATTERS.map((value) => ({ value, label: t(`complaints:matter.${value}`) }));
  return (
    <Panel title={t('sections.essence')}>
      <div className="q-stack">
        <RadioField {...matter} options={options} required />
        {hasLimit(draft) ? <LimitFields /> : null}
        <LinesField path="essence" rows={3} />
        <div className="complaint-row-address">
          <LinesField path="attachments" rows={1} />
          <LineField path="sheets" inputMode="numeric" />
        </div>
        {draft.way === 'oral' ? null : <SignedField />}
      </div>
    </Panel>
  );
}

function LimitFields() {
  const { t } = useTranslation('complaint-intake');
  const learned = useComplaintField('learned');
  const text = useComplaintField('appealText');
  const options = ['yes', 'no'].map((value) => ({ value, label: t(`appealText.${value}`) }));
  return (
    <div className="intake-row intake-row-iin">
      <DateField {...learned} />
      <RadioField {...text} options={options} />
    </div>
  );
}

function SignedField() {
  const { draft, set, leave } = useComplaintForm();
  const { id, label } = useComplaintField('signed');
  return <CheckField id={id} label={label} value={draft.signed} onChange={(signed) => set('signed', signed)} onBlur={() => leave('signed')} />;
}
