import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openSecondCopy } from '../../../renderer/second-copy/open-second-copy.ts';
import { copyOverFiles, type KeptFiles } from '../../../renderer/second-copy/copy-over-files.ts';
import { originFile } from '../../../renderer/second-copy/origin-file.ts';
import { encodeHeader, joinBytes } from '../../../shared/wire/journal-frames.ts';
import type { JournalBridge } from '../../../shared/wire/journal-bridge.ts';
import { cancelOf, entry, framesOf } from '../../unit/second-copy/records.ts';
import { change, closeWindows, emptyFiles, fileOf, got, openWindow, readAll } from './copy-kit.ts';

beforeEach(emptyFiles);
afterEach(() => {
  closeWindows();
  for (const { close } of kept.splice(0)) close();
  vi.restoreAllMocks();
});

const kept: KeptFiles[] = [];
async function ownFiles(): Promise<KeptFiles> {
  const files = await originFile();
  if (!files) throw new Error('this Chromium has no files of its own');
  kept.push(files);
  return files;
}
const head = (n: number) => ({ device: 'device-1', n, office: 'office-1', hash: `hash-${n}` });
const END = { why: 'end', resumes: null };

// The same story for both keepers: the browser's own files, and a bridge (here one whose far side is the browser's files, too).
const KEEPERS = [
  ['origin-file', () => openWindow()],
  ['fsync-file', async () => openSecondCopy('qamqor', (await ownFiles()).files)],
] as const;

describe.each(KEEPERS)('a second copy: %s', (kind, open) => {
  test('says what it is, and begins empty', async () => {
    const copy = await open();
    expect(copy.kind).toBe(kind);
    expect(got(await copy.open())).toMatchObject({ state: 'new', lost: 0 });
    expect(got(await copy.tail())).toBeNull();
    expect(await readAll(copy)).toMatchObject({ records: [], stop: END });
  });

  test('keeps what is appended over a restart, in order, and knows its end', async () => {
    const copy = await open();
    got(await copy.append([entry(1)]));
    got(await copy.append([entry(2, 200_000), { kind: 'note', what: 'filled-anew', at: '2026-11-21T10:00:00' }]));
    const again = await open();
    expect(got(await again.open()).state).toBe('whole');
    expect(got(await again.tail())).toEqual(head(2));
    expect(await readAll(again)).toMatchObject({ records: [entry(1), entry(2, 200_000), { kind: 'note', what: 'filled-anew' }], stop: END });
  });

  test('an entry that was cancelled is not the end', async () => {
    const copy = await open();
    got(await copy.append([entry(1), entry(2), entry(3)]));
    got(await copy.cancel([entry(2), entry(3)]));
    expect(got(await copy.tail())).toEqual(head(1));
    const again = { ...entry(2), hash: 'again' };
    got(await copy.append([again]));
    expect(got(await copy.tail())).toMatchObject({ n: 2, hash: 'again' });
    expect((await readAll(copy)).records).toEqual([entry(1), entry(2), entry(3), cancelOf(entry(2)), cancelOf(entry(3)), again]);
  });

  test('keeps the vault document and sealed files', async () => {
    const copy = await open();
    const bytes = Uint8Array.from({ length: 3000 }, (_, at) => at & 0xff);
    expect(got(await copy.vault.read())).toBeNull();
    for (const version of [1, 2, 3]) got(await copy.vault.write({ version, bytes: Uint8Array.of(version) }));
    expect(got(await copy.vault.read())).toEqual({ version: 3, bytes: Uint8Array.of(3) });
    expect(await copy.vault.write({ version: 3, bytes })).toMatchObject({ ok: false, error: { code: 'vault-version-old' } });
    const name = got(await copy.blobs.put(bytes));
    expect(got(await copy.blobs.put(bytes))).toBe(name);
    expect(got(await copy.blobs.list())).toEqual([name]);
    expect(got(await copy.blobs.get(name))).toEqual(bytes);
    got(await copy.blobs.remove(name));
    expect(await copy.blobs.get(name)).toMatchObject({ ok: false, error: { code: 'blob-absent' } });
  });

  test('set aside, it is empty and takes everything anew', async () => {
    const copy = await open();
    got(await copy.append([entry(1)]));
    got(await copy.setAside());
    expect(got(await copy.tail())).toBeNull();
    got(await copy.append([entry(1), entry(2)]));
    expect((await readAll(copy)).records).toEqual([entry(1), entry(2)]);
    got(await copy.setAside());
    got(await copy.dropAside('newest'));
    await expect(fileOf('aside-1.qj')).rejects.toThrow();
    expect((await (await fileOf('aside-2.qj')).getFile()).size).toBe(joinBytes([encodeHeader(), framesOf(entry(1), entry(2))]).length);
    got(await copy.dropAside('none'));
    await expect(fileOf('aside-2.qj')).rejects.toThrow();
  });
});

describe('two windows', () => {
  test('append at once: every entry is there, none is mixed with another', async () => {
    const [one, two] = [await openWindow(), await openWindow()];
    const mine = Array.from({ length: 40 }, (_, index) => entry(index + 1, 300));
    const theirs = mine.map((record) => ({ ...record, device: 'device-2' }));
    const done = await Promise.all([...mine.map((record) => one.append([record])), ...theirs.map((record) => two.append([record]))]);
    expect(done.every(({ ok }) => ok)).toBe(true);
    const { records, stop } = await readAll(one);
    expect(stop).toMatchObject(END);
    for (const [device, wanted] of [
      ['device-1', mine],
      ['device-2', theirs],
    ] as const)
      expect(records.filter((record) => 'device' in record && record.device === device)).toEqual(wanted);
    expect(got(await two.tail())).toEqual(got(await one.tail()));
  });

  test('a window that died in mid-write leaves a torn end: another cuts it and appends behind it', async () => {
    const [one, two] = [await openWindow(), await openWindow()];
    got(await one.append([entry(1)]));
    one.close();
    await change('journal.qj', (bytes) => joinBytes([bytes, framesOf(entry(2)).slice(0, 30)]));
    got(await two.append([entry(3)]));
    expect(await readAll(two)).toMatchObject({ records: [entry(1), entry(3)], stop: END });
  });

  test('the practice store has files of its own', async () => {
    const [office, practice] = [await openWindow(), await openWindow('qamqor-practice')];
    got(await practice.append([entry(1)]));
    expect(got(await office.tail())).toBeNull();
  });
});

describe('damage', () => {
  const place = joinBytes([encodeHeader(), framesOf(entry(1))]).length;

  test('in the middle: everything before it is read, it is named, and reading goes on behind it', async () => {
    const copy = await openWindow();
    got(await copy.append([entry(1), entry(2), entry(3), entry(4)]));
    await change('journal.qj', (bytes) => bytes.fill(0xee, place + 20, place + 30));
    expect(got(await copy.open()).state).toBe('whole');
    const first = await readAll(copy);
    const resumes = place + framesOf(entry(2)).length;
    expect(first).toEqual({ records: [entry(1)], stop: { why: 'damaged', at: place, resumes } });
    expect(await readAll(copy, resumes)).toMatchObject({ records: [entry(3), entry(4)], stop: END });
    expect(got(await copy.tail())).toEqual(head(4));
  });

  test('at the end: cut, with the number of bytes that were lost', async () => {
    const copy = await openWindow();
    got(await copy.append([entry(1), entry(2)]));
    await change('journal.qj', (bytes) => bytes.slice(0, -1));
    expect(await readAll(copy)).toEqual({ records: [entry(1)], stop: { why: 'torn', at: place, resumes: null } });
    expect(got(await copy.open())).toEqual({ state: 'cut', size: place, lost: framesOf(entry(2)).length - 1 });
    expect(got(await copy.tail())).toEqual(head(1));
  });

  test('at the beginning: nothing is written behind a foreign header until the file is set aside, and it can still be read', async () => {
    const copy = await openWindow();
    got(await copy.append([entry(1)]));
    await change('journal.qj', (bytes) => bytes.fill(0, 0, 4));
    expect(got(await copy.open()).state).toBe('damaged');
    expect(await copy.append([entry(2)])).toMatchObject({ ok: false, error: { code: 'copy-damaged' } });
    expect((await readAll(copy)).records).toEqual([entry(1)]);
    got(await copy.setAside());
    got(await copy.append([entry(1), entry(2)]));
  });

  test('lost: the file is begun anew, and that is said', async () => {
    const copy = await openWindow();
    got(await copy.append([entry(1)]));
    await emptyFiles();
    expect(got(await copy.open()).state).toBe('new');
  });

  test('of a sealed file and of one vault slot is noticed and healed by the next write', async () => {
    const copy = await openWindow();
    const bytes = Uint8Array.of(1, 2, 3);
    const name = got(await copy.blobs.put(bytes));
    await change(`blobs/${name}`, (kept) => kept.fill(9));
    expect(await copy.blobs.get(name)).toMatchObject({ ok: false, error: { code: 'blob-damaged' } });
    expect(got(await copy.blobs.put(bytes))).toBe(name);
    expect(got(await copy.blobs.get(name))).toEqual(bytes);
    for (const version of [1, 2]) got(await copy.vault.write({ version, bytes }));
    await change('vault-b', (kept) => kept.slice(3));
    expect(got(await copy.vault.read())).toEqual({ version: 1, bytes });
    got(await copy.vault.write({ version: 2, bytes }));
    expect(got(await copy.vault.read())).toEqual({ version: 2, bytes });
  });
});

describe('what cannot be', () => {
  test('a browser without files of its own has no copy, says so, and refuses nothing', async () => {
    vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(new DOMException('no', 'SecurityError'));
    const copy = await openWindow();
    expect(copy.kind).toBe('none');
    expect(got(await copy.open()).state).toBe('none');
    for (const answer of [
      copy.append([entry(1)]),
      copy.cancel([entry(1)]),
      copy.setAside(),
      copy.vault.write({ version: 1, bytes: new Uint8Array() }),
    ])
      expect((await answer).ok).toBe(true);
    expect([got(await copy.tail()), got(await copy.vault.read()), got(await copy.blobs.list())]).toEqual([null, null, []]);
    expect(await readAll(copy)).toMatchObject({ records: [], stop: END });
  });

  test('a closed window answers with a refusal, not with silence', async () => {
    const copy = await openWindow();
    const asked = copy.append([entry(1)]);
    copy.close();
    expect(await asked).toMatchObject({ ok: false, error: { code: 'copy-failed' } });
    expect(await copy.append([entry(1)])).toMatchObject({ ok: false, error: { code: 'copy-failed' } });
  });

  test.each([
    ['throws', () => Promise.reject(new Error('gone'))],
    ['answers in another shape', () => Promise.resolve({ ok: true, size: -1 })],
    ['answers nothing', () => Promise.resolve(undefined)],
  ])('a bridge that %s counts as a failing disk', async (_what, call) => {
    const journal = new Proxy({}, { get: () => call }) as unknown as JournalBridge;
    const copy = await openSecondCopy('qamqor', journal);
    for (const answer of [copy.open(), copy.append([entry(1)]), copy.tail(), copy.vault.read(), copy.blobs.list()])
      expect(await answer).toMatchObject({ ok: false, error: { code: 'copy-failed' } });
    expect(await readAll(copy)).toMatchObject({ records: [], stop: { why: 'damaged', resumes: null } });
  });

  test('a record that is none is refused whole', async () => {
    const copy = copyOverFiles(await ownFiles(), 'qamqor');
    expect(await copy.append([entry(1), { ...entry(2), n: 0 }])).toMatchObject({ ok: false, error: { code: 'copy-not-frames' } });
    expect(got(await copy.tail())).toBeNull();
  });
});
