import type { WebPreferences } from 'electron';

/** Written out in full although most are Electron's own defaults: a test holds every line. */
const LOCKED: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
};

/** The window of the application. */
export function appView(preload: string, devTools: boolean): WebPreferences {
  return { ...LOCKED, preload, devTools };
}

/** The hidden window of a document that is printed: no preload, only the built-in PDF view. */
export const PRINT_VIEW: WebPreferences = { ...LOCKED, devTools: false, plugins: true };
