import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Path of Electron's program when it is on this machine. Only looks: `require('electron')` would start a download. */
export function electronBinary(root: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const home = join(root, 'node_modules', 'electron');
  const note = join(home, 'path.txt');
  const file = existsSync(note) ? readFileSync(note, 'utf8').trim() : process.platform === 'win32' ? 'electron.exe' : 'electron';
  const path = join(env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(home, 'dist'), file);
  return existsSync(path) ? path : undefined;
}

/** Why the window cannot be opened, in one line; null when it can. */
export function whyNoWindow(binary: string | undefined, display: boolean): string | null {
  if (!binary)
    return 'Electron is not on this machine (its program cannot be had from the npm registry), so the same application is served to the browser.';
  return display ? null : 'there is no display for a window, so the same application is served to the browser.';
}
