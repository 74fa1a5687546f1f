import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { RecoveryCode } from '../../parts/RecoveryCode.tsx';
import { useSession } from '../../parts/SessionProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';

/** The first start was broken off before the recovery code was on paper: a new one, by the password. */
export function RecoveryStep({ onKept }: { readonly onKept: () => void }) {
  const { t } = useTranslation('start');
  const session = useSession();
  const refusalText = useRefusalText();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const make = async () => {
    if (!session || running.current) return;
    running.current = true;
    setBusy(true);
    // There is no office yet, and nobody but who sets it up.
    const made = await session.vault.newRecoveryCode({ by: { account: session.account, password }, isAdministrator: () => true });
    running.current = false;
    setBusy(false);
    if (made.ok) setCode(made.value.recoveryCode);
    else setRefusal(made.error);
  };
  if (code !== null) return <RecoveryCode code={code} onKept={onKept} />;
  return (
    <form
      className="q-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Notice kind="warning">{t('recoveryAgain')}</Notice>
      <PasswordField
        id="password"
        required
        autoFocus
        label={t('recoveryPassword')}
        value={password}
        error={refusal ? refusalText(refusal) : undefined}
        onChange={setPassword}
      />
      <div className="q-actions">
        <ActButton label={t('recoveryMake')} kind="primary" type="submit" busy={busy} onClick={() => void make()} />
      </div>
    </form>
  );
}
