import { z } from 'zod';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Database, FileRecord } from './database.ts';
import { copyParts, dropCopied } from './copied-files.ts';
import { sealBytes, sealJson, unsealJson } from './seal.ts';
import { filePart } from './file-parts.ts';
import { maySee } from './may-see.ts';
import { mendFile } from './mirror-files.ts';
import type { FileInfo, Files, FileToKeep } from './store.ts';
import { fileLock, type StoreState } from './store-state.ts';
import { contentOf, namesOf, readFile } from './stored-files.ts';
import { writeFailure } from './write-failure.ts';

const About = z.strictObject({ name: z.string(), type: z.string(), bytes: z.int(), savedAt: z.string(), note: z.unknown() });
const aboutOf = (id: string) => ({ office: '', table: 'files', id });

/** Files of the store. Like drafts they are no facts: the journal says by hash what was received or refused. */
export function makeFiles(current: () => StoreState): Files {
  const open = async (record: FileRecord): Promise<FileInfo | null> => {
    const about = About.safeParse((await unsealJson(current().keys.files, aboutOf(record.id), record.about))?.value);
    return about.success ? { ...about.data, id: record.id, owner: record.owner } : null;
  };
  return {
    keep: (owner, files) => current().ports.alone(fileLock(current()), () => keepFiles(current(), owner, files)),
    list: async (owner) => {
      if (!maySee(current())) return [];
      const records = await current().db.files.where('owner').equals(owner).sortBy('id');
      return (await Promise.all(records.map(open))).filter((info) => info !== null);
    },
    read: async (id) => {
      if (!maySee(current())) return null;
      const read = await readFile(current(), id);
      if (read || current().copy.port.kind === 'none') return read;
      await mendFile(current(), id);
      return readFile(current(), id);
    },
  };
}

async function keepFiles(state: StoreState, owner: string, files: readonly FileToKeep[]): Promise<Result<void, Refusal>> {
  const { db, keys, options } = state;
  const savedAt = options.clock.now();
  const records = await Promise.all(
    files.map(async ({ name, type, note, content }, index): Promise<FileRecord> => {
      const id = `${owner}:${String(index).padStart(3, '0')}`;
      const about = await sealJson(keys.files, aboutOf(id), { name, type, bytes: content.length, savedAt, note });
      return { id, owner, about, content: await sealBytes(keys.files, contentOf(id), content) };
    }),
  );
  const copied: FileRecord[] = [];
  for (const record of records) {
    const put = await copyParts(state, [filePart(record)]);
    if (!put.ok) return failed(state, put.error, copied);
    copied.push({ ...record, ...put.value });
  }
  try {
    await dropCopied(state, await replaceFiles(db, owner, copied));
    return ok(undefined);
  } catch (error) {
    return failed(state, writeFailure(error), copied);
  }
}

/** Answers what the replaced ones were called in the second copy. */
const replaceFiles = (db: Database, owner: string, records: readonly FileRecord[]): Promise<string[]> =>
  db.transaction('rw', db.files, async () => {
    const before = await db.files.where('owner').equals(owner).toArray();
    await db.files.bulkDelete(before.map(({ id }) => id));
    await db.files.bulkPut(records);
    return namesOf(before);
  });

async function failed(state: StoreState, refusal: Refusal, copied: readonly FileRecord[]): Promise<Result<never, Refusal>> {
  await dropCopied(state, namesOf(copied));
  state.findings.writeFailure = refusal;
  state.notify();
  return err(refusal);
}
