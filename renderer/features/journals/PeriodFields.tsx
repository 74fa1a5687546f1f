import { useTranslation } from 'react-i18next';
import { SelectField } from '../../ui/SelectField.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { Period } from './journal-rows.ts';

type Props = { readonly period: Period; readonly years: readonly number[]; readonly onChange: (period: Period) => void };

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Which year, and which month of it or all. */
export function PeriodFields({ period, years, onChange }: Props) {
  const { t } = useTranslation('journals');
  const format = useFormat();
  return (
    <div className="q-journal-period" role="group" aria-label={t('period.label')}>
      <SelectField
        label={t('period.year')}
        value={String(period.year)}
        onChange={(year) => onChange({ ...period, year: Number(year) })}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <SelectField
        label={t('period.month')}
        value={String(period.month ?? 'all')}
        onChange={(month) => onChange({ ...period, month: month === 'all' ? null : Number(month) })}
        options={[{ value: 'all', label: t('period.wholeYear') }, ...MONTHS.map((month) => ({ value: String(month), label: format.month(month) }))]}
      />
    </div>
  );
}
