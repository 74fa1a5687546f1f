import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGS } from '../../../shared/kernel/lang.ts';
import { dateOf } from '../../../shared/kernel/local-date-time.ts';
import { IinField } from '../../parts/IinField.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { MaskedField } from '../../ui/MaskedField.tsx';
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
        <OrganisationFields />
      </div>
    </Panel>
  );
}

/** A wrong number is said under the field and stays: it is the complainant's to tell, not ours to refuse. */
function useDoubt(path: string): ReactNode {
  const { t } = useTranslation('complaint-intake');
  const refusalText = useRefusalText();
  const { check, shows } = useComplaintForm();
  const doubt = shows(path) ? check.warnings.find((warning) => warning.field === path) : undefined;
  return doubt ? <span className="complaint-doubt">{t('hints.doubt', { reason: refusalText(doubt) })}</span> : null;
}

function ComplainantIin() {
  const { t } = useTranslation('complaint-intake');
  const { check } = useComplaintForm();
  const field = useComplaintField('complainant.iin');
  return <IinField {...field} today={dateOf(check.now)} description={useDoubt(field.id) ?? t('hints.iin')} />;
}

/** A legal person names itself; whoever signs for it stands in the names above (АППК art. 63). */
function OrganisationFields() {
  const { draft, set } = useComplaintForm();
  const present = useComplaintField('complainant.organisation.present');
  const bin = useComplaintField('complainant.organisation.bin');
  const doubt = useDoubt(bin.id);
  return (
    <>
      <CheckField
        id={present.id}
        label={present.label}
        value={draft.complainant.organisation.present}
        onChange={(value) => set(present.id, value)}
        onBlur={present.onBlur}
      />
      {draft.complainant.organisation.present ? (
        <div className="intake-row">
          <LineField path="complainant.organisation.name" />
          <div>
            <MaskedField {...bin} digits={12} />
            {doubt ? <p className="intake-under">{doubt}</p> : null}
          </div>
          <LineField path="complainant.organisation.post" />
        </div>
      ) : null}
    </>
  );
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
