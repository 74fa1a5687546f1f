import { EventEmitter } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Invoke = (event: unknown, ...args: unknown[]) => Promise<unknown>;
type Serve = (request: Request) => Promise<Response>;

/** What the built main process set up when it was run with a stand-in for the `electron` module. */
export type RunningMain = {
  readonly opened: readonly string[];
  readonly printed: readonly Uint8Array[];
  readonly quitCalls: () => number;
  /** The answer of the `app://` scheme. */
  readonly serve: Serve;
  /** A call over a channel, from the top frame of the application's page. */
  readonly invoke: (channel: string, ...args: unknown[]) => Promise<unknown>;
  /** Where the save dialog "is answered" to; null cancels. */
  saveTo: string | null;
  /** Which folder the person "chooses"; null cancels. */
  folder: string | null;
  /** The program's own folder, of this run. */
  readonly userData: string;
  /** Tells the pages what main says unasked. */
  hear: (channel: string) => void;
  /** The system locks its screen. */
  readonly lockScreen: () => void;
};

const NAMES = ['app', 'BrowserWindow', 'dialog', 'ipcMain', 'Menu', 'powerMonitor', 'protocol', 'safeStorage', 'session'];
const KEY = 'electronStandIn';

/** Runs a built main process in this Node with a stand-in for Electron and waits until its window is open. */
export async function runMain(file: string): Promise<RunningMain> {
  const { double, main } = standIn();
  Reflect.set(globalThis, KEY, double);
  const source = NAMES.map((name) => `export const ${name} = globalThis.${KEY}.${name};`).join('\n');
  registerHooks({
    resolve: (name, context, next) =>
      name === 'electron' ? { url: `data:text/javascript,${encodeURIComponent(source)}`, shortCircuit: true } : next(name, context),
  });
  await import(pathToFileURL(file).href);
  for (let turn = 0; turn < 200 && main.opened.length === 0; turn++) await new Promise((done) => setTimeout(done, 10));
  return main;
}

function standIn() {
  const channels = new Map<string, Invoke>();
  const opened: string[] = [];
  const printed: Uint8Array[] = [];
  let quits = 0;
  let serve: Serve = () => Promise.reject(new Error('no scheme is served'));
  const nothing = () => {};
  const userData = mkdtempSync(join(tmpdir(), 'user-data-'));
  const powerMonitor = new EventEmitter();

  class BrowserWindow extends EventEmitter {
    readonly webContents = Object.assign(new EventEmitter(), {
      print: (_options: unknown, done: (success: boolean, reason: string) => void) => done(true, ''),
      send: (channel: string) => main.hear(channel),
      isDestroyed: () => false,
    });
    readonly show = nothing;
    readonly destroy = nothing;
    async loadURL(url: string) {
      opened.push(url);
      if (url.startsWith('app://print/')) printed.push(new Uint8Array(await (await serve({ url, method: 'GET' } as Request)).arrayBuffer()));
    }
    static getAllWindows = () => [];
    static fromWebContents = () => null;
  }
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: nothing,
    setPermissionCheckHandler: nothing,
    setDevicePermissionHandler: nothing,
    setUSBProtectedClassesHandler: nothing,
    setDisplayMediaRequestHandler: nothing,
    setSpellCheckerEnabled: nothing,
    webRequest: { onBeforeRequest: nothing },
  });
  const app = Object.assign(new EventEmitter(), {
    isPackaged: false,
    enableSandbox: nothing,
    quit: () => void quits++,
    requestSingleInstanceLock: () => true,
    whenReady: () => Promise.resolve(),
    getVersion: () => '0.0.0',
    getPath: () => userData,
  });
  const main: RunningMain = {
    opened,
    printed,
    saveTo: null,
    folder: null,
    userData,
    hear: nothing,
    lockScreen: () => void powerMonitor.emit('lock-screen'),
    quitCalls: () => quits,
    serve: (request) => serve(request),
    invoke: (channel, ...args) => {
      const answer = channels.get(channel);
      const event = { senderFrame: { parent: null, url: 'app://qamqor/index.html' }, sender: {} };
      return answer ? answer(event, ...args) : Promise.reject(new Error(`no such channel: ${channel}`));
    },
  };
  const double = {
    app,
    BrowserWindow,
    session: { defaultSession: session },
    Menu: { setApplicationMenu: nothing },
    protocol: { registerSchemesAsPrivileged: nothing, handle: (_scheme: string, handler: Serve) => void (serve = handler) },
    ipcMain: { handle: (channel: string, handler: Invoke) => void channels.set(channel, handler) },
    dialog: {
      showSaveDialog: () => Promise.resolve({ canceled: main.saveTo === null, filePath: main.saveTo ?? '' }),
      showOpenDialog: () => Promise.resolve({ canceled: main.folder === null, filePaths: main.folder === null ? [] : [main.folder] }),
    },
    powerMonitor,
    // A system that can seal: turned round is enough to see that it was asked.
    safeStorage: {
      getSelectedStorageBackend: () => 'gnome_libsecret',
      isAsyncEncryptionAvailable: () => Promise.resolve(true),
      encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(text).reverse()),
      decryptStringAsync: (sealed: Buffer) => Promise.resolve({ result: Buffer.from(sealed).reverse().toString(), shouldReEncrypt: false }),
    },
  };
  return { double, main };
}
