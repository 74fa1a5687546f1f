import './backup.css';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { toLocal } from '../../../shared/kernel/clock.ts';
import { useOffice } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Notice, type NoticeKind } from '../../ui/Notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { rememberBackup, rememberedBackup } from './remembered-backup.ts';
import type { BackupDesk } from './run-backup.ts';
import { useBackupDesk } from './use-backup-desk.ts';
import { useDailyBackup } from './use-daily-backup.ts';

/** Keeps the daily backup while people work; a line only when it cannot, or when this computer was filled from one. */
export function BackupKeeper() {
  const desk = useBackupDesk();
  return desk ? <Keeper desk={desk} /> : null;
}

function Keeper({ desk }: { readonly desk: BackupDesk }) {
  const { t } = useTranslation('backup');
  const refusalText = useRefusalText();
  const { trouble, now, dismiss } = useDailyBackup(desk);
  return (
    <>
      <RestoredLine />
      <MissedLine />
      {trouble ? (
        <Line kind="warning" onRead={dismiss} act={<ActButton label={t('keeper.now')} onClick={now} />}>
          {t('keeper.failed')} {refusalText(trouble)}{' '}
          <Link href="/settings" className="q-link">
            {t('keeper.settings')}
          </Link>
        </Line>
      ) : null}
    </>
  );
}

/** What a restore brought back, until somebody has read it. */
function RestoredLine() {
  const { t } = useTranslation('backup');
  const format = useFormat();
  const office = useOffice();
  const [restored, setRestored] = useState(() => rememberedBackup('restored'));
  if (!restored || !office) return null;
  const read = () => {
    rememberBackup('restored', null);
    setRestored(null);
  };
  const { entries, cases, complaints, madeAt, otherPasswords } = restored;
  const numbers = { entries: format.number(entries), cases: format.number(cases), complaints: format.number(complaints) };
  return (
    <Line kind="info" onRead={read}>
      {t('restored.line', { ...numbers, made: format.dateTime(toLocal(madeAt, office.settings.zone)) })} {t('restored.numbers')}
      {otherPasswords ? ` ${t('restored.passwords')}` : null}
    </Line>
  );
}

/** A new version began without a backup of the old one's work. */
function MissedLine() {
  const { t } = useTranslation('backup');
  const refusalText = useRefusalText();
  const [missed, setMissed] = useState(() => rememberedBackup('missed'));
  if (!missed) return null;
  const read = () => {
    rememberBackup('missed', null);
    setMissed(null);
  };
  return (
    <Line kind="warning" onRead={read}>
      {t('keeper.missed')} {refusalText({ code: missed.code, params: missed.params ?? {} })}
    </Line>
  );
}

type LineProps = { readonly kind: NoticeKind; readonly children: ReactNode; readonly act?: ReactNode; readonly onRead: () => void };

function Line({ kind, children, act, onRead }: LineProps) {
  const { t } = useTranslation('backup');
  return (
    <div className="q-keeper">
      <Notice kind={kind}>{children}</Notice>
      {act}
      <ActButton label={t('keeper.read')} kind="quiet" onClick={onRead} />
    </div>
  );
}
