import { useTranslation } from 'react-i18next';
import { daysBetween, type LocalDate } from '../../shared/kernel/local-date.ts';
import { Badge, type Tone } from './Badge.tsx';
import type { IconName } from './Icon.tsx';
import { useFormat } from './use-format.ts';

type Props = {
  readonly due: LocalDate | null;
  readonly today: LocalDate;
  /** The calendar in the span is not confirmed yet. */ readonly estimated?: boolean;
};

/** The due date with what it means today: late, today, soon, later. Days are calendar days. */
export function DueBadge({ due, today, estimated = false }: Props) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  if (!due) return <span className="q-soft">{t('due.none')}</span>;
  const left = daysBetween(today, due);
  const { tone, icon } = lookOf(left);
  return (
    <Badge tone={tone} icon={icon} title={estimated ? t('due.estimatedHint') : format.dateWithWeekday(due)}>
      {format.date(due)} · {format.daysLeft(left)}
      {estimated ? ` · ${t('due.estimated')}` : ''}
    </Badge>
  );
}

function lookOf(left: number): { readonly tone: Tone; readonly icon: IconName } {
  if (left < 0) return { tone: 'red', icon: 'error' };
  if (left === 0) return { tone: 'amber', icon: 'warning' };
  return left <= 2 ? { tone: 'amber', icon: 'clock' } : { tone: 'neutral', icon: 'clock' };
}
