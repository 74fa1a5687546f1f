import { app } from 'electron';
import { z } from 'zod';
import { PrintRequest, SaveFileRequest, type ShellInfo } from '../shared/wire/bridge.ts';
import { CHANNELS } from '../shared/wire/channels.ts';
import { handleGuarded } from './guarded-ipc.ts';
import { printPdf } from './print-pdf.ts';
import type { PrintShelf } from './print-shelf.ts';
import { saveFile } from './save-file.ts';

/** Answers the whole bridge; a member without a line here would not exist. */
export function answerBridge(shelf: PrintShelf, practice: boolean): void {
  const info: ShellInfo = { shell: 'electron', version: app.getVersion(), platform: process.platform, practice };
  handleGuarded({ channel: CHANNELS.info, request: z.undefined(), answer: () => Promise.resolve(info) });
  handleGuarded({ channel: CHANNELS.saveFile, request: SaveFileRequest, answer: (request, event) => saveFile(request, event.sender) });
  handleGuarded({ channel: CHANNELS.print, request: PrintRequest, answer: (request) => printPdf(request, shelf) });
}
