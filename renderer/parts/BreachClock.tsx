import { useTranslation } from 'react-i18next';
import { daysBetween, type LocalDate } from '../../shared/kernel/local-date.ts';
import { Badge } from '../ui/Badge.tsx';
import { useFormat } from '../ui/use-format.ts';

/** Until when the authorised body is told of a breach: red on the last day already, for a day is all there is. */
export function BreachClock({ notifyBy, today }: { readonly notifyBy: LocalDate; readonly today: LocalDate }) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const left = daysBetween(today, notifyBy);
  return (
    <Badge tone={left <= 0 ? 'red' : 'amber'} icon={left < 0 ? 'error' : 'warning'} title={format.dateWithWeekday(notifyBy)}>
      {t('breachClock', { date: format.date(notifyBy), left: format.daysLeft(left) })}
    </Badge>
  );
}
