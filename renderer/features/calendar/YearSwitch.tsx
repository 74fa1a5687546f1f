import { useTranslation } from 'react-i18next';
import type { Calendar } from '../../../shared/calendar/calendar.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { Badge } from '../../ui/Badge.tsx';

type Props = { readonly year: number; readonly onYear: (year: number) => void; readonly calendar: Calendar };

/** One year back or on; at the edge of what is loaded the button says which year is missing. */
export function YearSwitch({ year, onYear, calendar }: Props) {
  const { t } = useTranslation(['calendar', 'terms']);
  const loaded = calendar.years.find((one) => one.year === year);
  const reason = (wanted: number) =>
    wanted < calendar.firstYear || wanted > calendar.lastYear
      ? t('notLoaded', { year: wanted, first: calendar.firstYear, last: calendar.lastYear })
      : undefined;
  return (
    <>
      {loaded ? (
        <Badge tone={loaded.status === 'confirmed' ? 'green' : 'amber'} icon={loaded.status === 'confirmed' ? 'check' : 'clock'}>
          {t(`status.${loaded.status}`)}
        </Badge>
      ) : null}
      <ActButton label={String(year - 1)} icon="left" refusal={reason(year - 1)} onClick={() => onYear(year - 1)} />
      <strong className="q-cal-year" aria-live="polite">
        {year}
      </strong>
      <ActButton label={String(year + 1)} icon="right" refusal={reason(year + 1)} onClick={() => onYear(year + 1)} />
    </>
  );
}
