import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { checkIin } from '../../shared/people/iin.ts';
import type { FieldProps } from '../ui/field-props.ts';
import { MaskedField } from '../ui/MaskedField.tsx';
import { useFormat } from '../ui/use-format.ts';
import { wholeYears } from './whole-years.ts';

type Props = FieldProps & { readonly today: LocalDate };

/** An IIN: what a right number tells (birth date, sex, age) stands under it, else the hint. Spaces of a pasted number are dropped when it is left. */
export function IinField({ today, description, ...props }: Props) {
  const told = useToldByIin(props.value, today);
  return (
    <div>
      <MaskedField {...props} digits={12} format={(text) => text.replace(/\s/gu, '')} />
      <p className="intake-under" role="status">
        {told ?? (props.error ? '' : description)}
      </p>
    </div>
  );
}

function useToldByIin(text: string, today: LocalDate): string | null {
  const { t } = useTranslation(['intake', 'terms']);
  const format = useFormat();
  const told = text === '' ? null : checkIin(text, today);
  if (!told?.ok || !told.value.birthDate || !told.value.sex) return null;
  const age = t('person.age', { count: wholeYears(told.value.birthDate, today) });
  return t('person.fromIin', { date: format.date(told.value.birthDate), sex: t(`terms:sex.${told.value.sex}`), age });
}
