import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { START_URL } from './app-address.ts';
import { signalLock } from './lock-signal.ts';
import { appView } from './web-preferences.ts';

/** Opens the one window, shown when its first picture is ready. */
export async function openMainWindow(): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    autoHideMenuBar: true,
    webPreferences: appView(join(import.meta.dirname, 'preload.cjs'), !app.isPackaged),
  });
  signalLock(window.webContents);
  window.once('ready-to-show', () => window.show());
  await window.loadURL(START_URL);
  return window;
}

/** Brings the open window forward when the program is started a second time. */
export function showOpenWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
