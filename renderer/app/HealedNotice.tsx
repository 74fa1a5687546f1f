import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore, useStoreVersion } from '../store/StoreProvider.tsx';
import { ActButton } from '../ui/ActButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Healed } from '../vault/current-vault.ts';

/** What opening had to mend, in one sentence, until it is read. */
export function HealedNotice({ vault }: { readonly vault: Healed }) {
  const { t } = useTranslation('app');
  useStoreVersion();
  const healed = useStore().healed();
  const [read, setRead] = useState(false);
  if (read || (!healed && vault === 'none')) return null;
  return (
    <div className="q-healed">
      <Notice kind={healed && healed.lost > 0 ? 'warning' : 'info'}>
        {healed ? t(`healed.${healed.from}`, { restored: healed.restored, lost: healed.lost }) : null}{' '}
        {vault === 'none' ? null : t(`healed.vault-${vault}`)}
      </Notice>
      <ActButton label={t('healed.read')} kind="quiet" onClick={() => setRead(true)} />
    </div>
  );
}
