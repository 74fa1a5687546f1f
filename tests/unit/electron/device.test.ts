import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CHANNELS, LOCK_CHANNEL } from '../../../shared/wire/channels.ts';
import { electronDouble } from './electron-double.ts';

let electron: ReturnType<typeof electronDouble>;
let file: string;
beforeEach(() => {
  electron = electronDouble();
  file = join(electron.userData, 'device-secret');
});

/** The program started anew over the same profile. */
async function started() {
  vi.resetModules();
  vi.doMock('electron', () => electron);
  const { start } = (await import('../../../electron/start.ts')) as { start: (args: readonly string[]) => Promise<void> };
  await start([]);
}
const own = { senderFrame: { parent: null, url: 'app://qamqor/index.html' }, sender: {} };
type Answer = { readonly secret: Uint8Array | null; readonly code?: string };
const ask = async () => (await electron.handlers.get(CHANNELS.deviceSecret)?.(own)) as Answer;
const lost = { secret: null, code: 'device-secret-unreadable' };

describe('the secret of the computer', () => {
  test('is made once, sealed on the disk, and the same after a restart', async () => {
    await started();
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(first.secret).toHaveLength(32);
    expect(second).toEqual(first);
    expect(readFileSync(file, 'utf8')).not.toContain(Buffer.from(first.secret ?? []).toString('base64'));
    await started();
    expect(await ask()).toEqual(first);
  });

  test.each(['basic_text', 'unknown'])('none is made where the system would seal with a known password: %s', async (backend) => {
    electron.safeStorage.getSelectedStorageBackend.mockReturnValue(backend);
    vi.stubGlobal('process', Object.create(process, { platform: { value: 'linux' } }));
    await started();
    expect(await ask()).toEqual({ secret: null });
    expect(existsSync(file)).toBe(false);
    vi.unstubAllGlobals();
  });

  test('none is made where nothing can be sealed', async () => {
    electron.safeStorage.isAsyncEncryptionAvailable.mockResolvedValue(false);
    await started();
    expect(await ask()).toEqual({ secret: null });
    electron.safeStorage.isAsyncEncryptionAvailable.mockResolvedValue(true);
    electron.safeStorage.encryptStringAsync.mockRejectedValueOnce(new Error('no keyring'));
    expect(await ask()).toEqual({ secret: null });
    expect(existsSync(file)).toBe(false);
  });

  test('one that is there but does not open is said and never replaced', async () => {
    await started();
    await ask();
    const kept = readFileSync(file);
    electron.safeStorage.isAsyncEncryptionAvailable.mockResolvedValueOnce(false);
    expect(await ask()).toEqual(lost);
    electron.safeStorage.decryptStringAsync.mockRejectedValueOnce(new Error('other account'));
    expect(await ask()).toEqual(lost);
    expect(readFileSync(file)).toEqual(kept);
    writeFileSync(file, 'damaged');
    expect(await ask()).toEqual(lost);
    expect(readFileSync(file, 'utf8')).toBe('damaged');
  });

  test('is sealed again when the system has a new key', async () => {
    await started();
    const { secret } = await ask();
    const calls = electron.safeStorage.encryptStringAsync.mock.calls.length;
    const result = Buffer.from(secret ?? []).toString('base64');
    electron.safeStorage.decryptStringAsync.mockResolvedValueOnce({ result, shouldReEncrypt: true });
    expect(await ask()).toEqual({ secret });
    expect(electron.safeStorage.encryptStringAsync.mock.calls.length).toBe(calls + 1);
    expect(await ask()).toEqual({ secret });
  });
});

describe('the lock of the system', () => {
  test.each(['lock-screen', 'suspend'])('%s is told to the window, without a message, as long as it lives', async (event) => {
    await started();
    const contents = electron.windows[0]!.webContents;
    electron.powerMonitor.emit(event);
    expect(contents.send.mock.calls).toEqual([[LOCK_CHANNEL]]);
    contents.emit('destroyed');
    electron.powerMonitor.emit(event);
    expect(contents.send).toHaveBeenCalledTimes(1);
    expect(electron.powerMonitor.listenerCount(event)).toBe(0);
  });
});
