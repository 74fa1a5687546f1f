import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CopyFolder, copyFolder } from '../../../electron/copy-folder.ts';
import type { OpenHandle } from '../../../electron/journal-file.ts';
import { encodeHeader, framesFrom, HEADER_BYTES, joinBytes } from '../../../shared/wire/journal-frames.ts';
import { entry, framesOf } from '../second-copy/records.ts';

const store = 'qamqor';
let root: string;
let journal: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'copy-'));
  journal = join(root, 'second-copy', store, 'journal.qj');
});

const running: CopyFolder[] = [];
/** The program started anew over the same folder. */
function started(openHandle?: OpenHandle) {
  const folder = copyFolder(root, openHandle);
  running.push(folder);
  return folder.calls;
}
afterEach(async () => {
  for (const folder of running.splice(0)) await folder.close();
});

/** A handle that fails where the test wants; everything else is the real file. */
function failing(faults: { writeUpTo?: number; flush?: string }) {
  const code = (name: string) => Object.assign(new Error(`${name}: in the folder of somebody`), { code: name });
  return async (path: string): Promise<FileHandle> => {
    const file = await open(path, 'a+', 0o600);
    const appendFile = file.appendFile.bind(file);
    const sync = file.sync.bind(file);
    file.appendFile = async (data) => {
      if (faults.writeUpTo === undefined) return appendFile(data);
      await appendFile((data as Uint8Array).subarray(0, faults.writeUpTo));
      throw code('ENOSPC');
    };
    file.sync = () => (faults.flush ? Promise.reject(code(faults.flush)) : sync());
    return file;
  };
}
const numbers = () => framesFrom(new Uint8Array(readFileSync(journal)), HEADER_BYTES).frames.length;

describe('the journal file', () => {
  test('is made for the person alone, grows, and is read back in pieces', async () => {
    const files = started();
    expect(await files.open({ store })).toEqual({ ok: true, state: 'new', size: HEADER_BYTES, lost: 0 });
    for (const n of [1, 2, 3]) expect((await files.append({ store, bytes: framesOf(entry(n)) })).ok).toBe(true);
    const whole = joinBytes([encodeHeader(), framesOf(entry(1), entry(2), entry(3))]);
    expect(new Uint8Array(readFileSync(journal))).toEqual(whole);
    expect(await files.read({ store, from: 5, length: 20 })).toEqual({ ok: true, bytes: whole.slice(5, 25), size: whole.length });
    expect(await files.read({ store, from: whole.length, length: 20 })).toEqual({ ok: true, bytes: new Uint8Array(), size: whole.length });
    if (process.platform !== 'win32') expect(statSync(journal).mode & 0o077).toBe(0);
  });

  test('the practice store has a file of its own', async () => {
    const files = started();
    await files.append({ store: 'qamqor-practice', bytes: framesOf(entry(1)) });
    expect(await files.open({ store })).toMatchObject({ state: 'new' });
    expect(readdirSync(join(root, 'second-copy')).sort()).toEqual(['qamqor', 'qamqor-practice']);
  });

  test('a program killed in the middle of a write, at every byte: the next start has every earlier entry and appends behind it', async () => {
    const torn = framesOf(entry(2));
    for (let kept = 1; kept < torn.length; kept += 1) {
      rmSync(journal, { force: true });
      await started().append({ store, bytes: framesOf(entry(1)) });
      appendFileSync(journal, torn.subarray(0, kept));
      const files = started();
      expect(await files.open({ store })).toMatchObject({ state: 'cut', lost: kept });
      await files.append({ store, bytes: framesOf(entry(3)) });
      expect(new Uint8Array(readFileSync(journal))).toEqual(joinBytes([encodeHeader(), framesOf(entry(1), entry(3))]));
    }
  });

  test('a write that never came to the disk is refused, and the file is as before', async () => {
    const faults: { writeUpTo?: number; flush?: string } = {};
    const files = started(failing(faults));
    await files.append({ store, bytes: framesOf(entry(1)) });
    for (const [fault, code] of [
      [{ flush: 'EIO' }, 'copy-write-failed'],
      [{ writeUpTo: 9 }, 'disk-full'],
      [{ writeUpTo: 0 }, 'disk-full'],
      [{ flush: 'ENOSPC' }, 'disk-full'],
    ] as const) {
      Object.assign(faults, fault);
      const answer = await files.append({ store, bytes: framesOf(entry(2)) });
      expect(answer).toEqual({ ok: false, code });
      expect(numbers()).toBe(1);
      delete faults.flush;
      delete faults.writeUpTo;
    }
    expect((await files.append({ store, bytes: framesOf(entry(2)) })).ok).toBe(true);
    expect(numbers()).toBe(2);
  });

  test('appends asked for at once are written one after another', async () => {
    const files = started();
    const all = Array.from({ length: 50 }, (_, index) => entry(index + 1));
    await Promise.all(all.map((record) => files.append({ store, bytes: framesOf(record) })));
    expect(new Uint8Array(readFileSync(journal))).toEqual(joinBytes([encodeHeader(), framesOf(...all)]));
  });

  test('what is no frame is not written into the file', async () => {
    const files = started();
    expect(await files.append({ store, bytes: new TextEncoder().encode('#!/bin/sh') })).toEqual({ ok: false, code: 'copy-not-frames' });
    expect(await files.open({ store })).toMatchObject({ state: 'new' });
  });

  test('a file deleted under the running program does not swallow an entry unseen', async () => {
    const files = started();
    await files.append({ store, bytes: framesOf(entry(1)) });
    rmSync(journal);
    expect(await files.append({ store, bytes: framesOf(entry(2)) })).toEqual({ ok: false, code: 'copy-write-failed' });
    expect((await files.append({ store, bytes: framesOf(entry(2)) })).ok).toBe(true);
    expect(numbers()).toBe(1);
  });

  test('of journals set aside the newest stays, or none; a count is never given again', async () => {
    const files = started();
    const names = () => readdirSync(join(root, 'second-copy', store)).sort();
    for (const n of [1, 2, 3]) {
      await files.append({ store, bytes: framesOf(entry(n)) });
      await files.setAside({ store });
    }
    expect(await files.dropAside({ store, keep: 'newest' })).toEqual({ ok: true });
    expect(names()).toEqual(['aside-3.qj', 'journal.qj']);
    await files.setAside({ store });
    expect(names()).toEqual(['aside-3.qj', 'aside-4.qj', 'journal.qj']);
    await files.dropAside({ store, keep: 'newest' });
    await files.dropAside({ store, keep: 'newest' });
    expect(names()).toEqual(['aside-4.qj', 'journal.qj']);
    await files.dropAside({ store, keep: 'none' });
    expect(names()).toEqual(['journal.qj']);
  });

  test('set aside, the old file is kept untouched and a new one begins', async () => {
    const files = started();
    for (const n of [1, 2]) {
      await files.append({ store, bytes: framesOf(entry(n)) });
      expect(await files.setAside({ store })).toEqual({ ok: true });
    }
    expect(readdirSync(join(root, 'second-copy', store)).sort()).toEqual(['aside-1.qj', 'aside-2.qj', 'journal.qj']);
    expect(numbers()).toBe(0);
    expect(new Uint8Array(readFileSync(join(root, 'second-copy', store, 'aside-1.qj')))).toEqual(joinBytes([encodeHeader(), framesOf(entry(1))]));
  });

  test('a disk that cannot be used is an answer without a path in it', async () => {
    writeFileSync(join(root, 'second-copy'), 'a file where the folder should be');
    const files = started();
    const bytes = framesOf(entry(1));
    const failed = { ok: false, code: 'copy-write-failed' };
    for (const answer of [
      files.open({ store }),
      files.append({ store, bytes }),
      files.putBlob({ store, bytes }),
      files.writeVault({ store, version: 1, bytes }),
    ])
      expect(await answer).toEqual(failed);
  });
});

describe('the vault document', () => {
  const bytes = (version: number) => new TextEncoder().encode(`{"version":${version}}`);
  test('is kept in two files, read over restarts, and survives the loss of either', async () => {
    expect(await started().readVault({ store })).toEqual({ ok: true, vault: null });
    for (const version of [1, 2]) expect(await started().writeVault({ store, version, bytes: bytes(version) })).toEqual({ ok: true });
    expect(await started().readVault({ store })).toEqual({ ok: true, vault: { version: 2, bytes: bytes(2) } });
    writeFileSync(join(root, 'second-copy', store, 'vault-b'), 'torn');
    expect(await started().readVault({ store })).toEqual({ ok: true, vault: { version: 1, bytes: bytes(1) } });
    expect(await started().writeVault({ store, version: 1, bytes: bytes(1) })).toEqual({ ok: false, code: 'vault-version-old' });
  });
});

describe('sealed files', () => {
  const bytes = Uint8Array.from({ length: 5000 }, (_, at) => at & 0xff);
  const name = createHash('sha256').update(bytes).digest('hex');
  const path = () => join(root, 'second-copy', store, 'blobs', name);

  test('are kept by the hash of their bytes, listed, and removed', async () => {
    const files = started();
    expect(await files.listBlobs({ store })).toEqual({ ok: true, names: [] });
    expect(await files.putBlob({ store, bytes })).toEqual({ ok: true, name });
    expect(await files.putBlob({ store, bytes })).toEqual({ ok: true, name });
    expect(await files.listBlobs({ store })).toEqual({ ok: true, names: [name] });
    expect(await files.getBlob({ store, name })).toEqual({ ok: true, bytes });
    for (let twice = 0; twice < 2; twice += 1) expect(await files.removeBlob({ store, name })).toEqual({ ok: true });
    expect(await files.getBlob({ store, name })).toEqual({ ok: false, code: 'blob-absent' });
  });

  test('damaged, they are not handed out, and putting them again heals them', async () => {
    const files = started();
    await files.putBlob({ store, bytes });
    writeFileSync(path(), bytes.slice(0, 4000));
    expect(await files.getBlob({ store, name })).toEqual({ ok: false, code: 'blob-damaged' });
    expect(await files.putBlob({ store, bytes })).toEqual({ ok: true, name });
    expect(await files.getBlob({ store, name })).toEqual({ ok: true, bytes });
  });

  test('a half-written one has no name of its own', async () => {
    const files = started();
    await files.putBlob({ store, bytes });
    writeFileSync(`${path()}.part`, 'half');
    expect(await files.listBlobs({ store })).toEqual({ ok: true, names: [name] });
  });
});
