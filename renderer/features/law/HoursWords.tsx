import { useTranslation } from 'react-i18next';
import type { Hours } from '../../../shared/law/catalogue.ts';

/** Opening hours in words: which days, from when until when, the lunch, and until when applications are taken. */
export function HoursWords({ hours }: { readonly hours: Hours }) {
  const { t } = useTranslation(['law', 'terms']);
  if (hours.week === 'always') return t('terms:week.always');
  return [
    t(`terms:week.${hours.week}`),
    `${hours.opens}–${hours.closes}`,
    hours.lunch ? t('lunch', { from: hours.lunch.from, until: hours.lunch.until }) : t('noLunch'),
    hours.intakeCloses ? t('intakeCloses', { at: hours.intakeCloses }) : null,
  ]
    .filter(Boolean)
    .join(', ');
}
