import { useTranslation } from 'react-i18next';
import type { Reckoning, ReckonedDay } from '../../shared/deadlines/reckoning.ts';
import type { Lang } from '../../shared/kernel/lang.ts';
import { Facts } from './Facts.tsx';
import { Icon } from './Icon.tsx';
import { Notice } from './Notice.tsx';
import { useFormat } from './use-format.ts';

type Props = {
  readonly reckoning: Reckoning;
  readonly lang: Lang;
  /** How an act is cited, by its id; without it the id is shown. */ readonly cite?: (act: string, paragraph?: string) => string;
};

/** The sum behind a due date: the event, the rule, each day counted or skipped and why, the article. */
export function ReckoningView({ reckoning, lang, cite }: Props) {
  const { t } = useTranslation(['reckon', 'ui']);
  const format = useFormat();
  // A term asked for by date alone has no hour.
  const bare = reckoning.event === 'date';
  const minutes = reckoning.duration.unit === 'minute';
  const cites = reckoning.cite.map((source) => cite?.(source.act, source.paragraph) ?? [source.act, source.paragraph].filter(Boolean).join(', '));
  return (
    <div className="q-stack">
      <Facts
        rows={[
          {
            label: t('ui:reckoning.event'),
            value: `${t([`event.${reckoning.event}`, 'ui:reckoning.from'])}: ${bare ? format.date(reckoning.registered) : format.dateTime(reckoning.at)}`,
          },
          { label: t('ui:reckoning.term'), value: format.duration(reckoning.duration) },
          { label: t('ui:reckoning.rules'), value: reckoning.rules.map((rule) => <div key={rule}>{t(`rule.${rule}`)}</div>) },
          {
            label: t('ui:reckoning.due'),
            value: <strong>{minutes ? format.dateTime(reckoning.dueAt) : format.dateWithWeekday(reckoning.due)}</strong>,
          },
        ]}
      />
      {reckoning.estimated ? <Notice kind="warning">{t('ui:reckoning.estimated')}</Notice> : null}
      {reckoning.days.length > 0 ? (
        <ol className="q-days" aria-label={t('ui:reckoning.days')}>
          {reckoning.days.map((day) => (
            <DayRow key={day.date} day={day} lang={lang} />
          ))}
        </ol>
      ) : null}
      {cites.length > 0 ? (
        <div className="q-soft">
          {t('ui:reckoning.cite')}: {[...new Set(cites)].join('; ')}
        </div>
      ) : null}
    </div>
  );
}

function DayRow({ day, lang }: { readonly day: ReckonedDay; readonly lang: Lang }) {
  const { t } = useTranslation(['reckon', 'ui']);
  const format = useFormat();
  const counted = day.counted !== null;
  const why = counted
    ? day.workingWeekend
      ? t('ui:reckoning.workingWeekend')
      : ''
    : [t(`skip.${day.reason}`), day.holiday?.[lang]].filter(Boolean).join(': ');
  return (
    <li className={counted ? 'q-day' : 'q-day q-day-skipped'}>
      <span className="q-day-count">{counted ? day.counted : <Icon name="stop" size={13} />}</span>
      <span>{format.dateWithWeekday(day.date)}</span>
      <span className="q-soft">{counted ? why : `${t('ui:reckoning.skipped')} – ${why}`}</span>
    </li>
  );
}
