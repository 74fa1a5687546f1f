import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../store/StoreProvider.tsx';
import type { SyncPlace } from '../../store/sync-port.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { asksForVerifying, reasonOf } from './reason-of.ts';
import { TrayRow } from './TrayRow.tsx';
import { readUndelivered, type Undelivered } from './undelivered.ts';

/** The tray of the undelivered: nothing that the region did not take disappears without a word. */
export function TrayPanel({ place }: { readonly place: SyncPlace }) {
  const { t } = useTranslation('sync');
  const lines = useUndelivered(place);
  const verifying = useVerifying();
  if (!lines) return null;
  const damaged = lines.some(({ code }) => asksForVerifying(reasonOf(code)));
  const verify = damaged ? <ActButton label={t('tray.verify')} busy={verifying.busy} onClick={() => void verifying.run()} /> : null;
  return (
    <Panel title={t('tray.title')} flush actions={verify}>
      {lines.length === 0 ? (
        <Empty icon="check" title={t('tray.none')}>
          <span>{t('tray.noneHint')}</span>
        </Empty>
      ) : (
        <>
          {verifying.whole === null ? null : (
            <Notice kind={verifying.whole ? 'success' : 'error'}>{t(verifying.whole ? 'tray.whole' : 'tray.damaged')}</Notice>
          )}
          <ul className="q-tray">
            {lines.map((line) => (
              <TrayRow key={`${line.device} ${line.n}`} line={line} />
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

/** The undelivered with their entries; null while they are being read. */
function useUndelivered(place: SyncPlace): readonly Undelivered[] | null {
  const store = useStore();
  const [lines, setLines] = useState<readonly Undelivered[] | null>(null);
  useEffect(() => {
    let wanted = true;
    void readUndelivered(place, store).then((read) => wanted && setLines(read));
    return () => {
      wanted = false;
    };
  }, [place, store]);
  return lines;
}

/** The long check of the journal, and what it said; null before it. */
function useVerifying(): { readonly busy: boolean; readonly whole: boolean | null; readonly run: () => Promise<void> } {
  const store = useStore();
  const [busy, setBusy] = useState(false);
  const [whole, setWhole] = useState<boolean | null>(null);
  const run = async () => {
    setBusy(true);
    const health = await store.verify();
    setBusy(false);
    setWhole(health.status !== 'damaged');
  };
  return { busy, whole, run };
}
