import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ActButton } from '../ui/ActButton.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useRefusalText } from '../ui/use-refusal-text.ts';
import { COMPUTER_BYTES, useFingerprint } from './use-fingerprint.ts';
import './region.css';

type Props = { readonly publicKey: string; readonly onAsk: () => Promise<Result<void, Refusal>>; readonly autoFocus?: boolean };

/** The code was shown; the region's second person compares this computer's fingerprint and approves. Asked by itself, and when somebody wants. */
export function WaitingApproval({ publicKey, onAsk, autoFocus = false }: Props) {
  const { t } = useTranslation('sync');
  const refusalText = useRefusalText();
  const fingerprint = useFingerprint(publicKey, COMPUTER_BYTES);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const ask = async () => {
    setBusy(true);
    const asked = await onAsk();
    setBusy(false);
    setRefusal(asked.ok ? null : asked.error);
  };
  return (
    <div className="q-stack">
      <Notice kind="info" title={t('join.waitingTitle')}>
        {t('connect.waiting')}
      </Notice>
      <Facts rows={[{ label: t('connect.ownFingerprint'), value: <code className="q-fingerprint">{fingerprint}</code> }]} />
      {refusal ? <Notice kind="warning">{refusalText(refusal)}</Notice> : null}
      <div className="q-actions">
        <ActButton label={t('connect.askAgain')} kind="primary" autoFocus={autoFocus} busy={busy} onClick={() => void ask()} />
      </div>
    </div>
  );
}
