import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type LocalDate, monthOf, yearOf } from '../../../shared/kernel/local-date.ts';
import { MonthSheet } from './MonthSheet.tsx';
import type { YearMonth } from './year-days.ts';

type Props = {
  readonly months: readonly YearMonth[];
  readonly year: number;
  readonly today: LocalDate;
  readonly date: LocalDate;
  readonly onDate: (date: LocalDate) => void;
  readonly onHover: (date: LocalDate | null) => void;
};
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 7, ArrowUp: -7, PageDown: 28, PageUp: -28 };

/** Twelve months; one Tab stop, arrows walk the days, PageUp/Down go four weeks, Home and End to the ends of the year. */
export function YearGrid({ months, year, today, date, onDate, onHover }: Props) {
  const { t } = useTranslation('calendar');
  const grid = useRef<HTMLDivElement>(null);
  const byKey = useRef(false);
  useEffect(() => {
    if (!byKey.current) return;
    byKey.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus();
  }, [date]);
  const keys = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const next =
      event.key === 'Home'
        ? (`${year}-01-01` as LocalDate)
        : event.key === 'End'
          ? (`${year}-12-31` as LocalDate)
          : step === undefined
            ? null
            : addDays(date, step);
    if (!next || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    if (yearOf(next) !== year) return;
    byKey.current = true;
    onDate(next);
  };
  return (
    <div ref={grid} className="q-cal-months" role="group" aria-label={t('yearLabel', { year })} onKeyDown={keys} onMouseLeave={() => onHover(null)}>
      {months.map((month) => (
        <MonthSheet
          key={month.month}
          month={month}
          today={today}
          chosen={monthOf(date) === month.month && yearOf(date) === year ? date : null}
          onDate={onDate}
          onHover={onHover}
        />
      ))}
    </div>
  );
}
