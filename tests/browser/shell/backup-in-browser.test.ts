import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { backupInBrowser } from '../../../renderer/app/bridge/backup-in-browser.ts';

const name = 'qamqor-К1-2026-11-21.qbak';
const bytes = Uint8Array.of(1, 2, 3);
const root = () => navigator.storage.getDirectory();
const pickFolder = async () => (await root()).getDirectoryHandle('stick', { create: true });

beforeEach(async () => {
  await new Promise<void>((done) => (indexedDB.deleteDatabase('qamqor-backup').onsuccess = () => done()));
  await (await root()).removeEntry('stick', { recursive: true }).catch(() => undefined);
  vi.stubGlobal('showDirectoryPicker', pickFolder);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a folder of the browser', () => {
  test('is chosen once, and backups are written, listed, read and removed there', async () => {
    expect(await backupInBrowser.list()).toEqual({ place: 'none', files: [] });
    expect(await backupInBrowser.write({ name, bytes })).toEqual({ ok: false, code: 'backup-folder-none' });
    expect(await backupInBrowser.chooseFolder()).toEqual({ chosen: true });
    expect(await backupInBrowser.write({ name, bytes })).toEqual({ ok: true });
    await (await pickFolder()).getFileHandle('photo.jpg', { create: true });
    expect(await backupInBrowser.list()).toEqual({ place: 'ready', folder: 'stick', files: [{ name, bytes: 3 }] });
    expect(await backupInBrowser.read({ name })).toEqual({ ok: true, bytes });
    expect(await backupInBrowser.remove({ name })).toEqual({ ok: true });
    for (const answer of [backupInBrowser.read({ name }), backupInBrowser.remove({ name })])
      expect(await answer).toEqual({ ok: false, code: 'backup-absent' });
  });

  test('a changed mind is an answer, and so is a folder that the browser does not give', async () => {
    vi.stubGlobal('showDirectoryPicker', () => Promise.reject(new DOMException('no', 'AbortError')));
    expect(await backupInBrowser.chooseFolder()).toEqual({ chosen: false });
    vi.stubGlobal('showDirectoryPicker', () => Promise.reject(new DOMException('no', 'SecurityError')));
    expect(await backupInBrowser.chooseFolder()).toEqual({ chosen: false, code: 'backup-folder-refused' });
  });

  test('that is gone is away; one that wants a key press first is asleep', async () => {
    await backupInBrowser.chooseFolder();
    await (await root()).removeEntry('stick', { recursive: true });
    expect(await backupInBrowser.list()).toMatchObject({ place: 'away', files: [] });
    expect(await backupInBrowser.write({ name, bytes })).toEqual({ ok: false, code: 'backup-folder-away' });
    vi.stubGlobal('showDirectoryPicker', pickFolder);
    const permission = { queryPermission: () => Promise.resolve('prompt'), requestPermission: () => Promise.resolve('denied') };
    for (const [key, value] of Object.entries(permission))
      vi.spyOn(FileSystemHandle.prototype as unknown as Record<string, () => Promise<string>>, key).mockImplementation(value);
    expect(await backupInBrowser.list()).toMatchObject({ place: 'asleep', files: [] });
    expect(await backupInBrowser.write({ name, bytes })).toEqual({ ok: false, code: 'backup-folder-asleep' });
  });
});

test('a browser without folders gives the backup as a download and says so', async () => {
  vi.stubGlobal('showDirectoryPicker', undefined);
  const clicked: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(this.download);
  });
  expect(await backupInBrowser.list()).toEqual({ place: 'download', files: [] });
  expect(await backupInBrowser.chooseFolder()).toEqual({ chosen: false, code: 'backup-no-folders' });
  expect(await backupInBrowser.write({ name, bytes })).toEqual({ ok: true });
  expect(clicked).toEqual([name]);
  expect(await backupInBrowser.read({ name })).toEqual({ ok: false, code: 'backup-no-folders' });
});
