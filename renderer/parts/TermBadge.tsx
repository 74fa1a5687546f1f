import { useTranslation } from 'react-i18next';
import type { Calendar } from '../../shared/calendar/calendar.ts';
import { workingDaysBetween } from '../../shared/calendar/working-days.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { useStore } from '../store/StoreProvider.tsx';
import { Badge, type Tone } from '../ui/Badge.tsx';
import type { IconName } from '../ui/Icon.tsx';
import { useFormat } from '../ui/use-format.ts';

type Props = {
  readonly due: LocalDate;
  readonly today: LocalDate;
  /** A day of the span is not confirmed in the calendar yet. */
  readonly estimated?: boolean;
  /** The date is said elsewhere in the row: shorter words. */
  readonly dateless?: boolean;
};

/** A term as the office counts it: the date, and how many working days are left or gone. */
export function TermBadge({ due, today, estimated = false, dateless = false }: Props) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const { calendar } = useStore().world();
  const distance = workingDistance(calendar, today, due);
  const words = distance === null ? '' : wordsOf(distance, due < today, dateless);
  const look = lookOf(distance, due < today, due === today);
  const text = words === '' ? '' : t(words, { count: Math.abs(distance ?? 0) });
  const date = format.date(due);
  return (
    <Badge {...look} title={`${format.dateWithWeekday(due)}${estimated ? `. ${t('term.estimated')}` : ''}`}>
      {dateless && text !== '' ? text : [date, text].filter((part) => part !== '').join(' · ')}
      {estimated ? ' *' : ''}
    </Badge>
  );
}

/** Working days of the five-day week from today to the due date, negative when it has gone by; null beyond the calendar. */
export function workingDistance(calendar: Calendar, today: LocalDate, due: LocalDate): number | null {
  const days = due < today ? workingDaysBetween(calendar, 'five-day', due, today) : workingDaysBetween(calendar, 'five-day', today, due);
  if (!days.ok) return null;
  return due < today ? -days.value : days.value;
}

function wordsOf(distance: number, past: boolean, short: boolean): string {
  if (past) return distance === 0 ? 'term.over' : short ? 'term.lateShort' : 'term.late';
  return distance === 0 ? 'term.today' : short ? 'term.leftShort' : 'term.left';
}

function lookOf(distance: number | null, past: boolean, isToday: boolean): { readonly tone: Tone; readonly icon: IconName } {
  if (past) return { tone: 'red', icon: 'error' };
  if (isToday) return { tone: 'amber', icon: 'warning' };
  return distance !== null && distance <= 1 ? { tone: 'amber', icon: 'clock' } : { tone: 'neutral', icon: 'clock' };
}
