import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toLocal } from '../../../shared/kernel/clock.ts';
import type { Instant } from '../../../shared/kernel/clock.ts';
import { useBridge } from '../../parts/BridgeProvider.tsx';
import { useOffice } from '../../store/StoreProvider.tsx';
import type { PacketDesk } from '../../sync/packet-desk.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { usePackets } from './use-packets.ts';

/** Where there is no line: what waits goes as a file by stick or mail, and the region's answer comes back the same way. */
export function CourierPanel({ packets }: { readonly packets: PacketDesk }) {
  const { t } = useTranslation('sync');
  const refusalText = useRefusalText();
  const chosen = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const { said, list, make, takeAnswer } = usePackets(packets, useBridge());
  const alone = (act: () => Promise<void>) => {
    setBusy(true);
    void act().finally(() => setBusy(false));
  };
  return (
    <Panel title={t('courier.title')}>
      <div className="q-stack">
        <p className="q-soft q-sync-hint">{t('courier.what')}</p>
        <div className="q-sync-buttons">
          <ActButton label={t('courier.make')} icon="box" busy={busy} onClick={() => alone(make)} />
          <ActButton label={t('courier.take')} icon="exchange" busy={busy} onClick={() => chosen.current?.click()} />
        </div>
        <input
          ref={chosen}
          type="file"
          accept=".qcp"
          hidden
          aria-label={t('courier.take')}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = '';
            if (file) alone(async () => takeAnswer(new Uint8Array(await file.arrayBuffer())));
          }}
        />
        {said?.kind === 'made' ? <Notice kind="success">{t('courier.made', { count: said.count })}</Notice> : null}
        {said?.kind === 'taken' ? <Notice kind="success">{t('courier.taken', { count: said.count })}</Notice> : null}
        {said?.kind === 'refused' ? <Notice kind="error">{refusalText(said.refusal)}</Notice> : null}
        <PacketLines list={list} />
      </div>
    </Panel>
  );
}

function PacketLines({ list }: { readonly list: Awaited<ReturnType<PacketDesk['list']>> }) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const office = useOffice();
  if (!office || list.length === 0) return null;
  return (
    <ul className="q-sync-packets">
      {list.map(({ id, madeAt, why, entries, answered }) => (
        <li key={id}>
          {format.dateTime(toLocal(madeAt as Instant, office.settings.zone))} · {t(`courier.${why}`)} · {t('courier.entries', { count: entries })} ·{' '}
          {t(answered ? 'courier.answered' : 'courier.waits')}
        </li>
      ))}
    </ul>
  );
}
