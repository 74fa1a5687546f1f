import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog, useFieldErrors } from '../../parts/ActDialog.tsx';
import { RecoveryCode } from '../../parts/RecoveryCode.tsx';
import { useStore } from '../../store/StoreProvider.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { useAccountAct } from './use-account-act.ts';

/** A new recovery code of the office; the paper in the safe is worth nothing from then on. */
export function NewCodeDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('sign-in');
  const store = useStore();
  const { run, refuse, isAdministrator, busy, refusals, me } = useAccountAct();
  const errorOf = useFieldErrors(refusals);
  const [own, setOwn] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const submit = async () => {
    if (!me) return;
    if (own === '') return refuse([{ code: 'required', field: 'own' }]);
    const asked = { by: { account: me.account, password: own }, isAdministrator };
    const told = { change: 'recovery-code-renewed', staff: store.world().actor.staff } as const;
    const made = await run(told, ({ vault }) => vault.newRecoveryCode(asked));
    if (made.ok) setCode(made.value.recoveryCode);
  };
  if (code !== null)
    return (
      <Dialog title={t('accounts.recovery')} onClose={() => undefined} size="lg">
        <RecoveryCode code={code} onKept={onClose} />
      </Dialog>
    );
  return (
    <ActDialog title={t('accounts.recovery')} submitLabel={t('accounts.make')} onSubmit={() => void submit()} {...{ onClose, busy, refusals }}>
      <p className="q-text">{t('accounts.recoveryText')}</p>
      <PasswordField
        id="own"
        required
        autoFocus
        label={t('accounts.own')}
        description={t('accounts.ownHint')}
        value={own}
        error={errorOf('own')}
        onChange={setOwn}
      />
    </ActDialog>
  );
}
