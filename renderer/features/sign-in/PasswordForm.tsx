import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { AccountLine } from '../../vault/list-accounts.ts';
import type { Vault } from '../../vault/open-vault.ts';
import type { SignedIn } from '../../vault/sign-in.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { focusField } from '../../ui/ErrorSummary.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { AccountNames } from './AccountNames.tsx';

/** What both forms of the door work with. */
export type DoorForm = {
  readonly vault: Vault;
  readonly lines: readonly AccountLine[];
  readonly account: AccountLine | null;
  readonly onPick: (account: string) => void;
  readonly lookAgain: () => Promise<void>;
};
type Props = DoorForm & { readonly onSignedIn: (person: SignedIn) => void; readonly onForgotten: () => void };

/** Name and password; a wrong one is said with the seconds until the next, counted down. */
export function PasswordForm({ vault, lines, account, onPick, lookAgain, onSignedIn, onForgotten }: Props) {
  const { t } = useTranslation('sign-in');
  const refusalText = useRefusalText();
  const [password, setPassword] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const seconds = account?.waiting ?? 0;
  useEffect(() => {
    if (account) focusField('password');
  }, [account?.id]); // eslint-disable-line react-hooks/exhaustive-deps -- the hand goes to the password when a name is picked, not each second of a wait
  const pick = (id: string) => {
    setRefusal(null);
    setPassword('');
    onPick(id);
  };
  const submit = async () => {
    if (running.current || !account || seconds > 0) return;
    if (password === '') return setRefusal({ code: 'required' });
    running.current = true;
    setBusy(true);
    const signed = await vault.signIn({ account: account.id, password });
    if (signed.ok) return onSignedIn(signed.value);
    setRefusal(signed.error);
    setPassword('');
    await lookAgain();
    running.current = false;
    setBusy(false);
    focusField('password');
  };
  const waiting = seconds > 0 ? t('wait', { seconds }) : undefined;
  return (
    <form
      className="q-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <AccountNames lines={lines} account={account} onPick={pick} autoFocus={!account} />
      {account ? (
        <PasswordField
          id="password"
          label={t('password', { name: account.signInName })}
          value={password}
          onChange={setPassword}
          error={refusal ? wordsOf(refusal, refusalText, t('wrong')) : undefined}
        />
      ) : (
        <p className="q-text q-soft">{t('pick')}</p>
      )}
      {waiting && account ? <Notice kind="warning">{waiting}</Notice> : null}
      <div className="q-actions">
        <ActButton
          label={t(busy ? 'opening' : 'enter')}
          kind="primary"
          type="submit"
          busy={busy}
          refusal={account ? waiting : t('pick')}
          onClick={() => void submit()}
        />
        <ActButton label={t('forgotten.open')} kind="quiet" onClick={onForgotten} />
      </div>
    </form>
  );
}

/** The seconds stand below and run; the field says only that it was wrong. */
const wordsOf = (refusal: Refusal, refusalText: (refusal: Refusal) => string, wrong: string): string =>
  refusal.code === 'wrong-password' || refusal.code === 'wait-before-retry' ? wrong : refusalText(refusal);
