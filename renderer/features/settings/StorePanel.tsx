import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHealth, useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';

const MEGABYTE = 1_000_000;

/** How the office's data are on this computer: whole, how much, how much room is left; the long check on demand. */
export function StorePanel() {
  const { t } = useTranslation('settings');
  const store = useStore();
  const health = useHealth();
  const format = useFormat();
  const refusalText = useRefusalText();
  const [busy, setBusy] = useState(false);
  const megabytes = (bytes: number | null) => (bytes === null ? null : t('store.megabytes', { amount: format.number(Math.ceil(bytes / MEGABYTE)) }));
  const verify = async () => {
    setBusy(true);
    await store.verify();
    setBusy(false);
  };
  return (
    <Panel title={t('store.title')} actions={<ActButton label={t('store.verify')} busy={busy} onClick={() => void verify()} />}>
      <div className="q-stack">
        <Notice kind={health.status === 'damaged' ? 'error' : 'success'}>{t(`store.status.${health.status}`)}</Notice>
        {health.writeFailure ? <Notice kind="error">{refusalText(health.writeFailure)}</Notice> : null}
        <Facts
          rows={[
            { label: t('store.entries'), value: format.number(health.entries) },
            { label: t('store.outbox'), value: store.name === 'qamqor-practice' ? t('store.neverSent') : format.number(health.outbox) },
            {
              label: t('store.damagedEntries'),
              value: health.damagedEntries.length > 0 ? health.damagedEntries.map((entry) => `№ ${entry.n}`).join(', ') : null,
            },
            { label: t('store.rebuilt'), value: health.rebuiltRows.length > 0 ? format.number(health.rebuiltRows.length) : null },
            { label: t('store.used'), value: megabytes(health.usedBytes) },
            { label: t('store.free'), value: megabytes(health.freeBytes) },
            {
              label: t('store.persisted'),
              value: health.persisted === null ? null : t(health.persisted ? 'store.persistedYes' : 'store.persistedNo'),
            },
          ]}
        />
      </div>
    </Panel>
  );
}
