import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { asidesToDrop } from '../shared/wire/aside-names.ts';
import type { CopyName, JournalAnswer, JournalBridge, JournalMember } from '../shared/wire/journal-bridge.ts';
import { BlobName } from '../shared/wire/journal-bridge.ts';
import type { Bytes } from '../shared/wire/journal-frames.ts';
import { readVault, type SlotDisk, writeVault } from '../shared/wire/vault-slots.ts';
import { type JournalFile, journalFile, type OpenHandle } from './journal-file.ts';
import { errorCode, flushFolder, isFull, writeWhole } from './write-whole.ts';

/** The files of both stores, and how to let go of them. */
export type CopyFolder = { readonly calls: JournalBridge; readonly close: () => Promise<void> };

/** The second copy in the program's own folder: `second-copy/<store>/journal.qj`, `vault-a`, `vault-b`, `blobs/<hash>`. The page names a store, never a file. */
export function copyFolder(root: string, openHandle?: OpenHandle): CopyFolder {
  const journals = new Map<CopyName, JournalFile>();
  const journalOf = (store: CopyName): JournalFile => {
    const found = journals.get(store) ?? journalFile(join(folderOf(root, store), 'journal.qj'), openHandle);
    journals.set(store, found);
    return found;
  };
  const calls: JournalBridge = {
    open: async ({ store }) => ({ ok: true, ...(await journalOf(store).open()) }),
    append: ({ store, bytes }) => journalOf(store).append(bytes),
    read: async ({ store, from, length }) => ({ ok: true, ...(await journalOf(store).read(from, length)) }),
    setAside: async ({ store }) => {
      await journalOf(store).setAside();
      await journalOf(store).open();
      return { ok: true };
    },
    dropAside: async ({ store, keep }) => {
      const folder = folderOf(root, store);
      const names = await readdir(folder).catch((error: unknown) => ifAbsent(error, []));
      for (const name of asidesToDrop(names, keep)) await rm(join(folder, name), { force: true });
      await flushFolder(folder);
      return { ok: true };
    },
    ...vaultCalls(root),
    ...blobCalls(root),
  };
  return { calls: oneAtATime(calls), close: async () => void (await Promise.all([...journals.values()].map((journal) => journal.close()))) };
}

const folderOf = (root: string, store: CopyName): string => join(root, 'second-copy', store);

function vaultCalls(root: string): Pick<JournalBridge, 'readVault' | 'writeVault'> {
  return {
    readVault: async ({ store }) => ({ ok: true, vault: await readVault(slots(folderOf(root, store))) }),
    writeVault: async ({ store, version, bytes }) => {
      await mkdir(folderOf(root, store), { recursive: true, mode: 0o700 });
      return writeVault(slots(folderOf(root, store)), { version, bytes });
    },
  };
}

const slots = (folder: string): SlotDisk => ({
  read: (slot) => readIfThere(join(folder, `vault-${slot}`)),
  write: (slot, bytes) => writeWhole(join(folder, `vault-${slot}`), bytes),
});

function blobCalls(root: string): Pick<JournalBridge, 'putBlob' | 'getBlob' | 'listBlobs' | 'removeBlob'> {
  const blobs = (store: CopyName) => join(folderOf(root, store), 'blobs');
  return {
    putBlob: async ({ store, bytes }) => {
      const name = sha256(bytes);
      const path = join(blobs(store), name);
      const isKept = async () => {
        const kept = await readIfThere(path);
        return kept !== null && sha256(kept) === name;
      };
      if (await isKept()) return { ok: true, name };
      await mkdir(blobs(store), { recursive: true, mode: 0o700 });
      await writeWhole(path, bytes);
      return (await isKept()) ? { ok: true, name } : { ok: false, code: 'copy-write-failed' };
    },
    getBlob: async ({ store, name }) => {
      const bytes = await readIfThere(join(blobs(store), name));
      if (!bytes) return { ok: false, code: 'blob-absent' };
      return sha256(bytes) === name ? { ok: true, bytes } : { ok: false, code: 'blob-damaged' };
    },
    listBlobs: async ({ store }) => {
      const names = await readdir(blobs(store)).catch((error: unknown) => ifAbsent(error, []));
      return { ok: true, names: names.filter((name) => BlobName.safeParse(name).success).sort() };
    },
    removeBlob: async ({ store, name }) => {
      await rm(join(blobs(store), name), { force: true });
      return { ok: true };
    },
  };
}

/** Calls in the order in which they came: an append must not meet a cut. A failing disk becomes a code, for the system's message names folders. */
function oneAtATime(calls: JournalBridge): JournalBridge {
  let last: Promise<unknown> = Promise.resolve();
  const queued = (Object.keys(calls) as JournalMember[]).map((member) => {
    const call = calls[member] as (request: unknown) => Promise<JournalAnswer<JournalMember>>;
    return [
      member,
      (request: unknown) => {
        const answer = last
          .then(() => call(request))
          .catch((error: unknown) => ({ ok: false, code: isFull(error) ? 'disk-full' : 'copy-write-failed' }));
        last = answer;
        return answer;
      },
    ] as const;
  });
  return Object.fromEntries(queued) as unknown as JournalBridge;
}

const readIfThere = async (path: string): Promise<Bytes | null> => {
  const found = await readFile(path).catch((error: unknown) => ifAbsent(error, null));
  return found && new Uint8Array(found);
};

function ifAbsent<T>(error: unknown, instead: T): T {
  if (errorCode(error) === 'ENOENT') return instead;
  throw error;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
