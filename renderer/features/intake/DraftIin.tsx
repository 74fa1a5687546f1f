import { useTranslation } from 'react-i18next';
import { MaskedField } from '../../ui/MaskedField.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { readPath } from './draft-path.ts';
import { withIin } from './fill-from-iin.ts';
import { useDraftField, useIntakeForm } from './IntakeFormContext.tsx';
import { wholeYears } from './whole-years.ts';

type Props = {
  readonly person: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  /** Birth date and sex are part of the draft and are filled from the number. */ readonly fills?: boolean;
};

/** IIN of a person: a right number fills birth date and sex, which stand under it. */
export function DraftIin({ person, description, fills = true, ...props }: Props) {
  const { t } = useTranslation('intake');
  const form = useIntakeForm();
  const field = useDraftField(`${person}.iin`);
  const told = useToldByIin(person);
  const today = form.check.today;
  return (
    <div>
      <MaskedField
        {...props}
        id={field.id}
        label={t('fields.iin')}
        digits={12}
        value={field.text}
        onChange={(text) => form.change((draft) => withIin(draft, { person, text, today, fills }))}
        format={(text) => text.replace(/\s/gu, '')}
        onBlur={field.leave}
        error={field.error}
      />
      <p className="intake-under" role="status">
        {told ?? (field.error ? '' : description)}
      </p>
    </div>
  );
}

function useToldByIin(person: string): string | null {
  const { t } = useTranslation(['intake', 'terms']);
  const format = useFormat();
  const { draft, check } = useIntakeForm();
  const told = check.iinOf(readPath(draft, `${person}.iin`));
  if (!told) return null;
  const age = t('person.age', { count: wholeYears(told.birthDate, check.today) });
  return t('person.fromIin', { date: format.date(told.birthDate), sex: t(`terms:sex.${told.sex}`), age });
}
