import { useTranslation } from 'react-i18next';
import { LANGS } from '../../../shared/kernel/lang.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import { IinField } from '../../parts/IinField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PhoneField } from '../../ui/PhoneField.tsx';
import { RadioField } from '../../ui/RadioField.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { useComplaintField, useComplaintForm } from './ComplaintFormContext.tsx';
import { LineField } from './LineField.tsx';

/** Who complains. Nothing is required: what is missing is named, and can be told later. */
export function ComplainantSection() {
  const { t } = useTranslation('complaint-intake');
  const phone = useComplaintField('complainant.phone');
  return (
    <Panel title={t('sections.complainant')}>
      <div className="q-stack">
        <div className="intake-row intake-row-iin">
          <ComplainantIin />
          <LanguageField />
        </div>
        <div className="intake-row">
          <LineField path="complainant.surname" />
          <LineField path="complainant.name" />
          <LineField path="complainant.patronymic" />
        </div>
        <div className="complaint-row-address">
          <LineField path="complainant.address" />
          <PhoneField {...phone} />
        </div>
        <LineField path="complainant.actualAddress" />
      </div>
    </Panel>
  );
}

/** A wrong number is said under the field and stays: it is the complainant's to tell, not ours to refuse. */
function ComplainantIin() {
  const { t } = useTranslation('complaint-intake');
  const refusalText = useRefusalText();
  const { check, shows } = useComplaintForm();
  const field = useComplaintField('complainant.iin');
  const doubt = shows('complainant.iin') ? check.warnings.find((warning) => warning.field === 'complainant.iin') : undefined;
  const hint = doubt ? <span className="complaint-doubt">{t('hints.iinDoubt', { reason: refusalText(doubt) })}</span> : t('hints.iin');
  return <IinField {...field} today={dateOf(check.now)} description={hint} />;
}

function LanguageField() {
  const { t } = useTranslation(['complaint-intake', 'terms']);
  const field = useComplaintField('complainant.lang');
  const options = LANGS.map((value) => ({ value, label: t(`terms:lang.${value}`) }));
  return (
    <div>
      <RadioField {...field} options={options} />
      <p className="intake-under">{t('hints.lang')}</p>
    </div>
  );
}
