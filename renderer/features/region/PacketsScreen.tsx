import './region.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { Instant } from '../../../shared/kernel/clock.ts';
import { MAX_PACKET_BYTES } from '../../../shared/wire/packet.ts';
import { useBridge } from '../../parts/BridgeProvider.tsx';
import { useMoment } from '../../parts/use-moment.ts';
import { useStore } from '../../store/StoreProvider.tsx';
import { inPacketOrder } from '../../sync/packet-order.ts';
import { useSyncDesk } from '../../sync/SyncProvider.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { answerName } from './answer-name.ts';
import { FileDrop } from './FileDrop.tsx';
import { RegionTable } from './RegionTable.tsx';

type Brought = { readonly name: string; readonly at: Instant; readonly answer: string; readonly refusal: Refusal | null };

/** Packets that couriers bring from offices without a line: each is given to the region, entries first, and its answer goes back on the same stick. */
export function PacketsScreen() {
  const { t } = useTranslation('region');
  const moment = useMoment();
  const refusalText = useRefusalText();
  const { take, isBusy, brought } = useBringing();
  const last = brought[0];
  return (
    <Page title={t('packets.title')}>
      <p className="q-text q-flat">{t('packets.what')}</p>
      <Panel>
        <FileDrop
          id="packet-file"
          text={t(isBusy ? 'packets.bringing' : 'packets.drop')}
          button={t('packets.choose')}
          accept=".qcp"
          busy={isBusy}
          multiple
          onFiles={(files) => void take(files)}
        />
      </Panel>
      {last ? (
        <Notice kind={last.refusal ? 'error' : 'success'} title={last.name}>
          {last.refusal ? refusalText(last.refusal) : t('packets.answered', { name: last.answer })}
        </Notice>
      ) : null}
      <Panel title={t('packets.brought')} flush>
        <RegionTable
          label={t('packets.brought')}
          empty={t('packets.none')}
          heads={['name', 'at', 'outcome', 'answer'].map((key) => t(`packets.column.${key}`))}
          rows={brought.map(({ name, at, answer, refusal }, place) => ({
            key: `${brought.length - place}`,
            cells: [
              name,
              moment(at),
              <Badge key="outcome" tone={refusal ? 'red' : 'green'} icon={refusal ? 'error' : 'check'}>
                {t(refusal ? 'packets.refused' : 'packets.taken')}
              </Badge>,
              refusal ? '—' : answer,
            ],
          }))}
        />
      </Panel>
    </Page>
  );
}

/** Gives packets to the region one after another and saves each answer; the list lives as long as the screen. */
function useBringing(): { readonly take: (files: readonly File[]) => Promise<void>; readonly isBusy: boolean; readonly brought: readonly Brought[] } {
  const desk = useSyncDesk();
  const bridge = useBridge();
  const { clock } = useStore().world();
  const [isBusy, setBusy] = useState(false);
  const [brought, setBrought] = useState<readonly Brought[]>([]);
  const bring = async (file: File): Promise<Refusal | null> => {
    if (file.size > MAX_PACKET_BYTES) return { code: 'packet-unreadable' };
    const answered = await desk?.region.packet(new Uint8Array(await file.arrayBuffer()));
    if (!answered) return { code: 'device-unknown' };
    if (!answered.ok) return answered.error;
    const { saved, code } = await bridge.saveFile({ name: answerName(file.name), bytes: answered.value });
    return saved ? null : { code: code ?? 'answer-not-saved' };
  };
  const take = async (files: readonly File[]) => {
    setBusy(true);
    // Entries before the scans that they name, however the files were chosen.
    for (const file of await inPacketOrder(files)) {
      // A stick that is pulled out while it is read is a file that cannot be read.
      const refusal = await bring(file).catch((): Refusal => ({ code: 'packet-unreadable' }));
      setBrought((before) => [{ name: file.name, at: clock.now(), answer: answerName(file.name), refusal }, ...before]);
    }
    setBusy(false);
  };
  return { take, isBusy, brought };
}
