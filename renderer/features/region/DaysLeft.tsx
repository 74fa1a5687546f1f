import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import type { IconName } from '../../ui/Icon.tsx';
import { useFormat } from '../../ui/use-format.ts';

type Props = {
  readonly due: LocalDate;
  /** Working days as the region counted them; null beyond its calendar. */ readonly days: number | null;
  readonly today: LocalDate;
};

/** A last day of an office's case: how many working days are left or gone, and the date. */
export function DaysLeft({ due, days, today }: Props) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const word = days === null ? '' : due < today ? (days === 0 ? 'over' : 'lateShort') : due === today ? 'today' : 'leftShort';
  return (
    <span className="q-region-due">
      <Badge {...lookOf(due, days, today)} title={format.dateWithWeekday(due)}>
        {word === '' ? format.date(due) : t(`term.${word}`, { count: Math.abs(days ?? 0) })}
      </Badge>
      {word === '' ? null : <span className="q-soft">{format.date(due)}</span>}
    </span>
  );
}

function lookOf(due: LocalDate, days: number | null, today: LocalDate): { readonly tone: Tone; readonly icon: IconName } {
  if (due < today) return { tone: 'red', icon: 'error' };
  if (due === today) return { tone: 'amber', icon: 'warning' };
  return days !== null && days <= 3 ? { tone: 'amber', icon: 'clock' } : { tone: 'neutral', icon: 'clock' };
}
