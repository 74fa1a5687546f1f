import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/** A stand-in for the `electron` module: remembers what the program set up, so that a test can ask it. */
export function electronDouble() {
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
  });
  const windows: WindowDouble[] = [];
  class WindowDouble extends EventEmitter {
    readonly options: unknown;
    readonly webContents = { print: vi.fn((_options: unknown, done: (success: boolean, reason: string) => void) => done(true, '')) };
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
    session: { defaultSession: session },
    protocol: { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() },
    ipcMain: { handle: (channel: string, handler: (event: unknown, ...args: unknown[]) => Promise<unknown>) => void handlers.set(channel, handler) },
    dialog: { showSaveDialog: vi.fn() },
    Menu: { setApplicationMenu: vi.fn() },
    BrowserWindow: WindowDouble,
    windows,
    handlers,
  };
}
