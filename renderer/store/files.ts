import { z } from 'zod';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { FileRecord } from './database.ts';
import { sealBytes, sealJson, unsealBytes, unsealJson } from './seal.ts';
import type { FileInfo, Files, FileToKeep } from './store.ts';
import type { StoreState } from './store-state.ts';
import { writeFailure } from './write-failure.ts';

const About = z.strictObject({ name: z.string(), type: z.string(), bytes: z.int(), savedAt: z.string(), note: z.unknown() });
const aboutOf = (id: string) => ({ office: '', table: 'files', id });
const contentOf = (id: string) => ({ office: '', table: 'file-contents', id });

/** Files of the store. Like drafts they are no facts: the journal says by hash what was received or refused. */
export function makeFiles(current: () => StoreState): Files {
  const open = async (record: FileRecord): Promise<FileInfo | null> => {
    const about = About.safeParse((await unsealJson(current().keys.files, aboutOf(record.id), record.about))?.value);
    return about.success ? { ...about.data, id: record.id, owner: record.owner } : null;
  };
  return {
    keep: (owner, files) => keepFiles(current(), owner, files),
    list: async (owner) => {
      const records = await current().db.files.where('owner').equals(owner).sortBy('id');
      return (await Promise.all(records.map(open))).filter((info) => info !== null);
    },
    read: async (id) => {
      const record = await current().db.files.get(id);
      return record ? unsealBytes(current().keys.files, contentOf(id), record.content) : null;
    },
  };
}

async function keepFiles(state: StoreState, owner: string, files: readonly FileToKeep[]): Promise<Result<void, Refusal>> {
  const { db, keys, options, findings, notify } = state;
  const savedAt = options.clock.now();
  const records = await Promise.all(
    files.map(async ({ name, type, note, content }, index): Promise<FileRecord> => {
      const id = `${owner}:${String(index).padStart(3, '0')}`;
      const about = await sealJson(keys.files, aboutOf(id), { name, type, bytes: content.length, savedAt, note });
      return { id, owner, about, content: await sealBytes(keys.files, contentOf(id), content) };
    }),
  );
  try {
    await db.transaction('rw', db.files, async () => {
      await db.files.where('owner').equals(owner).delete();
      await db.files.bulkPut(records);
    });
    return ok(undefined);
  } catch (error) {
    findings.writeFailure = writeFailure(error);
    notify();
    return err(findings.writeFailure);
  }
}
