import { useTranslation } from 'react-i18next';
import { IinField } from '../../parts/IinField.tsx';
import { withIin } from './fill-from-iin.ts';
import { useDraftField, useIntakeForm } from './IntakeFormContext.tsx';

type Props = {
  readonly person: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  /** Birth date and sex are part of the draft and are filled from the number. */ readonly fills?: boolean;
};

/** IIN of a person: a right number fills birth date and sex, which stand under it. */
export function DraftIin({ person, fills = true, ...props }: Props) {
  const { t } = useTranslation('intake');
  const form = useIntakeForm();
  const field = useDraftField(`${person}.iin`);
  const { today } = form.check;
  return (
    <IinField
      {...props}
      id={field.id}
      label={t('fields.iin')}
      today={today}
      value={field.text}
      onChange={(text) => form.change((draft) => withIin(draft, { person, text, today, fills }))}
      onBlur={field.leave}
      error={field.error}
    />
  );
}
