import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBridge } from '../../parts/BridgeProvider.tsx';
import type { PacketDesk } from '../../sync/packet-desk.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { megabytesOf } from './megabytes-of.ts';
import { PacketLines } from './PacketLines.tsx';
import { PacketNotices } from './PacketNotices.tsx';
import { ScanPlanText } from './ScanPlanText.tsx';
import { usePackets } from './use-packets.ts';

/** Where there is no line: what waits goes as files by stick or mail, the scans beside the entries, and the region's answers come back the same way. */
export function CourierPanel({ packets }: { readonly packets: PacketDesk }) {
  const { t } = useTranslation('sync');
  const chosen = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [megabytes, setMegabytes] = useState(packets.stick);
  const { said, list, plan, make, takeAnswers } = usePackets(packets, useBridge(), megabytes);
  const alone = (act: () => Promise<void>) => {
    setBusy(true);
    void act().finally(() => setBusy(false));
  };
  return (
    <Panel title={t('courier.title')}>
      <div className="q-stack">
        <p className="q-soft q-sync-hint">{t('courier.what')}</p>
        <StickField
          megabytes={megabytes}
          onChange={(amount) => {
            packets.setStick(amount);
            setMegabytes(amount);
          }}
        />
        {plan ? <ScanPlanText plan={plan} /> : null}
        <div className="q-sync-buttons">
          <ActButton label={t('courier.make')} icon="box" busy={busy} onClick={() => alone(make)} />
          <ActButton label={t('courier.take')} icon="exchange" busy={busy} onClick={() => chosen.current?.click()} />
        </div>
        <input
          ref={chosen}
          type="file"
          accept=".qcp"
          multiple
          hidden
          aria-label={t('courier.take')}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            target.value = '';
            if (files.length > 0) alone(() => takeAnswers(files));
          }}
        />
        <PacketNotices said={said} />
        <PacketLines list={list} />
      </div>
    </Panel>
  );
}

/** What is typed counts once it is a number of megabytes. */
function StickField({ megabytes, onChange }: { readonly megabytes: number; readonly onChange: (megabytes: number) => void }) {
  const { t } = useTranslation('sync');
  const [text, setText] = useState(String(megabytes));
  const change = (next: string) => {
    setText(next);
    const amount = megabytesOf(next);
    if (amount !== null) onChange(amount);
  };
  return (
    <TextField
      id="stick"
      inputMode="numeric"
      label={t('courier.stick')}
      description={t('courier.stickHint')}
      value={text}
      error={megabytesOf(text) === null ? t('metered.wrong') : undefined}
      onChange={change}
    />
  );
}
