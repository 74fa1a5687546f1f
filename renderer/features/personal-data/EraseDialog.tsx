import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { ActDialog } from '../../parts/ActDialog.tsx';
import { useStore } from '../../store/StoreProvider.tsx';
import { useAnnounce } from '../../ui/Announce.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { type ErasedCases, erasePastCases } from './erase-past-cases.ts';
import type { PastCase } from './past-retention.ts';

type Props = { readonly past: readonly PastCase[]; readonly today: LocalDate; readonly onClose: () => void };
const NOTHING: ErasedCases = { erased: 0, refused: [] };

/** The head's order to erase what is past its time. What is erased cannot come back: the order is asked for, and a tick that says so. */
export function EraseDialog({ past, today, onClose }: Props) {
  const { t } = useTranslation('personal-data');
  const store = useStore();
  const announce = useAnnounce();
  const refusalText = useRefusalText();
  const [cases] = useState(past);
  const [order, setOrder] = useState({ number: '', date: today as string });
  const [understood, setUnderstood] = useState(false);
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState(NOTHING);
  const submit = async () => {
    if (busy || !understood) return;
    setBusy(true);
    const done = await erasePastCases(
      store,
      cases.map(({ row }) => row),
      order,
    );
    setBusy(false);
    announce(t('erase.done', { count: done.erased }));
    if (done.refused.length === 0) onClose();
    else setResult(done);
  };
  return (
    <ActDialog title={t('erase.title')} submitLabel={t('erase.do')} onSubmit={() => void submit()} danger refusals={[]} {...{ onClose, busy }}>
      {result.refused.length > 0 ? (
        <ErrorSummary
          title={t('erase.refused', { count: result.refused.length })}
          issues={result.refused.map(({ number, refusal }) => ({
            text: `${number}: ${refusalText(refusal)}`,
            ...(refusal.field && { field: refusal.field }),
          }))}
        />
      ) : null}
      <Notice kind="warning">{t('erase.notice', { count: cases.length })}</Notice>
      {/* May be hundreds: a place of its own that keys can scroll. */}
      <div className="q-erase-list" role="region" aria-label={t('retention.past')} tabIndex={0}>
        {cases.map(({ row }) => row.number).join(', ')}
      </div>
      <div className="q-form-row">
        <TextField
          id="order.number"
          label={t('retention.field.number')}
          value={order.number}
          onChange={(number) => setOrder({ ...order, number })}
          required
          autoFocus
        />
        <DateField id="order.date" label={t('retention.field.date')} value={order.date} onChange={(date) => setOrder({ ...order, date })} required />
      </div>
      <CheckField label={t('erase.understood')} value={understood} onChange={setUnderstood} />
    </ActDialog>
  );
}
