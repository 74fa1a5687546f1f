import { useTranslation } from 'react-i18next';
import type { Week } from '../../../shared/calendar/calendar.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { citeSource } from '../../../shared/law/cite.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';
import type { YearDay } from './year-days.ts';

/** The day under the pointer or the focus: what it is, why, by which act, how sure. */
export function DayNote({ day, date, week }: { readonly day: YearDay | null; readonly date: LocalDate; readonly week: Week }) {
  const { t } = useTranslation(['calendar', 'terms']);
  const { catalogue } = useStore().world();
  const format = useFormat();
  const [lang] = useLang();
  const special = day?.special;
  return (
    <Panel title={`${format.longDate(date)}, ${format.weekday(date)}`}>
      <div className="q-cal-note" aria-live="polite">
        <Facts
          rows={[
            { label: t('note.kind'), value: day ? t(`terms:dayKind.${day.kind}`) : t('note.unknown') },
            { label: t('note.why'), value: special?.title[lang] },
            { label: t('note.moved'), value: special?.movedFrom ? format.dateWithWeekday(special.movedFrom) : null },
            { label: t('note.status'), value: special ? t(`terms:calendarStatus.${special.status}`) : null },
            { label: t('note.act'), value: special ? citeSource(catalogue, special.source, lang) : null },
            { label: t('note.week'), value: special?.week === 'five-day' ? t('note.fiveDayOnly') : t(`terms:week.${week}`) },
          ]}
        />
      </div>
    </Panel>
  );
}
