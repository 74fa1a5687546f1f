import { useTranslation } from 'react-i18next';
import type { AnswerTaken } from '../../sync/packet-desk.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { megabytesText } from './megabytes-text.ts';
import type { PacketsSaid } from './use-packets.ts';

/** What came of making packets or taking answers, each in a sentence. */
export function PacketNotices({ said }: { readonly said: readonly PacketsSaid[] }) {
  const refusalText = useRefusalText();
  return said.map((one) => {
    if (one.kind === 'refused')
      return (
        <Notice key={one.refusal.code} kind="error">
          {refusalText(one.refusal)}
        </Notice>
      );
    return one.kind === 'made' ? <MadeNotice key="made" made={one} /> : <TakenNotice key="taken" taken={one.taken} />;
  });
}

function MadeNotice({ made: { entries, scans } }: { readonly made: Extract<PacketsSaid, { kind: 'made' }> }) {
  const { t } = useTranslation('sync');
  const amount = megabytesText(scans.bytes, useFormat());
  return (
    <Notice kind="success">
      {t('courier.made', { count: entries })}
      {scans.files > 0 ? (
        <>
          {' '}
          {t('courier.scans.made', { count: scans.count })} {t('courier.megabytes', { amount })}, {t('courier.files', { count: scans.files })}.{' '}
          {t('courier.together')}
        </>
      ) : null}
    </Notice>
  );
}

function TakenNotice({ taken: { entries, scans } }: { readonly taken: AnswerTaken }) {
  const { t } = useTranslation('sync');
  const told = scans
    ? ([
        ['held', scans.held],
        ['came', scans.came],
        ['refused', scans.refused],
        ['waiting', scans.waiting],
        ['absent', scans.absent],
      ] as const)
    : [];
  return (
    <Notice kind={scans && scans.refused > 0 ? 'warning' : 'success'} title={t('courier.taken', { count: entries })}>
      {told.some(([, count]) => count > 0) ? (
        <ul className="q-sync-packets">
          {told.map(([what, count]) => (count > 0 ? <li key={what}>{t(`courier.scans.${what}`, { count })}</li> : null))}
        </ul>
      ) : null}
    </Notice>
  );
}
