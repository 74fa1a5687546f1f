import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { backupFiles } from '../../../electron/backup-files.ts';

const name = 'qamqor-К1-2026-11-21.qbak';
const bytes = Uint8Array.of(1, 2, 3);
let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'profile-'));
  folder = mkdtempSync(join(tmpdir(), 'stick-'));
});
const backups = (chosen: string | null = folder) => backupFiles(root, () => Promise.resolve(chosen));

describe('the folder of backups', () => {
  test('is asked of the person once and remembered over restarts', async () => {
    expect(await backups().list()).toEqual({ place: 'none', files: [] });
    expect(await backups().write({ name, bytes })).toEqual({ ok: false, code: 'backup-folder-none' });
    expect(await backups(null).chooseFolder()).toEqual({ chosen: false });
    expect(await backups().chooseFolder()).toEqual({ chosen: true });
    expect(await backups().list()).toEqual({ place: 'ready', folder: folder.split(/[\\/]/).at(-1), files: [] });
  });

  test.each([['.'], ['second-copy'], ['second-copy/inside']])('may not lie in the profile itself: %s', async (inside) => {
    mkdirSync(join(root, inside), { recursive: true });
    expect(await backups(join(root, inside)).chooseFolder()).toEqual({ chosen: false, code: 'backup-folder-inside' });
    expect(await backups().list()).toMatchObject({ place: 'none' });
  });

  test('a stick that is not in is away, and there again when it is', async () => {
    await backups().chooseFolder();
    rmSync(folder, { recursive: true });
    expect(await backups().list()).toMatchObject({ place: 'away', files: [] });
    for (const answer of [backups().write({ name, bytes }), backups().read({ name }), backups().remove({ name })])
      expect(await answer).toEqual({ ok: false, code: 'backup-folder-away' });
    mkdirSync(folder);
    expect(await backups().write({ name, bytes })).toEqual({ ok: true });
  });

  test('a memory that is damaged asks anew', async () => {
    writeFileSync(join(root, 'backup-folder.json'), '{"folder":7}');
    expect(await backups().list()).toEqual({ place: 'none', files: [] });
  });
});

describe('backups', () => {
  beforeEach(async () => {
    await backups().chooseFolder();
  });

  test('are written whole, listed by name with their size, read and removed', async () => {
    await backups().write({ name, bytes });
    await backups().write({ name: 'qamqor-2-2026-11-20.qbak', bytes: new Uint8Array(10) });
    expect((await backups().list()).files).toEqual([
      { name: 'qamqor-2-2026-11-20.qbak', bytes: 10 },
      { name, bytes: 3 },
    ]);
    expect(await backups().read({ name })).toEqual({ ok: true, bytes });
    expect(await backups().remove({ name })).toEqual({ ok: true });
    expect(readdirSync(folder)).toEqual(['qamqor-2-2026-11-20.qbak']);
    for (const answer of [backups().read({ name }), backups().remove({ name })]) expect(await answer).toEqual({ ok: false, code: 'backup-absent' });
  });

  test('other files and half-written ones are not shown', async () => {
    for (const other of ['photo.jpg', `${name}.part`, 'qamqor-12345-2026-11-21.qbak', 'qamqor-1-2026-11.qbak'])
      writeFileSync(join(folder, other), 'x');
    mkdirSync(join(folder, 'qamqor-1-2026-11-22.qbak'));
    expect((await backups().list()).files).toEqual([]);
  });

  test('a link under a backup’s name leads nowhere', async () => {
    writeFileSync(join(root, 'device-secret'), 'secret');
    symlinkSync(join(root, 'device-secret'), join(folder, name));
    expect((await backups().list()).files).toEqual([]);
    expect(await backups().read({ name })).toEqual({ ok: false, code: 'backup-failed' });
  });

  test('a folder that cannot be written to is an answer', async () => {
    mkdirSync(join(folder, `${name}.part`));
    expect(await backups().write({ name, bytes })).toEqual({ ok: false, code: 'backup-failed' });
  });
});
