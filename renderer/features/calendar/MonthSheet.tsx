import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, type LocalDate } from '../../../shared/kernel/local-date.ts';
import { useFormat } from '../../ui/use-format.ts';
import { DAY_MARKS } from './day-marks.ts';
import type { YearDay, YearMonth } from './year-days.ts';

type Props = {
  readonly month: YearMonth;
  readonly today: LocalDate;
  readonly chosen: LocalDate | null;
  readonly onDate: (date: LocalDate) => void;
  readonly onHover: (date: LocalDate) => void;
};

/** One month; each day has the colour and the mark of its kind, and says both when it is focused. */
export const MonthSheet = memo(function MonthSheet({ month, today, chosen, onDate, onHover }: Props) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  return (
    <section className="q-month" aria-label={format.month(month.month)}>
      <header>
        <strong>{format.month(month.month)}</strong>
        <span title={t('workingInMonth', { count: month.workingDays })}>{t('workingShort', { count: month.workingDays })}</span>
      </header>
      <div className="q-month-grid">
        {[1, 2, 3, 4, 5, 6, 7].map((day) => (
          <span key={day} className="q-month-head" aria-hidden="true">
            {format.weekdayName(day, 'short')}
          </span>
        ))}
        {month.days.map((day, index) => (
          <DayButton
            key={day.date}
            day={day}
            column={index === 0 ? month.lead + 1 : undefined}
            isToday={day.date === today}
            chosen={day.date === chosen}
            onDate={onDate}
            onHover={onHover}
          />
        ))}
      </div>
    </section>
  );
});

type DayProps = {
  readonly day: YearDay;
  readonly column: number | undefined;
  readonly isToday: boolean;
  readonly chosen: boolean;
  readonly onDate: (date: LocalDate) => void;
  readonly onHover: (date: LocalDate) => void;
};

function DayButton({ day, column, isToday, chosen, onDate, onHover }: DayProps) {
  const { t } = useTranslation(['terms', 'calendar']);
  const format = useFormat();
  const words = [format.longDate(day.date), format.weekday(day.date), t(`dayKind.${day.kind}`), isToday ? t('calendar:today') : '']
    .filter(Boolean)
    .join(', ');
  return (
    <button
      type="button"
      className={`q-date q-date-${day.kind}${isToday ? ' q-date-today' : ''}`}
      style={column ? { gridColumnStart: column } : undefined}
      data-date={day.date}
      data-mark={day.special?.status === 'estimated' ? '?' : DAY_MARKS[day.kind]}
      tabIndex={chosen ? 0 : -1}
      aria-label={words}
      aria-pressed={chosen}
      onClick={() => onDate(day.date)}
      onFocus={() => onDate(day.date)}
      onMouseEnter={() => onHover(day.date)}
    >
      {dayOf(day.date)}
    </button>
  );
}
