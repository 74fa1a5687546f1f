import './sign-in.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Vault } from '../../vault/open-vault.ts';
import type { SignedIn } from '../../vault/sign-in.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { LangSwitch } from '../../ui/LangSwitch.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { ForgottenForm } from './ForgottenForm.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { useAccountLines } from './use-account-lines.ts';

type Props = {
  readonly vault: Vault;
  /** Who was here last; null: nobody is to be proposed. */
  readonly last: string | null;
  readonly deviceFault: string | null;
  /** `reset`: by the recovery code, with a new password. */
  readonly onSignedIn: (person: SignedIn, reset: boolean) => void;
  readonly onPractice: () => void;
};

/** The door of the office: who comes in, and the password that opens it. */
export function SignInScreen({ vault, last, deviceFault, onSignedIn, onPractice }: Props) {
  const { t } = useTranslation('sign-in');
  const refusalText = useRefusalText();
  const { lines, refusal, lookAgain } = useAccountLines(vault);
  const [picked, setPicked] = useState<string | null>(last);
  const [forgotten, setForgotten] = useState(false);
  if (!lines) return refusal ? <Notice kind="error">{refusalText(refusal)}</Notice> : null;
  const usable = lines.filter(({ suspended }) => !suspended);
  const account = usable.find(({ id }) => id === picked) ?? (usable.length === 1 ? usable[0] : undefined) ?? null;
  const form = { vault, lines, account, onPick: setPicked, lookAgain };
  return (
    <main className="q-whole">
      <div className="q-whole-card q-sign-in">
        <header className="q-sign-in-head">
          <strong>Қамқор · Qamqor</strong>
          <LangSwitch />
        </header>
        <h1>{t(forgotten ? 'forgotten.title' : 'title')}</h1>
        {deviceFault ? <Notice kind="warning">{refusalText({ code: deviceFault })}</Notice> : null}
        {forgotten ? (
          <ForgottenForm {...form} onSignedIn={(person) => onSignedIn(person, true)} onBack={() => setForgotten(false)} />
        ) : (
          <PasswordForm {...form} onSignedIn={(person) => onSignedIn(person, false)} onForgotten={() => setForgotten(true)} />
        )}
        <footer className="q-sign-in-foot">
          <ActButton label={t('practice')} kind="quiet" icon="school" onClick={onPractice} />
          <span className="q-soft">{t('practiceHint')}</span>
        </footer>
      </div>
    </main>
  );
}
