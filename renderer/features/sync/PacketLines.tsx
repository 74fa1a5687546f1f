import { useTranslation } from 'react-i18next';
import { type Instant, toLocal } from '../../../shared/kernel/clock.ts';
import { useOffice } from '../../store/StoreProvider.tsx';
import type { PacketInfo } from '../../sync/packet-desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import { megabytesText } from './megabytes-text.ts';

/** The packets whose answers have not been taken yet. */
export function PacketLines({ list }: { readonly list: readonly PacketInfo[] }) {
  const { t } = useTranslation('sync');
  const format = useFormat();
  const office = useOffice();
  if (!office || list.length === 0) return null;
  const whatOf = ({ entries, scans }: PacketInfo): string =>
    scans
      ? [
          t('courier.scans.part', { part: scans.part, parts: scans.parts }),
          t('courier.scans.count', { count: scans.count }),
          t('courier.megabytes', { amount: megabytesText(scans.bytes, format) }),
        ].join(', ')
      : t('courier.entries', { count: entries });
  return (
    <ul className="q-sync-packets">
      {list.map((packet) => (
        <li key={packet.id}>
          {format.dateTime(toLocal(packet.madeAt as Instant, office.settings.zone))} · {t(`courier.${packet.why}`)} · {whatOf(packet)} ·{' '}
          {t(packet.answered ? 'courier.answered' : 'courier.waits')}
        </li>
      ))}
    </ul>
  );
}
