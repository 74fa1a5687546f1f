import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';

type Typed = { readonly date: string; readonly number: string };
type Props = { readonly typed: Typed; readonly onChange: (typed: Typed) => void; readonly issues: readonly Refusal[]; readonly today: LocalDate };

/** The certificate as it lies on the table: its own date and number. */
export function CertificateFields({ typed, onChange, issues, today }: Props) {
  const { t } = useTranslation('obligations');
  const refusalText = useRefusalText();
  const issueOf = (field: string) => {
    const issue = issues.find((one) => one.field === field);
    return issue && refusalText(issue);
  };
  return (
    <fieldset className="q-fieldset">
      <legend>{t('certificate')}</legend>
      <div className="q-form-row">
        <DateField
          id="date"
          required
          autoFocus
          label={t('certificateDate')}
          value={typed.date}
          max={today}
          error={issueOf('date')}
          onChange={(date) => onChange({ ...typed, date })}
        />
        <TextField
          id="number"
          required
          label={t('certificateNumber')}
          value={typed.number}
          error={issueOf('number')}
          onChange={(number) => onChange({ ...typed, number })}
        />
      </div>
    </fieldset>
  );
}
