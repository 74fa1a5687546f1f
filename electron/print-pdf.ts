import { BrowserWindow } from 'electron';
import type { z } from 'zod';
import type { PrintAnswer, PrintRequest } from '../shared/wire/bridge.ts';
import { APP_SCHEME, PRINT_HOST } from './app-address.ts';
import type { PrintShelf } from './print-shelf.ts';
import { PRINT_VIEW } from './web-preferences.ts';

/** Shows the system's print dialog for a finished PDF, which is read from memory by a hidden window and forgotten afterwards. */
export async function printPdf(request: z.infer<typeof PrintRequest>, shelf: PrintShelf): Promise<z.infer<typeof PrintAnswer>> {
  const name = shelf.put(request.bytes);
  const window = new BrowserWindow({ show: false, webPreferences: PRINT_VIEW });
  try {
    await window.loadURL(`${APP_SCHEME}://${PRINT_HOST}/${name}`);
    return await printed(window, request.copies);
  } finally {
    shelf.remove(name);
    window.destroy();
  }
}

function printed(window: BrowserWindow, copies: number): Promise<z.infer<typeof PrintAnswer>> {
  return new Promise((done) => {
    window.webContents.print({ copies, pageSize: 'A4', printBackground: true }, (success, reason) => {
      if (success) return done({ printed: true });
      done({ printed: false, code: /cancel/i.test(reason) ? 'print-cancelled' : 'print-failed' });
    });
  });
}
