import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Staff } from '../../../shared/cases/office.ts';
import { ActDialog, useFieldErrors } from '../../parts/ActDialog.tsx';
import { newPasswordIssues, NewPasswordFields, NO_PASSWORD } from '../../parts/NewPasswordFields.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { AccountLine } from '../../vault/list-accounts.ts';
import { useAccountAct } from './use-account-act.ts';

export type AccountTask = { readonly kind: 'add' | 'suspend' | 'resume'; readonly person: Staff; readonly account: AccountLine | null };
const CHANGE = { add: 'added', suspend: 'suspended', resume: 'resumed' } as const;

/** A way in is given, taken, or given again; who does it proves it by the own password. */
export function AccountDialog({ task, onClose }: { readonly task: AccountTask; readonly onClose: () => void }) {
  const { t } = useTranslation('sign-in');
  const { kind, person, account } = task;
  const { run, refuse, isAdministrator, busy, refusals, me } = useAccountAct();
  const errorOf = useFieldErrors(refusals);
  const [signInName, setSignInName] = useState(account?.signInName ?? '');
  const [typed, setTyped] = useState(NO_PASSWORD);
  const [own, setOwn] = useState('');
  const submit = async () => {
    if (!me) return;
    const early = [...(kind === 'suspend' ? [] : newPasswordIssues(typed, signInName)), ...(own === '' ? [{ code: 'required', field: 'own' }] : [])];
    if (early.length > 0) return refuse(early);
    const asked = { by: { account: me.account, password: own }, isAdministrator, account: account?.id ?? '', newPassword: typed.password };
    const done = await run<unknown>({ change: CHANGE[kind], staff: person.id }, ({ vault }) => {
      if (kind === 'add') return vault.addAccount({ ...asked, staff: person.id, signInName });
      return kind === 'suspend' ? vault.suspendAccount(asked) : vault.resumeAccount(asked);
    });
    if (done.ok) onClose();
  };
  return (
    <ActDialog
      title={`${t(`accounts.${kind}Title`)}: ${person.name}`}
      submitLabel={t(`accounts.${kind}`)}
      danger={kind === 'suspend'}
      onSubmit={() => void submit()}
      {...{ onClose, busy, refusals }}
    >
      {kind === 'suspend' ? <p className="q-text">{t('accounts.suspendText', { name: person.name })}</p> : null}
      {kind === 'add' ? (
        <TextField
          id="signInName"
          required
          autoFocus
          label={t('name.label')}
          description={t('name.hint')}
          value={signInName}
          error={errorOf('signInName')}
          onChange={setSignInName}
        />
      ) : null}
      {kind === 'suspend' ? null : (
        <>
          <NewPasswordFields
            autoFocus={kind === 'resume'}
            label={t('accounts.first')}
            signInName={signInName}
            value={typed}
            onChange={setTyped}
            issues={refusals}
          />
          <p className="q-text q-soft">{t('accounts.firstHint')}</p>
        </>
      )}
      <PasswordField
        id="own"
        required
        autoFocus={kind === 'suspend'}
        label={t('accounts.own')}
        description={t('accounts.ownHint')}
        value={own}
        error={errorOf('own')}
        onChange={setOwn}
      />
    </ActDialog>
  );
}
