import './calendar.css';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Week } from '../../../shared/calendar/calendar.ts';
import { type LocalDate, localDate, yearOf } from '../../../shared/kernel/local-date.ts';
import { useToday } from '../../parts/use-today.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RadioField } from '../../ui/RadioField.tsx';
import { DayNote } from './DayNote.tsx';
import { FormWordings } from './FormWordings.tsx';
import { Legend } from './Legend.tsx';
import { MovedNotice } from './MovedNotice.tsx';
import { MovedTerms } from './MovedTerms.tsx';
import { TermCalculator } from './TermCalculator.tsx';
import { YearGrid } from './YearGrid.tsx';
import { yearDay, yearMonths } from './year-days.ts';
import { YearSwitch } from './YearSwitch.tsx';

const WEEKS: readonly Week[] = ['five-day', 'six-day'];

/** A year at a glance: which days work, why the others do not, and a term counted from any day. */
export function CalendarScreen() {
  const { t } = useTranslation(['calendar', 'terms']);
  const { calendar } = useStore().world();
  const today = useToday();
  const [year, setYear] = useState(() => yearOf(today));
  const [week, setWeek] = useState<Week>('five-day');
  const [date, setDate] = useState<LocalDate>(today);
  // The pointer only shows a day; a click, Enter or the arrows choose it.
  const [pointed, setPointed] = useState<LocalDate | null>(null);
  const shown = pointed ?? date;
  const moved = useRef<HTMLDivElement>(null);
  const showMoved = () => {
    moved.current?.scrollIntoView();
    moved.current?.focus();
  };
  const months = yearMonths(calendar, week, year);
  const show = (next: number) => {
    setYear(next);
    setDate(localDate(next, 1, 1) ?? today);
  };
  return (
    <Page title={t('title')} actions={<YearSwitch year={year} onYear={show} calendar={calendar} />}>
      <div className="q-cal">
        <div className="q-stack">
          <div className="q-cal-bar">
            <RadioField
              label={t('week')}
              value={week}
              onChange={(value) => setWeek(value === 'six-day' ? 'six-day' : 'five-day')}
              options={WEEKS.map((value) => ({ value, label: t(`terms:week.${value}`) }))}
            />
            {months ? <YearTotal count={months.reduce((sum, month) => sum + month.workingDays, 0)} year={year} /> : null}
          </div>
          <MovedNotice onShow={showMoved} />
          {months ? (
            <YearGrid months={months} year={year} today={today} date={date} onDate={setDate} onHover={setPointed} />
          ) : (
            <Notice kind="warning">{t('notLoaded', { year, first: calendar.firstYear, last: calendar.lastYear })}</Notice>
          )}
          <div ref={moved} tabIndex={-1} className="q-cal-moved">
            <MovedTerms />
          </div>
        </div>
        <div className="q-stack">
          <DayNote day={yearDay(calendar, week, shown)} date={shown} week={week} />
          <Legend />
          <Panel title={t('calculator.title')}>
            <TermCalculator week={week} from={date} />
          </Panel>
          <FormWordings />
        </div>
      </div>
    </Page>
  );
}

function YearTotal({ count, year }: { readonly count: number; readonly year: number }) {
  const { t } = useTranslation('calendar');
  return (
    <p className="q-cal-total">
      <strong>{count}</strong> {t('workingInYear', { count, year })}
    </p>
  );
}
