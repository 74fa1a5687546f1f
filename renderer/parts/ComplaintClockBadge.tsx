import { useTranslation } from 'react-i18next';
import type { ComplaintClock, ForecastLevel } from '../../shared/complaints/complaint-forecast.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { Badge, type Tone } from '../ui/Badge.tsx';
import type { IconName } from '../ui/Icon.tsx';
import { useFormat } from '../ui/use-format.ts';

// Red before it is late: what can still be saved is as red as what is lost, and the words and the icon tell them apart.
const LOOK: Record<ForecastLevel, { readonly tone: Tone; readonly icon: IconName }> = {
  'on-time': { tone: 'neutral', icon: 'clock' },
  'at-risk': { tone: 'red', icon: 'warning' },
  late: { tone: 'red', icon: 'error' },
  done: { tone: 'green', icon: 'check' },
};

/** One clock of a complaint: how many working days are left or gone, in the colour of its forecast. */
export function ComplaintClockBadge({ clock, today }: { readonly clock: ComplaintClock; readonly today: LocalDate }) {
  const { t } = useTranslation(['today', 'complaints']);
  const format = useFormat();
  const { due, level } = clock;
  const words = wordsOf(clock, today);
  return (
    <Badge {...LOOK[level]} title={`${t(`complaints:clock.${clock.clock}`)}: ${format.dateWithWeekday(due)}`}>
      {level === 'done'
        ? t('complaints:forecast.done')
        : words === null
          ? format.date(due)
          : t(`today:${words}`, { count: Math.abs(clock.daysLeft ?? 0) })}
    </Badge>
  );
}

/** Null where the days cannot be counted: beyond the calendar, or a stated last day that is a day off. */
function wordsOf({ daysLeft, due }: ComplaintClock, today: LocalDate): string | null {
  if (daysLeft === null || (daysLeft === 0 && due !== today)) return null;
  return daysLeft === 0 ? 'term.today' : daysLeft < 0 ? 'term.lateShort' : 'term.leftShort';
}
