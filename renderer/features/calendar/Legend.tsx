import { useTranslation } from 'react-i18next';
import { DAY_LOOKS, DAY_MARKS } from './day-marks.ts';

/** Which colour and which mark mean what. */
export function Legend() {
  const { t } = useTranslation(['calendar', 'terms']);
  return (
    <ul className="q-cal-legend" aria-label={t('legend')}>
      {DAY_LOOKS.map((look) => (
        <li key={look}>
          <span className={`q-date q-date-${look}`}>
            12
            {DAY_MARKS[look] ? <i>{DAY_MARKS[look]}</i> : null}
          </span>
          {t(`terms:dayKind.${look}`)}
        </li>
      ))}
      <li>
        <span className="q-date q-date-holiday">
          12<i>?</i>
        </span>
        {t('estimatedDay')}
      </li>
    </ul>
  );
}
