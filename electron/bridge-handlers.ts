import { join } from 'node:path';
import { app, dialog } from 'electron';
import { z } from 'zod';
import { BackupRequest, WriteBackupRequest } from '../shared/wire/backup-bridge.ts';
import { PrintRequest, SaveFileRequest, SetRegionRequest, type ShellInfo } from '../shared/wire/bridge.ts';
import { BACKUP_CHANNELS, CHANNELS, JOURNAL_CHANNELS } from '../shared/wire/channels.ts';
import { JOURNAL_CALLS, type JournalMember } from '../shared/wire/journal-bridge.ts';
import { type AskFolder, backupFiles } from './backup-files.ts';
import { copyFolder } from './copy-folder.ts';
import { deviceSecret } from './device-secret.ts';
import { type GuardedCall, handleGuarded } from './guarded-ipc.ts';
import { printPdf } from './print-pdf.ts';
import type { PrintShelf } from './print-shelf.ts';
import type { RegionRoad } from './region-road.ts';
import { saveFile } from './save-file.ts';

type Shell = { readonly shelf: PrintShelf; readonly practice: boolean; readonly road: Pick<RegionRoad, 'setRegion'> };

/** Answers the whole bridge; a member without a line here would not exist. */
export function answerBridge({ shelf, practice, road }: Shell): void {
  const info: ShellInfo = { shell: 'electron', version: app.getVersion(), platform: process.platform, practice };
  const root = app.getPath('userData');
  let secret: ReturnType<typeof deviceSecret> | null = null;
  handleGuarded({ channel: CHANNELS.info, request: z.undefined(), answer: () => Promise.resolve(info) });
  handleGuarded({ channel: CHANNELS.saveFile, request: SaveFileRequest, answer: (request, event) => saveFile(request, event.sender) });
  handleGuarded({ channel: CHANNELS.print, request: PrintRequest, answer: (request) => printPdf(request, shelf) });
  handleGuarded({
    channel: CHANNELS.deviceSecret,
    request: z.undefined(),
    // One answer for all who ask at once: two first calls would make two secrets.
    answer: () => (secret ??= deviceSecret(join(root, 'device-secret')).finally(() => (secret = null))),
  });
  handleGuarded({ channel: CHANNELS.setRegion, request: SetRegionRequest, answer: async ({ address }) => ({ kept: await road.setRegion(address) }) });
  answerJournal(root);
  answerBackup(root);
}

function answerJournal(root: string): void {
  const { calls, close } = copyFolder(root);
  app.on('will-quit', () => void close());
  for (const member of Object.keys(JOURNAL_CALLS) as JournalMember[]) {
    const answer = calls[member] as GuardedCall<z.ZodType, unknown>['answer'];
    handleGuarded<z.ZodType, unknown>({
      channel: JOURNAL_CHANNELS[member],
      request: JOURNAL_CALLS[member].request,
      answer: (asked, event) => answer(asked, event),
    });
  }
}

const askFolder: AskFolder = async () => {
  const { canceled, filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] });
  return canceled ? null : (filePaths[0] ?? null);
};

function answerBackup(root: string): void {
  const backups = backupFiles(root, askFolder);
  handleGuarded({ channel: BACKUP_CHANNELS.chooseFolder, request: z.undefined(), answer: () => backups.chooseFolder() });
  handleGuarded({ channel: BACKUP_CHANNELS.list, request: z.undefined(), answer: () => backups.list() });
  handleGuarded({ channel: BACKUP_CHANNELS.write, request: WriteBackupRequest, answer: (request) => backups.write(request) });
  handleGuarded({ channel: BACKUP_CHANNELS.read, request: BackupRequest, answer: (request) => backups.read(request) });
  handleGuarded({ channel: BACKUP_CHANNELS.remove, request: BackupRequest, answer: (request) => backups.remove(request) });
}
