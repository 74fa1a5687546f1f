import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { PasswordField } from '../ui/PasswordField.tsx';
import { useRefusalText } from '../ui/use-refusal-text.ts';
import { passwordFault } from '../vault/password-rules.ts';

export type NewPassword = { readonly password: string; readonly again: string };
export const NO_PASSWORD: NewPassword = { password: '', again: '' };

type Props = {
  readonly signInName: string;
  readonly value: NewPassword;
  readonly onChange: (value: NewPassword) => void;
  readonly issues: readonly Refusal[];
  readonly autoFocus?: boolean;
  /** Whose first password it is; absent: the own. */
  readonly label?: string;
};

/** A new password, typed twice; whether it will do is said while it is typed. */
export function NewPasswordFields({ signInName, value, onChange, issues, autoFocus = false, label }: Props) {
  const { t } = useTranslation('sign-in');
  const refusalText = useRefusalText();
  const errorOf = (field: string) => {
    const issue = issues.find((one) => one.field === field);
    return issue && refusalText(issue);
  };
  const fault = value.password === '' ? null : passwordFault(value.password, signInName);
  const hint = value.password === '' || fault?.code === 'password-too-short' ? t('new.rule') : fault ? refusalText(fault) : t('new.good');
  return (
    <>
      <PasswordField
        id="newPassword"
        required
        autoFocus={autoFocus}
        label={label ?? t('new.password')}
        description={hint}
        value={value.password}
        error={errorOf('newPassword')}
        onChange={(password) => onChange({ ...value, password })}
      />
      <PasswordField
        id="again"
        required
        label={t('new.again')}
        value={value.again}
        error={errorOf('again')}
        onChange={(again) => onChange({ ...value, again })}
      />
    </>
  );
}

/** What keeps a new password from being tried at all: it is not the same twice, or breaks a rule. */
export function newPasswordIssues({ password, again }: NewPassword, signInName: string): Refusal[] {
  const fault = passwordFault(password, signInName);
  if (fault) return [{ ...fault, field: 'newPassword' }];
  return password === again ? [] : [{ code: 'password-differs', field: 'again' }];
}
