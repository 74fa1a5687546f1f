import { BrowserWindow, dialog, type WebContents } from 'electron';
import type { z } from 'zod';
import type { SaveFileAnswer, SaveFileRequest } from '../shared/wire/bridge.ts';
import { writeWhole } from './write-whole.ts';

/** Asks where to and writes the file there. */
export async function saveFile(request: z.infer<typeof SaveFileRequest>, sender: WebContents): Promise<z.infer<typeof SaveFileAnswer>> {
  const window = BrowserWindow.fromWebContents(sender);
  const extension = request.name.slice(request.name.lastIndexOf('.') + 1);
  const options = { defaultPath: request.name, filters: [{ name: extension.toUpperCase(), extensions: [extension] }] };
  const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  if (chosen.canceled || !chosen.filePath) return { saved: false };
  // The system's own message names folders of the person: only a code goes back to the page.
  return await writeWhole(chosen.filePath, request.bytes).then(
    () => ({ saved: true }),
    () => ({ saved: false, code: 'save-failed' }),
  );
}
