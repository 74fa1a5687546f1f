import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../shared/kernel/refusal.ts';
import type { BackupBridge } from '../../../shared/wire/backup-bridge.ts';
import { type LastBackup, type LastDrill, rememberedBackup } from './remembered-backup.ts';
import { type BackupDesk, runBackup } from './run-backup.ts';
import { runDrill } from './run-drill.ts';

export type BackupFolder = Awaited<ReturnType<BackupBridge['list']>>;
export type BackupTask = 'choose' | 'make' | 'drill';
export type Backups = {
  /** Null while the folder is being looked into. */
  readonly folder: BackupFolder | null;
  readonly last: LastBackup | null;
  readonly drill: LastDrill | null;
  readonly busy: BackupTask | null;
  readonly refusal: Refusal | null;
  /** What has just been done. */
  readonly done: BackupTask | null;
  readonly choose: () => void;
  readonly make: () => void;
  readonly read: (name: string) => void;
};

/** The folder of backups and what can be done with it, one thing at a time. */
export function useBackups(desk: BackupDesk): Backups {
  const [folder, setFolder] = useState<BackupFolder | null>(null);
  const [state, setState] = useState<Pick<Backups, 'busy' | 'refusal' | 'done'>>({ busy: null, refusal: null, done: null });
  const running = useRef(false);
  const { bridge } = desk;
  const look = useCallback(async () => setFolder(await bridge.backup.list().catch(() => NOTHING)), [bridge]);
  useEffect(() => void look(), [look]);
  const run = async (task: BackupTask, act: () => Promise<Refusal | null>) => {
    if (running.current) return;
    running.current = true;
    setState({ busy: task, refusal: null, done: null });
    const refusal = await act().catch((): Refusal => ({ code: 'backup-failed' }));
    await look();
    running.current = false;
    setState({ busy: null, refusal, done: refusal ? null : task });
  };
  return {
    folder,
    last: rememberedBackup('last'),
    drill: rememberedBackup('drill'),
    ...state,
    choose: () => void run('choose', () => choose(bridge.backup)),
    make: () => void run('make', async () => refusalOf(await runBackup(desk, false))),
    read: (name) => void run('drill', async () => refusalOf(await runDrill(desk, name))),
  };
}

const NOTHING: BackupFolder = { place: 'away', files: [] };
const refusalOf = (result: { readonly ok: true } | { readonly ok: false; readonly error: Refusal }): Refusal | null =>
  result.ok ? null : result.error;

async function choose(folder: BackupBridge): Promise<Refusal | null> {
  const { code } = await folder.chooseFolder();
  return code === undefined ? null : { code };
}
