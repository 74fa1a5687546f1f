import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Calendar, Week } from '../../../shared/calendar/calendar.ts';
import { reckonTerm } from '../../../shared/deadlines/reckon-term.ts';
import type { Reckoning } from '../../../shared/deadlines/reckoning.ts';
import { citesOf } from '../../../shared/deadlines/law-and-calendar.ts';
import { type LocalDate, parseLocalDate } from '../../../shared/kernel/local-date.ts';
import { atMinute } from '../../../shared/kernel/local-date-time.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import { citeSource } from '../../../shared/law/cite.ts';
import type { Catalogue } from '../../../shared/law/catalogue.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ReckoningView } from '../../ui/ReckoningView.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useLang } from '../../ui/use-lang.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';

const MOST_DAYS = 400;
type Asked = { readonly text: string; readonly date: LocalDate | null; readonly week: Week };

/** N working days from a date, with the sum behind the answer. The chosen day of the year is taken over until another is typed. */
export function TermCalculator({ week, from }: { readonly week: Week; readonly from: LocalDate }) {
  const { t } = useTranslation('calendar');
  const { calendar, catalogue } = useStore().world();
  const refusalText = useRefusalText();
  const [lang] = useLang();
  const [typed, setTyped] = useState<string | null>(null);
  const [days, setDays] = useState('5');
  const value = typed ?? from;
  const date = parseLocalDate(value);
  const amount = /^\d{1,4}$/u.test(days.trim()) ? Number(days) : 0;
  const result = reckon({ calendar, catalogue }, { text: days, date, week }, amount);
  return (
    <div className="q-stack">
      <div className="q-form-row">
        <DateField
          id="calculator-from"
          label={t('calculator.from')}
          value={value}
          onChange={setTyped}
          error={date ? undefined : t('calculator.noDate')}
        />
        <TextField
          id="calculator-days"
          label={t('calculator.days')}
          value={days}
          inputMode="numeric"
          onChange={setDays}
          error={amount > 0 && amount <= MOST_DAYS ? undefined : t('calculator.noDays', { most: MOST_DAYS })}
        />
      </div>
      <div aria-live="polite">
        {result === null ? null : result.ok ? (
          <ReckoningView
            reckoning={result.value}
            lang={lang}
            cite={(act, paragraph) => citeSource(catalogue, { act, ...(paragraph ? { paragraph } : {}) }, lang)}
          />
        ) : (
          <Notice kind="warning">{refusalText(result.error)}</Notice>
        )}
      </div>
    </div>
  );
}

function reckon(
  law: { readonly calendar: Calendar; readonly catalogue: Catalogue },
  { date, week }: Asked,
  amount: number,
): Result<Reckoning, Refusal> | null {
  if (!date || amount < 1 || amount > MOST_DAYS) return null;
  const hours = law.catalogue.editions[0]?.officeHours;
  if (!hours) return err({ code: 'edition-missing' });
  return reckonTerm(law.calendar, {
    duration: { unit: 'working-day', amount },
    event: 'date',
    at: atMinute(date, 0),
    hours: { ...hours, week },
    registered: date,
    cite: citesOf(law.catalogue, date, ['count-from-next-day']),
  });
}
