import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../shared/cases/case.ts';
import { receiveResult } from '../../../shared/cases/receive-result.ts';
import { storageUntil } from '../../../shared/cases/storage-rules.ts';
import { err } from '../../../shared/kernel/result.ts';
import { editionById } from '../../../shared/law/edition-for.ts';
import { useToday } from '../../parts/use-today.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { useAnnounce } from '../../ui/Announce.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { dateValueOf } from '../../ui/date-text.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { ActForm } from './ActForm.tsx';
import { useCounterAct } from './use-counter-act.ts';
import { useFieldError } from './use-field-error.ts';

/** The provider's result is on the table: its number and date, and until when it will be kept here. */
export function ReceiveDialog({ current, onClose }: { readonly current: Case; readonly onClose: () => void }) {
  const { t } = useTranslation('courier');
  const announce = useAnnounce();
  const format = useFormat();
  const today = useToday();
  const { catalogue } = useStore().world();
  const { busy, refusals, run } = useCounterAct();
  const errorOf = useFieldError(refusals);
  const [typed, setTyped] = useState<{ number: string; date: string }>({ number: '', date: today });
  const until = storageUntil(editionById(catalogue, current.edition), today);
  const submit = async () => {
    const input = { number: typed.number, date: dateValueOf(typed.date) };
    const done = await run((world, now) => (now ? receiveResult(now, input, world) : err([{ code: 'case-not-found' }])), current.id);
    if (!done) return;
    announce(until ? t('receive.done', { date: format.date(until) }) : t('receive.doneOpen'));
    onClose();
  };
  return (
    <ActForm
      title={t('receive.title', { number: current.number.text })}
      submit={t('receive.act')}
      busy={busy}
      refusals={refusals}
      fields={['number', 'date']}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div className="q-form-row">
        <TextField
          id="number"
          required
          autoFocus
          label={t('receive.number')}
          value={typed.number}
          onChange={(number) => setTyped({ ...typed, number })}
          error={errorOf('number')}
        />
        <DateField
          id="date"
          required
          label={t('receive.date')}
          value={typed.date}
          max={today}
          onChange={(date) => setTyped({ ...typed, date })}
          error={errorOf('date')}
        />
      </div>
      <p className="courier-plain">{until ? t('receive.kept', { date: format.dateWithWeekday(until) }) : t('receive.keptOpen')}</p>
    </ActForm>
  );
}
