import { type SyntheticEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toLocal } from '../../../shared/kernel/clock.ts';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { entriesIn } from '../../../shared/wire/backup-manifest.ts';
import { newPasswordIssues, NewPasswordFields, NO_PASSWORD } from '../../parts/NewPasswordFields.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { focusField } from '../../ui/ErrorSummary.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { readVault } from '../../vault/seal-vault.ts';
import { type Account, isSuspended } from '../../vault/vault-file.ts';
import type { ChosenBackup } from './ChooseBackup.tsx';
import type { Entrance } from './restore-office.ts';
import { useMegabytes } from './use-megabytes.ts';

type Props = {
  readonly chosen: ChosenBackup;
  readonly session: Omit<Extract<Entrance, { kind: 'session' }>, 'kind'> | null;
  readonly refusal: Refusal | null;
  readonly onRestore: (entrance: Entrance) => void;
  readonly onBack: () => void;
};

/** What the chosen backup says of itself, and who opens it: by the recovery code and a new password, or whoever has signed in. */
export function RestorePerson({ chosen, session, refusal, onRestore, onBack }: Props) {
  const { t } = useTranslation('backup');
  const accounts = useAccounts(chosen);
  const [typed, setTyped] = useState({ account: '', recoveryCode: '', ...NO_PASSWORD });
  const [early, setEarly] = useState<readonly Refusal[]>([]);
  const account = accounts.find(({ id }) => id === typed.account) ?? (accounts.length === 1 ? accounts[0] : undefined);
  const issues = [...early, ...(refusal ? [refusal.code.startsWith('recovery-code') ? { ...refusal, field: 'recoveryCode' } : refusal] : [])];
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    if (session) return onRestore({ kind: 'session', ...session });
    const found = account ? newPasswordIssues(typed, account.signInName) : [{ code: 'required', field: 'account' }];
    setEarly(found);
    const field = found[0]?.field;
    if (field) return focusField(field);
    if (account) onRestore({ kind: 'code', account: account.id, recoveryCode: typed.recoveryCode, newPassword: typed.password });
  };
  return (
    <form className="q-stack" noValidate onSubmit={submit}>
      <BackupHead chosen={chosen} />
      <Issues issues={issues} />
      {session ? (
        <p className="q-text">{t('restore.bySession')}</p>
      ) : (
        <CodeFields {...{ accounts, typed, issues }} signInName={account?.signInName ?? ''} onChange={setTyped} />
      )}
      <div className="q-actions">
        <ActButton label={t('restore.do')} kind="primary" type="submit" onClick={submit} />
        <ActButton label={t('restore.other')} kind="quiet" onClick={onBack} />
      </div>
    </form>
  );
}

type Typed = { readonly account: string; readonly recoveryCode: string; readonly password: string; readonly again: string };
type FieldsProps = {
  readonly accounts: readonly Account[];
  readonly typed: Typed;
  readonly issues: readonly Refusal[];
  readonly signInName: string;
  readonly onChange: (typed: Typed) => void;
};

function CodeFields({ accounts, typed, issues, signInName, onChange }: FieldsProps) {
  const { t } = useTranslation('backup');
  const refusalText = useRefusalText();
  const errorOf = (field: string) => {
    const issue = issues.find((one) => one.field === field);
    return issue && refusalText(issue);
  };
  return (
    <>
      <TextField
        id="recoveryCode"
        required
        autoFocus
        label={t('restore.code')}
        description={t('restore.codeHint')}
        value={typed.recoveryCode}
        error={errorOf('recoveryCode')}
        onChange={(recoveryCode) => onChange({ ...typed, recoveryCode })}
      />
      <SelectField
        id="account"
        required
        label={t('restore.who')}
        value={typed.account === '' && accounts.length === 1 ? (accounts[0]?.id ?? '') : typed.account}
        error={errorOf('account')}
        options={accounts.map(({ id, signInName: label }) => ({ value: id, label }))}
        onChange={(account) => onChange({ ...typed, account })}
      />
      <NewPasswordFields
        label={t('restore.password')}
        signInName={signInName}
        value={typed}
        issues={issues}
        onChange={(password) => onChange({ ...typed, ...password })}
      />
    </>
  );
}

function Issues({ issues }: { readonly issues: readonly Refusal[] }) {
  const refusalText = useRefusalText();
  const whole = issues.find(({ field }) => field === undefined);
  return whole ? <Notice kind="error">{refusalText(whole)}</Notice> : null;
}

function BackupHead({ chosen: { name, bytes, manifest } }: { readonly chosen: ChosenBackup }) {
  const { t } = useTranslation('backup');
  const format = useFormat();
  const megabytes = useMegabytes();
  return (
    <Facts
      rows={[
        { label: t('file'), value: name },
        { label: t('restore.made'), value: format.dateTime(toLocal(manifest.madeAt)) },
        { label: t('contents'), value: t('counted', { entries: format.number(entriesIn(manifest)), size: megabytes(bytes.length) }) },
      ]}
    />
  );
}

/** Who had an account when the backup was made. */
function useAccounts({ manifest }: ChosenBackup): readonly Account[] {
  const [accounts, setAccounts] = useState<readonly Account[]>([]);
  useEffect(() => {
    let wanted = true;
    void readVault(manifest.vault, manifest.store).then(
      (vault) => wanted && setAccounts(vault.ok ? vault.value.accounts.filter((account) => !isSuspended(account)) : []),
    );
    return () => {
      wanted = false;
    };
  }, [manifest]);
  return accounts;
}
