import { useTranslation } from 'react-i18next';
import { LANGS } from '../../../shared/kernel/lang.ts';
import { SEXES } from '../../../shared/people/person.ts';
import { Panel } from '../../ui/Panel.tsx';
import { PhoneField } from '../../ui/PhoneField.tsx';
import { RadioField } from '../../ui/RadioField.tsx';
import { DraftDate } from './DraftDate.tsx';
import { DraftIin } from './DraftIin.tsx';
import { DraftText } from './DraftText.tsx';
import { useDraftField, useIntakeForm } from './IntakeFormContext.tsx';
import { PersonNames } from './PersonNames.tsx';
import { asksBirth } from './place-issues.ts';

/** Who asks, where they live, how they are reached and in which language they are answered. */
export function ApplicantSection() {
  const { t } = useTranslation('intake');
  return (
    <Panel title={t('sections.applicant')}>
      <div className="q-stack">
        <div className="intake-row intake-row-iin">
          <DraftIin person="applicant" description={t('hints.iin')} required autoFocus />
          <LanguageField />
        </div>
        <BirthFields />
        <PersonNames person="applicant" />
        <DraftText path="applicant.address" label={t('fields.address')} required />
        <div className="intake-row">
          <ApplicantPhone />
          <DraftText path="applicant.email" label={t('fields.email')} inputMode="email" />
        </div>
      </div>
    </Panel>
  );
}

function LanguageField() {
  const { t } = useTranslation(['intake', 'terms']);
  const form = useIntakeForm();
  const options = LANGS.map((value) => ({ value, label: t(`terms:lang.${value}`) }));
  // Consent was given to a text in a language: another language is another text, and is asked for anew.
  const choose = (lang: string) =>
    form.change((draft) => ({ ...draft, applicant: { ...draft.applicant, lang }, consent: { ...draft.consent, given: false, lang } }));
  return (
    <div>
      <RadioField id="applicant.lang" label={t('fields.lang')} value={form.draft.applicant.lang} onChange={choose} options={options} />
      <p className="intake-under">{t('hints.lang')}</p>
    </div>
  );
}

/** Only for a number that tells no birth date (given to some foreigners). */
function BirthFields() {
  const { t } = useTranslation(['intake', 'terms']);
  const { draft, check } = useIntakeForm();
  const sex = useDraftField('applicant.sex');
  if (!asksBirth('applicant', draft.applicant.iin, check.today)) return null;
  const options = SEXES.map((value) => ({ value, label: t(`terms:sex.${value}`) }));
  return (
    <div className="intake-row">
      <DraftDate path="applicant.birthDate" label={t('fields.birthDate')} required />
      <RadioField id={sex.id} label={t('fields.sex')} value={sex.text} onChange={sex.set} options={options} error={sex.error} required />
    </div>
  );
}

function ApplicantPhone() {
  const { t } = useTranslation('intake');
  const field = useDraftField('applicant.phone');
  return <PhoneField id={field.id} label={t('fields.phone')} value={field.text} onChange={field.set} onBlur={field.leave} error={field.error} />;
}
