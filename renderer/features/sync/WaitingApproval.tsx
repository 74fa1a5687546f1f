import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { SyncDesk } from '../../sync/sync-desk.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';

/** The code was shown; the region's second person has not approved yet. Asked by itself, and when somebody wants. */
export function WaitingApproval({ desk }: { readonly desk: SyncDesk }) {
  const { t } = useTranslation('sync');
  const refusalText = useRefusalText();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const ask = async () => {
    setBusy(true);
    const asked = await desk.askApproval();
    setBusy(false);
    setRefusal(asked.ok ? null : asked.error);
  };
  return (
    <>
      <Notice kind="info">{t('connect.waiting')}</Notice>
      {refusal ? <Notice kind="warning">{refusalText(refusal)}</Notice> : null}
      <div className="q-actions">
        <ActButton label={t('connect.askAgain')} busy={busy} onClick={() => void ask()} />
      </div>
    </>
  );
}
