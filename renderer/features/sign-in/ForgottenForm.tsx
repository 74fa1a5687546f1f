import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { newPasswordIssues, NewPasswordFields, NO_PASSWORD } from '../../parts/NewPasswordFields.tsx';
import type { SignedIn } from '../../vault/sign-in.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { focusField } from '../../ui/ErrorSummary.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { AccountNames } from './AccountNames.tsx';
import type { DoorForm } from './PasswordForm.tsx';

type Props = DoorForm & { readonly onSignedIn: (person: SignedIn) => void; readonly onBack: () => void };

/** A forgotten password: the office's recovery code from the safe gives the person a new one, and lets them in. */
export function ForgottenForm({ vault, lines, account, onPick, onSignedIn, onBack }: Props) {
  const { t } = useTranslation(['sign-in', 'start']);
  const refusalText = useRefusalText();
  const [code, setCode] = useState('');
  const [typed, setTyped] = useState(NO_PASSWORD);
  const [issues, setIssues] = useState<readonly Refusal[]>([]);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const refuse = (refused: readonly Refusal[]) => {
    running.current = false;
    setBusy(false);
    setIssues(refused);
    const field = refused[0]?.field;
    if (field) focusField(field);
  };
  const submit = async () => {
    if (running.current || !account) return;
    const early = newPasswordIssues(typed, account.signInName);
    if (early.length > 0) return refuse(early);
    running.current = true;
    setBusy(true);
    const reset = await vault.resetPassword({ recoveryCode: code, account: account.id, newPassword: typed.password });
    if (!reset.ok) return refuse([{ field: 'recoveryCode', ...reset.error }]);
    const signed = await vault.signIn({ account: account.id, password: typed.password });
    if (signed.ok) onSignedIn(signed.value);
    else refuse([signed.error]);
  };
  const codeIssue = issues.find(({ field }) => field === 'recoveryCode');
  const rest = issues.find(({ field }) => field === undefined);
  return (
    <form
      className="q-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className="q-text">{t('forgotten.what')}</p>
      <AccountNames lines={lines} account={account} onPick={onPick} autoFocus={!account} />
      <TextField
        id="recoveryCode"
        required
        autoFocus={account !== null}
        label={t('forgotten.code')}
        description={t('forgotten.codeHint')}
        value={code}
        error={codeIssue && refusalText(codeIssue)}
        onChange={setCode}
      />
      <NewPasswordFields signInName={account?.signInName ?? ''} value={typed} onChange={setTyped} issues={issues} />
      {rest ? <Notice kind="error">{refusalText(rest)}</Notice> : null}
      <div className="q-actions">
        <ActButton
          label={t('forgotten.do')}
          kind="primary"
          type="submit"
          busy={busy}
          refusal={account ? undefined : t('pick')}
          onClick={() => void submit()}
        />
        <ActButton label={t('start:back')} kind="quiet" onClick={onBack} />
      </div>
    </form>
  );
}
