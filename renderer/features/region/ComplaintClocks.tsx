import { useTranslation } from 'react-i18next';
import type { ComplaintLine } from '../../../shared/wire/region-view.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import type { IconName } from '../../ui/Icon.tsx';
import { useFormat } from '../../ui/use-format.ts';

type Level = NonNullable<ComplaintLine['level']>;
const LOOK: Record<Level, { readonly tone: Tone; readonly icon: IconName }> = {
  'on-time': { tone: 'neutral', icon: 'clock' },
  'at-risk': { tone: 'red', icon: 'warning' },
  late: { tone: 'red', icon: 'error' },
  done: { tone: 'green', icon: 'check' },
};

/** What the clocks of a complaint say: how it stands, its last days, and what follows when they pass. */
export function ComplaintClocks({ complaint }: { readonly complaint: ComplaintLine }) {
  const { t } = useTranslation(['region', 'complaints']);
  const format = useFormat();
  const { level, due, forwardDue, noticeBy, countsAsRefusal } = complaint;
  const days = [
    due && t('complaint.due', { date: format.date(due) }),
    forwardDue && t('complaint.forwardDue', { date: format.date(forwardDue) }),
    noticeBy && t('complaint.noticeBy', { date: format.date(noticeBy) }),
  ].filter((text) => text !== null);
  return (
    <div className="q-two">
      <div>
        {level === null ? (
          <span className="q-soft">{t('complaint.noTerms')}</span>
        ) : (
          <Badge {...LOOK[level]}>{t(`complaints:forecast.${level}`)}</Badge>
        )}
      </div>
      <div className="q-soft" title={days.join(' · ')}>
        {countsAsRefusal ? t('complaint.countsAsRefusal') : days.join(' · ')}
      </div>
    </div>
  );
}
