import { EventEmitter } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';

/** A stand-in for the `electron` module: remembers what the program set up, so that a test can ask it. */
export function electronDouble() {
  const userData = mkdtempSync(join(tmpdir(), 'user-data-'));
  const handlers = new Map<string, (event: unknown, ...args: unknown[]) => Promise<unknown>>();
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setUSBProtectedClassesHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
    setSpellCheckerEnabled: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
  });
  const app = Object.assign(new EventEmitter(), {
    isPackaged: false,
    quit: vi.fn(),
    enableSandbox: vi.fn(),
    requestSingleInstanceLock: vi.fn(() => true),
    whenReady: vi.fn(() => Promise.resolve()),
    getVersion: () => '9.9.9',
    getPath: vi.fn(() => userData),
  });
  const windows: WindowDouble[] = [];
  class WindowDouble extends EventEmitter {
    readonly options: unknown;
    readonly webContents = Object.assign(new EventEmitter(), {
      print: vi.fn((_options: unknown, done: (success: boolean, reason: string) => void) => done(true, '')),
      send: vi.fn(),
      isDestroyed: () => false,
    });
    readonly loadURL = vi.fn(() => Promise.resolve());
    readonly show = vi.fn();
    readonly focus = vi.fn();
    readonly restore = vi.fn();
    readonly destroy = vi.fn();
    minimized = false;
    constructor(options: unknown) {
      super();
      this.options = options;
      windows.push(this);
    }
    isMinimized() {
      return this.minimized;
    }
    static getAllWindows = () => windows;
    static fromWebContents = () => windows[0] ?? null;
  }
  return {
    app,
    // A session of its own reaches the network of the test.
    session: { defaultSession: session, fromPartition: vi.fn(() => ({ fetch: (url: string, init: RequestInit) => fetch(url, init) })) },
    protocol: { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() },
    ipcMain: { handle: (channel: string, handler: (event: unknown, ...args: unknown[]) => Promise<unknown>) => void handlers.set(channel, handler) },
    dialog: { showSaveDialog: vi.fn(), showOpenDialog: vi.fn() },
    powerMonitor: new EventEmitter(),
    safeStorage: keyring(),
    userData,
    Menu: { setApplicationMenu: vi.fn() },
    BrowserWindow: WindowDouble,
    windows,
    handlers,
  };
}

/** The system's store of secrets: turns a text round, so that a test sees that it was sealed and can break it. */
function keyring() {
  const turned = (text: string) => [...text].reverse().join('');
  return {
    getSelectedStorageBackend: vi.fn(() => 'gnome_libsecret'),
    isAsyncEncryptionAvailable: vi.fn(() => Promise.resolve(true)),
    encryptStringAsync: vi.fn((text: string) => Promise.resolve(Buffer.from(`sealed:${turned(text)}`))),
    decryptStringAsync: vi.fn((sealed: Buffer) => {
      const text = sealed.toString();
      if (!text.startsWith('sealed:')) return Promise.reject(new Error('not sealed here'));
      return Promise.resolve({ result: turned(text.slice('sealed:'.length)), shouldReEncrypt: false });
    }),
  };
}
