import { DatePicker } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { type LocalDate, monthOf, parseLocalDate, weekday, yearOf } from '../../shared/kernel/local-date.ts';
import { useFormat } from './use-format.ts';

type Props = {
  readonly value: LocalDate | null;
  readonly onPick: (date: LocalDate) => void;
  readonly min?: LocalDate | undefined;
  readonly max?: LocalDate | undefined;
  readonly openAt?: LocalDate | undefined;
};
const asDate = (text: string) => parseLocalDate(text.slice(0, 10)) ?? ('2000-01-01' as LocalDate);

/** The month to pick a day from: our own words in either language, Monday first. */
export function DatePopup({ value, onPick, min, max, openAt }: Props) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const shown = value ?? openAt;
  return (
    <DatePicker
      value={value}
      onChange={(picked) => {
        const date = picked ? parseLocalDate(String(picked).slice(0, 10)) : null;
        if (date) onPick(date);
      }}
      firstDayOfWeek={1}
      hideOutsideDates
      classNames={{ calendarHeaderLevel: 'q-popup-level', weekday: 'q-popup-weekday', day: 'q-popup-day', monthsListControl: 'q-popup-level' }}
      weekdayFormat={(day) => format.weekdayName(weekday(asDate(day)), 'short')}
      monthLabelFormat={(day) => format.monthYear(yearOf(asDate(day)), monthOf(asDate(day)))}
      monthsListFormat={(day) => format.month(monthOf(asDate(day)), 'short')}
      yearLabelFormat={(day) => String(yearOf(asDate(day)))}
      yearsListFormat={(day) => String(yearOf(asDate(day)))}
      decadeLabelFormat={(from, until) => `${yearOf(asDate(from))} – ${yearOf(asDate(until))}`}
      getDayAriaLabel={(day) => `${format.longDate(asDate(day))}, ${format.weekday(asDate(day))}`}
      ariaLabels={{
        previousMonth: t('date.previousMonth'),
        nextMonth: t('date.nextMonth'),
        previousYear: t('date.previousYear'),
        nextYear: t('date.nextYear'),
        previousDecade: t('date.previousYears'),
        nextDecade: t('date.nextYears'),
      }}
      {...(shown ? { defaultDate: shown } : {})}
      {...(min ? { minDate: min } : {})}
      {...(max ? { maxDate: max } : {})}
    />
  );
}
