import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refuseActor } from '../../../shared/cases/check-actor.ts';
import type { Office, Staff } from '../../../shared/cases/office.ts';
import { useSession } from '../../parts/SessionProvider.tsx';
import { useAccounts } from '../../parts/use-accounts.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import type { AccountLine } from '../../vault/list-accounts.ts';
import { AccountDialog, type AccountTask } from './AccountDialog.tsx';
import { NewCodeDialog } from './NewCodeDialog.tsx';
import { OwnPasswordDialog } from './OwnPasswordDialog.tsx';

type Open = { readonly kind: 'code' | 'own' } | { readonly kind: 'account'; readonly task: AccountTask } | null;

/** Who may open the office on this computer. Each change asks for the own password again and is written into the journal. */
export function AccountsPanel({ office }: { readonly office: Office }) {
  const { t } = useTranslation('sign-in');
  const session = useSession();
  const refusalText = useRefusalText();
  const refusal = refuseActor('manage-accounts', useStore().world());
  const reason = refusal ? refusalText(refusal) : undefined;
  const { accounts, lookAgain } = useAccounts();
  const [open, setOpen] = useState<Open>(null);
  if (!session || !accounts) return null;
  const close = () => {
    setOpen(null);
    void lookAgain();
  };
  const own = accounts.find(({ id }) => id === session.account);
  return (
    <Panel title={t('accounts.title')}>
      <ul className="q-staff">
        {office.staff
          .filter((person) => person.active || accounts.some(({ staff }) => staff === person.id))
          .map((person) => (
            <AccountRow
              key={person.id}
              person={person}
              account={accounts.find(({ staff }) => staff === person.id)}
              own={own?.staff === person.id}
              refusal={reason}
              onTask={(task) => setOpen({ kind: 'account', task })}
            />
          ))}
      </ul>
      <div className="q-actions q-accounts-foot">
        <ActButton label={t('accounts.change')} onClick={() => setOpen({ kind: 'own' })} />
        <ActButton label={t('accounts.recovery')} kind="quiet" refusal={reason} onClick={() => setOpen({ kind: 'code' })} />
      </div>
      {open?.kind === 'account' ? <AccountDialog task={open.task} onClose={close} /> : null}
      {open?.kind === 'code' ? <NewCodeDialog onClose={close} /> : null}
      {open?.kind === 'own' && own ? <OwnPasswordDialog account={own} onClose={close} /> : null}
    </Panel>
  );
}

type RowProps = {
  readonly person: Staff;
  readonly account: AccountLine | undefined;
  readonly own: boolean;
  readonly refusal: string | undefined;
  readonly onTask: (task: AccountTask) => void;
};

function AccountRow({ person, account, own, refusal, onTask }: RowProps) {
  const { t } = useTranslation('sign-in');
  const task = (kind: AccountTask['kind']) => onTask({ kind, person, account: account ?? null });
  return (
    <li>
      <div>
        <strong>{person.name}</strong>
        <span className="q-soft">{account ? t('accounts.has', { name: account.signInName }) : null}</span>
        <span className="q-staff-roles">
          {account ? null : (
            <Badge tone="amber" icon="warning">
              {t('accounts.none')}
            </Badge>
          )}
          {account?.suspended ? (
            <Badge tone="neutral" icon="stop">
              {t('suspended')}
            </Badge>
          ) : null}
          {own ? (
            <Badge tone="accent" icon="person">
              {t('accounts.you')}
            </Badge>
          ) : null}
        </span>
      </div>
      {account ? null : <ActButton label={t('accounts.add')} refusal={refusal} onClick={() => task('add')} />}
      {account?.suspended ? <ActButton label={t('accounts.resume')} kind="quiet" refusal={refusal} onClick={() => task('resume')} /> : null}
      {account && !account.suspended && !own ? (
        <ActButton label={t('accounts.suspend')} kind="quiet" refusal={refusal} onClick={() => task('suspend')} />
      ) : null}
    </li>
  );
}
