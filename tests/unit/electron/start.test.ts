import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { BACKUP_CHANNELS, CHANNELS, JOURNAL_CHANNELS } from '../../../shared/wire/channels.ts';
import { electronDouble } from './electron-double.ts';

let electron: ReturnType<typeof electronDouble>;
let start: (args: readonly string[]) => Promise<void>;

beforeEach(async () => {
  vi.resetModules();
  electron = electronDouble();
  // Replaced whole: the real module would try to download the program.
  vi.doMock('electron', () => electron);
  ({ start } = await import('../../../electron/start.ts'));
});

const ALL = [...Object.values(CHANNELS), ...Object.values(JOURNAL_CHANNELS), ...Object.values(BACKUP_CHANNELS)];
const own = { senderFrame: { parent: null, url: 'app://qamqor/index.html' }, sender: {} };
const call = (channel: string, event: unknown, ...args: unknown[]) => electron.handlers.get(channel)?.(event, ...args);

describe('the start', () => {
  test('the walls stand before the window', async () => {
    await start([]);
    expect(electron.app.enableSandbox).toHaveBeenCalled();
    expect(electron.protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
    ]);
    expect(electron.protocol.registerSchemesAsPrivileged.mock.invocationCallOrder[0]).toBeLessThan(
      electron.app.whenReady.mock.invocationCallOrder[0] ?? 0,
    );
    expect(electron.protocol.handle.mock.calls[0]?.[0]).toBe('app');
    expect(electron.windows[0]?.loadURL).toHaveBeenCalledWith('app://qamqor/');
    expect(electron.Menu.setApplicationMenu).toHaveBeenCalledWith(null);
    expect([...electron.handlers.keys()].sort()).toEqual([...ALL].sort());
  });

  test('a second program gives way, and the first one comes forward', async () => {
    electron.app.requestSingleInstanceLock.mockReturnValue(false);
    await start([]);
    expect(electron.app.quit).toHaveBeenCalled();
    expect(electron.windows).toHaveLength(0);
  });

  test('the open window is brought forward', async () => {
    await start([]);
    const window = electron.windows[0];
    if (window) window.minimized = true;
    electron.app.emit('second-instance');
    expect(window?.restore).toHaveBeenCalled();
    expect(window?.focus).toHaveBeenCalled();
  });

  test('a packaged program does not run under a debugger', async () => {
    electron.app.isPackaged = true;
    await start(['--remote-debugging-port=9222']);
    expect(electron.app.quit).toHaveBeenCalled();
    expect(electron.app.requestSingleInstanceLock).not.toHaveBeenCalled();
  });

  test('the window is shown with its first picture; the last one closed ends the program', async () => {
    await start([]);
    expect(electron.windows[0]?.show).not.toHaveBeenCalled();
    electron.windows[0]?.emit('ready-to-show');
    expect(electron.windows[0]?.show).toHaveBeenCalled();
    electron.app.emit('window-all-closed');
    expect(electron.app.quit).toHaveBeenCalled();
  });
});

describe('the bridge', () => {
  test.each([
    ['a frame inside the page', { senderFrame: { parent: {}, url: 'app://qamqor/' } }],
    ['another page', { senderFrame: { parent: null, url: 'https://example.org/' } }],
    ['a look-alike', { senderFrame: { parent: null, url: 'app://qamqor.example/' } }],
    ['a frame that is gone', { senderFrame: null }],
  ])('does not answer %s', async (_who, event) => {
    await start([]);
    for (const channel of ALL) await expect(call(channel, event)).rejects.toThrow(/^refused: not the application$/);
  });

  const bytes = new Uint8Array([1]);
  test.each([
    [CHANNELS.info, ['anything']],
    [CHANNELS.saveFile, [{ name: '../../x.pdf', bytes }]],
    [CHANNELS.saveFile, [{ name: 'x.exe', bytes }]],
    [CHANNELS.saveFile, [{ name: 'x.pdf', bytes: 'text' }]],
    [CHANNELS.saveFile, [{ name: 'x.pdf', bytes, path: '/etc' }]],
    [CHANNELS.saveFile, [{ name: 'x.pdf', bytes }, 'more']],
    [CHANNELS.print, [{ bytes, copies: 0 }]],
    [CHANNELS.print, [{ bytes, copies: 1, silent: true }]],
    [CHANNELS.print, []],
    [CHANNELS.deviceSecret, [{}]],
    [JOURNAL_CHANNELS.open, [{ store: '../other' }]],
    [JOURNAL_CHANNELS.append, [{ store: 'qamqor', bytes: 'text' }]],
    [JOURNAL_CHANNELS.append, [{ store: 'qamqor', bytes, path: '/etc' }]],
    [JOURNAL_CHANNELS.read, [{ store: 'qamqor', from: -1, length: 10 }]],
    [JOURNAL_CHANNELS.read, [{ store: 'qamqor', from: 0, length: 1e9 }]],
    [JOURNAL_CHANNELS.writeVault, [{ store: 'qamqor', version: 1.5, bytes }]],
    [JOURNAL_CHANNELS.getBlob, [{ store: 'qamqor', name: '../../device-secret' }]],
    [JOURNAL_CHANNELS.removeBlob, [{ store: 'qamqor', name: 'journal.qj' }]],
    [BACKUP_CHANNELS.chooseFolder, ['/etc']],
    [BACKUP_CHANNELS.write, [{ name: '../qamqor-1-2026-11-21.qbak', bytes }]],
    [BACKUP_CHANNELS.write, [{ name: 'qamqor-1-2026-11-21.exe', bytes }]],
    [BACKUP_CHANNELS.read, [{ name: 'passwd' }]],
    [BACKUP_CHANNELS.remove, [{ name: 'qamqor-1-2026-11-21.qbak/..' }]],
  ])('%s refuses %j without repeating it', async (channel, args) => {
    await start([]);
    await expect(call(channel, own, ...args)).rejects.toThrow(/^refused: not a request of the bridge$/);
  });

  test('says what shell it is', async () => {
    await start(['--practice']);
    expect(await call(CHANNELS.info, own)).toEqual({ shell: 'electron', version: '9.9.9', platform: process.platform, practice: true });
  });

  test('saves where the person says, whole', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'save-'));
    const filePath = join(folder, 'рұқсат.pdf');
    writeFileSync(filePath, 'old');
    electron.dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath });
    await start([]);
    expect(await call(CHANNELS.saveFile, own, { name: 'рұқсат 1.pdf', bytes: new Uint8Array([7, 8]) })).toEqual({ saved: true });
    expect([...readFileSync(filePath)]).toEqual([7, 8]);
    expect(readdirSync(folder)).toEqual(['рұқсат.pdf']);
    if (process.platform !== 'win32') expect(statSync(filePath).mode & 0o077).toBe(0);
  });

  test('a changed mind and a refusing disk are answers, without a path in them', async () => {
    await start([]);
    electron.dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' });
    expect(await call(CHANNELS.saveFile, own, { name: 'a.pdf', bytes })).toEqual({ saved: false });
    electron.dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: join(tmpdir(), 'no', 'such', 'folder', 'a.pdf') });
    expect(await call(CHANNELS.saveFile, own, { name: 'a.pdf', bytes })).toEqual({ saved: false, code: 'save-failed' });
  });

  test('prints from memory in a hidden window that is gone afterwards', async () => {
    await start([]);
    expect(await call(CHANNELS.print, own, { bytes, copies: 2 })).toEqual({ printed: true });
    const [, window] = electron.windows;
    expect(window?.options).toMatchObject({ show: false });
    const [url] = window?.loadURL.mock.calls[0] as unknown as [string];
    expect(url).toMatch(/^app:\/\/print\/[0-9a-f-]{36}$/);
    expect(window?.webContents.print.mock.calls[0]?.[0]).toMatchObject({ copies: 2, pageSize: 'A4' });
    expect(window?.destroy).toHaveBeenCalled();
    const serve = electron.protocol.handle.mock.calls[0]?.[1] as (request: unknown) => Promise<Response>;
    expect((await serve({ url, method: 'GET' })).status).toBe(404);
  });
});
