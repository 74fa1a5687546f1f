import { type Bridge, ShellInfo } from '../../../shared/wire/bridge.ts';
import { backupInBrowser } from './backup-in-browser.ts';
import { printPdfInPage } from './print-pdf-in-page.ts';
import { saveByDownload } from './save-by-download.ts';

/** The bridge of a plain browser: the shell's facts from its server, saving by a download, printing by the browser's own dialog. */
export const loopbackBridge: Bridge = Object.freeze({
  info: readShellInfo,
  saveFile: saveByDownload,
  print: printPdfInPage,
  // A page is told nothing that only this computer and this account of the system know.
  deviceSecret: () => Promise.resolve({ secret: null }),
  // Each request to the region names its address itself.
  setRegion: () => Promise.resolve({ kept: true }),
  onLock: () => () => {},
  journal: null,
  backup: backupInBrowser,
});

// The address may ask for another office than the server was started with: `?practice=1` or `?practice=0`.
async function readShellInfo(): Promise<ShellInfo> {
  const answer: unknown = await (await fetch('./shell.json', { credentials: 'omit' })).json();
  const info = ShellInfo.parse(answer);
  const asked = new URLSearchParams(location.search).get('practice');
  return asked === null ? info : { ...info, practice: asked !== '0' };
}
