import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, Menu, protocol, session } from 'electron';
import { APP_SCHEME } from './app-address.ts';
import { answerBridge } from './bridge-handlers.ts';
import { debuggingSwitch } from './debugging-switches.ts';
import { openMainWindow, showOpenWindow } from './main-window.ts';
import { confine } from './navigation.ts';
import { denyNetwork } from './network.ts';
import { pageFiles } from './page-files.ts';
import { denyByDefault } from './permissions.ts';
import { printShelf } from './print-shelf.ts';
import { regionRoad } from './region-road.ts';

/** Starts the desktop shell: walls first, then the one window. `args` are the program's arguments. */
export async function start(args: readonly string[]): Promise<void> {
  if (app.isPackaged && debuggingSwitch(args)) return app.quit();
  if (!app.requestSingleInstanceLock()) return app.quit();
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ]);
  app.on('web-contents-created', (_event, contents) => confine(contents));
  app.on('second-instance', showOpenWindow);
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  await open(args.includes('--practice'));
}

async function open(practice: boolean): Promise<void> {
  const shelf = printShelf(randomUUID);
  denyByDefault(session.defaultSession);
  denyNetwork(session.defaultSession);
  const road = regionRoad(join(app.getPath('userData'), 'region-address'));
  protocol.handle(APP_SCHEME, pageFiles(join(import.meta.dirname, '..', 'renderer'), shelf, road.carry));
  answerBridge({ shelf, practice, road });
  Menu.setApplicationMenu(null);
  await openMainWindow();
}
