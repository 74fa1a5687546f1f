import './backup.css';
import { useTranslation } from 'react-i18next';
import { refuseActor } from '../../../shared/cases/check-actor.ts';
import { useToday } from '../../parts/use-today.ts';
import { useOffice, useStore } from '../../store/StoreProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { BackupFacts } from './BackupFacts.tsx';
import { BackupList } from './BackupList.tsx';
import { backupsOf, isDrillDue } from './backup-days.ts';
import { DrillResult } from './DrillResult.tsx';
import type { BackupDesk } from './run-backup.ts';
import { useBackupDesk } from './use-backup-desk.ts';
import { type Backups, useBackups } from './use-backups.ts';

/** Where copies of the office go, when the last was made, and whether it can be read back. Nothing in the practice office. */
export function BackupPanel() {
  const desk = useBackupDesk();
  return desk ? <DeskPanel desk={desk} /> : null;
}

function DeskPanel({ desk }: { readonly desk: BackupDesk }) {
  const { t } = useTranslation('backup');
  const refusalText = useRefusalText();
  const backups = useBackups(desk);
  const office = useOffice();
  const refusal = refuseActor('keep-backups', useStore().world());
  const reason = refusal ? refusalText(refusal) : undefined;
  const today = useToday();
  const { folder, drill } = backups;
  if (!office || !folder) return null;
  const files = backupsOf(office.settings.mark, folder.files);
  const newest = files[0];
  const due = newest !== undefined && isDrillDue(drill, today);
  return (
    <Panel title={t('title')} actions={folder.place === 'download' ? null : <ChooseFolder backups={backups} refusal={reason} />}>
      <div className="q-stack">
        <PlaceNotice folder={folder} />
        {backups.refusal ? <Notice kind="error">{refusalText(backups.refusal)}</Notice> : null}
        <BackupFacts folder={folder} last={backups.last} today={today} made={backups.done === 'make'} />
        {drill ? <DrillResult drill={drill} /> : null}
        {due ? <Notice kind="warning">{t(drill ? 'drill.due' : 'drill.never')}</Notice> : null}
        <Actions backups={backups} refusal={reason} newest={newest?.name} />
        <BackupList files={files} drilled={drill} />
      </div>
    </Panel>
  );
}

function PlaceNotice({ folder }: { readonly folder: NonNullable<Backups['folder']> }) {
  const { t } = useTranslation('backup');
  const { place } = folder;
  if (place === 'ready') return null;
  return <Notice kind={place === 'download' || place === 'asleep' ? 'info' : 'warning'}>{t(`place.${place}`)}</Notice>;
}

function ChooseFolder({ backups, refusal }: { readonly backups: Backups; readonly refusal: string | undefined }) {
  const { t } = useTranslation('backup');
  const label = t(backups.folder?.place === 'none' ? 'choose' : 'chooseOther');
  return <ActButton label={label} busy={backups.busy === 'choose'} refusal={refusal} onClick={backups.choose} />;
}

type ActionsProps = { readonly backups: Backups; readonly refusal: string | undefined; readonly newest: string | undefined };

function Actions({ backups, refusal, newest }: ActionsProps) {
  const { t } = useTranslation('backup');
  const place = backups.folder?.place;
  const busyWith = (task: Backups['busy']) => backups.busy === task;
  const noFolder = place === 'none' ? t('place.none') : undefined;
  const nothing = newest === undefined ? t('drill.nothing') : undefined;
  return (
    <div className="q-actions">
      <ActButton label={t('make')} icon="box" busy={busyWith('make')} refusal={refusal ?? noFolder} onClick={backups.make} />
      {place === 'download' ? null : (
        <ActButton
          label={t('drill.do')}
          busy={busyWith('drill')}
          refusal={refusal ?? nothing}
          onClick={() => (newest === undefined ? undefined : backups.read(newest))}
        />
      )}
    </div>
  );
}
