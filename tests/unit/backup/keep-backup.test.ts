import { expect, test } from 'vitest';
import { backupsOf, isDrillDue } from '../../../renderer/features/backup/backup-days.ts';
import { keepBackup } from '../../../renderer/features/backup/keep-backup.ts';
import { rotateBackups } from '../../../renderer/features/backup/rotate-backups.ts';
import type { MadeBackup } from '../../../renderer/store/store-backups.ts';
import { instantOf } from '../../../shared/kernel/clock.ts';
import { addDays, type LocalDate } from '../../../shared/kernel/local-date.ts';
import type { LocalDateTime } from '../../../shared/kernel/local-date-time.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import type { BackupBridge } from '../../../shared/wire/backup-bridge.ts';
import { type BackupFacts, backupNameOf } from '../../../shared/wire/backup-manifest.ts';
import { composeBackup } from '../../../shared/wire/backup-file.ts';
import { codeOf } from '../vault/vault-kit.ts';

const TODAY = '2026-11-21' as LocalDate;
const clock = { now: () => instantOf(Date.UTC(2026, 10, 21, 6)) };
const HASH = 'ab'.repeat(32);

/** A backup's file of an office, without entries: here only its head is asked. */
const fileOf = (office: string): Promise<Uint8Array<ArrayBuffer>> => {
  const facts: BackupFacts = {
    store: 'qamqor',
    office,
    madeAt: clock.now(),
    app: '0.5.0',
    devices: [],
    stateHash: HASH,
    counters: {},
    vault: '{}',
    parts: { count: 0, bytes: 0, leftOut: 0 },
  };
  return composeBackup(facts, [], { digest: async () => HASH, prove: async () => 'p'.repeat(40) });
};
const madeOf = async (office: string): Promise<MadeBackup> => ({
  file: await fileOf(office),
  office,
  mark: 'К1',
  zone: 'east',
  stateHash: HASH,
  entries: 3,
  leftOut: 0,
});

type Stick = BackupBridge & { readonly files: Map<string, Uint8Array<ArrayBuffer>>; readonly calls: string[] };

/** A folder in memory; `change` makes it fail. */
function stick(change: Partial<BackupBridge> = {}): Stick {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const calls: string[] = [];
  return {
    files,
    calls,
    chooseFolder: async () => ({ chosen: true }),
    list: async () => ({ place: 'ready', folder: 'stick', files: [...files].map(([name, { length }]) => ({ name, bytes: length })) }),
    write: async ({ name, bytes }) => (calls.push('write'), files.set(name, bytes), { ok: true }),
    read: async ({ name }) => {
      calls.push('read');
      const bytes = files.get(name);
      return bytes ? { ok: true, bytes } : { ok: false, code: 'backup-absent' };
    },
    remove: async ({ name }) => (calls.push('remove'), files.delete(name), { ok: true }),
    ...change,
  };
}

async function filled(days: number, office = 'office-1'): Promise<Stick> {
  const folder = stick();
  const file = await fileOf(office);
  for (let back = 1; back <= days; back += 1) folder.files.set(backupNameOf('К1', addDays(TODAY, -back)), file);
  return folder;
}

test('a backup is written, read back, and only then do older ones go', async () => {
  const folder = await filled(400);
  const kept = unwrap(await keepBackup(await madeOf('office-1'), { folder, clock }));
  expect(kept).toMatchObject({ name: 'qamqor-К1-2026-11-21.qbak', entries: 3, kept: true });
  const [written, read] = [folder.calls.indexOf('write'), folder.calls.indexOf('read')];
  expect(written < read && read < folder.calls.indexOf('remove')).toBe(true);
  expect(folder.files.size).toBeLessThanOrEqual(7 + 4 + 12);
  expect(folder.files.has(kept.name)).toBe(true);
});

test('a stick that keeps something else than it was given: said, and nothing older goes', async () => {
  const folder = await filled(40);
  const lying = { ...folder, read: async () => ({ ok: true as const, bytes: Uint8Array.of(1, 2, 3) }) };
  expect(codeOf(await keepBackup(await madeOf('office-1'), { folder: lying, clock }))).toBe('backup-not-kept');
  expect(folder.calls).not.toContain('remove');
});

test('another office with the same mark on the same stick: neither written over nor removed', async () => {
  const folder = await filled(100, 'office-2');
  const theirs = backupNameOf('К1', TODAY);
  folder.files.set(theirs, await fileOf('office-2'));
  expect(codeOf(await keepBackup(await madeOf('office-1'), { folder, clock }))).toBe('backup-name-taken');
  expect(await rotateBackups(folder, { mark: 'К1', office: 'office-1', today: TODAY })).toEqual([]);
  expect(folder.files.size).toBe(101);
});

test('other names, other marks and files that cannot be read are left where they are', async () => {
  const folder = await filled(60);
  const others = ['photo.jpg', backupNameOf('М2', addDays(TODAY, -50))];
  for (const name of others) folder.files.set(name, Uint8Array.of(1));
  const damaged = backupNameOf('К1', addDays(TODAY, -48));
  folder.files.set(damaged, Uint8Array.of(1));
  const gone = await rotateBackups(folder, { mark: 'К1', office: 'office-1', today: TODAY });
  expect(gone.length).toBeGreaterThan(30);
  for (const name of [...others, damaged]) expect(folder.files.has(name), name).toBe(true);
});

test('a full stick is said in its own words', async () => {
  const folder = stick({ write: async () => ({ ok: false, code: 'backup-disk-full' }) });
  expect(codeOf(await keepBackup(await madeOf('office-1'), { folder, clock }))).toBe('backup-disk-full');
});

test('where a browser knows no folders, a download is offered and not called kept', async () => {
  const folder = stick({ list: async () => ({ place: 'download', files: [] }), read: async () => ({ ok: false, code: 'backup-no-folders' }) });
  expect(unwrap(await keepBackup(await madeOf('office-1'), { folder, clock })).kept).toBe(false);
});

test('the list shows this workplace alone, the newest first', () => {
  const names = ['qamqor-К1-2026-11-01.qbak', 'qamqor-М2-2026-11-20.qbak', 'qamqor-К1-2026-11-19.qbak', 'x.txt'];
  const listed = backupsOf(
    'К1',
    names.map((name) => ({ name, bytes: 1 })),
  );
  expect(listed.map(({ day }) => day)).toEqual(['2026-11-19', '2026-11-01']);
});

test.each([
  [null, true],
  ['2026-11-21T09:00', false],
  ['2026-10-23T09:00', false],
  ['2026-10-22T09:00', true],
])('the last drill was %s: is it time?', (at, due) => {
  const drill = at === null ? null : { name: 'n', at: at as LocalDateTime, outcome: 'matched' as const, entries: 1, cases: 1, complaints: 0 };
  expect(isDrillDue(drill, TODAY)).toBe(due);
});
