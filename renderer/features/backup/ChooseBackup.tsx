import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import { readManifest } from '../../../shared/wire/backup-file.ts';
import { MAX_BACKUP } from '../../../shared/wire/backup-bridge.ts';
import { type BackupManifest, readBackupName } from '../../../shared/wire/backup-manifest.ts';
import { useBridge } from '../../parts/BridgeProvider.tsx';
import { ActButton } from '../../ui/ActButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useRefusalText } from '../../ui/use-refusal-text.ts';
import { useMegabytes } from './use-megabytes.ts';
import type { BackupFolder } from './use-backups.ts';

export type ChosenBackup = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly manifest: BackupManifest };
type Props = { readonly onChosen: (chosen: ChosenBackup) => void; readonly onBack: () => void };

/** Which backup: one of a folder, or any file. Its head is read at once, so that a wrong file is said before anything is typed. */
export function ChooseBackup({ onChosen, onBack }: Props) {
  const { t } = useTranslation('backup');
  const { backup } = useBridge();
  const refusalText = useRefusalText();
  const input = useRef<HTMLInputElement>(null);
  const [folder, setFolder] = useState<BackupFolder | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const take = (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    const manifest = readManifest(bytes);
    if (manifest.ok) onChosen({ name, bytes, manifest: manifest.value });
    else setRefusal(manifest.error);
  };
  const choose = async () => {
    const { chosen, code } = await backup.chooseFolder();
    setRefusal(code === undefined ? null : { code });
    if (chosen) setFolder(await backup.list());
  };
  const open = async (name: string) => {
    const read = await backup.read({ name });
    if (read.ok) take(name, read.bytes);
    else setRefusal({ code: read.code });
  };
  const pick = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > MAX_BACKUP) return setRefusal({ code: 'backup-not-ours' });
    take(file.name, new Uint8Array(await file.arrayBuffer()));
  };
  return (
    <div className="q-stack">
      <p className="q-text">{t('restore.what')}</p>
      {refusal ? <Notice kind="error">{refusalText(refusal)}</Notice> : null}
      {folder ? <FolderFiles folder={folder} onOpen={(name) => void open(name)} /> : null}
      <div className="q-actions">
        <ActButton label={t('restore.folder')} kind="primary" icon="box" autoFocus onClick={() => void choose()} />
        <ActButton label={t('restore.file')} onClick={() => input.current?.click()} />
        <ActButton label={t('restore.back')} kind="quiet" onClick={onBack} />
        <input ref={input} id="backup-file" type="file" accept=".qbak" hidden onChange={(event) => void pick(event.currentTarget.files?.[0])} />
      </div>
    </div>
  );
}

/** All backups of a folder, whatever workplace's, the newest first. */
function FolderFiles({ folder, onOpen }: { readonly folder: BackupFolder; readonly onOpen: (name: string) => void }) {
  const { t } = useTranslation('backup');
  const format = useFormat();
  const megabytes = useMegabytes();
  const files = folder.files.flatMap((file) => ({ ...file, ...readBackupName(file.name) }));
  const newest = [...files].sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1));
  if (newest.length === 0) return <Notice kind="warning">{t('restore.empty', { folder: folder.folder ?? '' })}</Notice>;
  return (
    <ul className="q-restore-files" aria-label={t('list')}>
      {newest.map(({ name, bytes, day }) => (
        <li key={name}>
          <button type="button" onClick={() => onOpen(name)}>
            <span>
              <strong>{day ? format.dateWithWeekday(day) : name}</strong> <span className="q-soft">{name}</span>
            </span>
            <span className="q-nowrap">{megabytes(bytes)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
