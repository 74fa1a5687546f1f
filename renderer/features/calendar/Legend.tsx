import { useTranslation } from 'react-i18next';
import { DAY_LOOKS, DAY_MARKS } from './day-marks.ts';

/** Which colour and which mark mean what. */
export function Legend() {
  const { t } = useTranslation(['calendar', 'terms']);
  return (
    <ul className="q-cal-legend" aria-label={t('legend')}>
      {DAY_LOOKS.map((look) => (
        <li key={look}>
          <span className={`q-date q-date-${look}`} data-mark={DAY_MARKS[look]}>
            12
          </span>
          {t(`terms:dayKind.${look}`)}
        </li>
      ))}
      <li>
        <span className="q-date q-date-holiday" data-mark="?">
          12
        </span>
        {t('estimatedDay')}
      </li>
    </ul>
  );
}
