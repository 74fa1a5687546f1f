import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog, useFieldErrors } from '../../parts/ActDialog.tsx';
import { newPasswordIssues, NewPasswordFields, NO_PASSWORD } from '../../parts/NewPasswordFields.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import type { AccountLine } from '../../vault/list-accounts.ts';
import { useAccountAct } from './use-account-act.ts';

/** The own password, new for old; the old one opens until the new one is proven. */
export function OwnPasswordDialog({ account, onClose }: { readonly account: AccountLine; readonly onClose: () => void }) {
  const { t } = useTranslation('sign-in');
  const { run, refuse, busy, refusals } = useAccountAct();
  const errorOf = useFieldErrors(refusals);
  const [own, setOwn] = useState('');
  const [typed, setTyped] = useState(NO_PASSWORD);
  const submit = async () => {
    const early = [...(own === '' ? [{ code: 'required', field: 'own' }] : []), ...newPasswordIssues(typed, account.signInName)];
    if (early.length > 0) return refuse(early);
    const asked = { account: account.id, password: own, newPassword: typed.password };
    const done = await run({ change: 'password-changed', staff: account.staff }, ({ vault }) => vault.changePassword(asked));
    if (done.ok) onClose();
  };
  return (
    <ActDialog title={t('accounts.changeTitle')} submitLabel={t('accounts.change')} onSubmit={() => void submit()} {...{ onClose, busy, refusals }}>
      <PasswordField id="own" required autoFocus label={t('accounts.old')} value={own} error={errorOf('own')} onChange={setOwn} />
      <NewPasswordFields signInName={account.signInName} value={typed} onChange={setTyped} issues={refusals} />
    </ActDialog>
  );
}
