import { z } from 'zod';
import type { Refusal } from '../../shared/kernel/refusal.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { FileRecord } from './database.ts';
import { type Bytes, sealBytes, sealJson, unsealBytes, unsealJson } from './seal.ts';
import type { StoreState } from './store-state.ts';
import { writeFailure } from './write-failure.ts';

/** What is known of a kept file without opening its content. */
export type FileInfo = z.infer<typeof About> & { readonly id: string; readonly owner: string };
export type FileToKeep = { readonly name: string; readonly type: string; readonly note: unknown; readonly content: Bytes };

/** Sealed files beside the journal: attachments of packages (owner: the package's hash) and packages that were refused. */
export type Files = {
  /** Keeps all files of an owner in one transaction, or none; what the owner had before is replaced. */
  readonly keep: (owner: string, files: readonly FileToKeep[]) => Promise<Result<void, Refusal>>;
  /** Those whose seal holds, in the order in which they were kept. */
  readonly list: (owner: string) => Promise<readonly FileInfo[]>;
  /** Null: no such file, or its seal does not hold. */
  readonly read: (id: string) => Promise<Bytes | null>;
};

const About = z.strictObject({ name: z.string(), type: z.string(), bytes: z.int(), savedAt: z.string(), note: z.unknown() });
const aboutOf = (id: string) => ({ office: '', table: 'files', id });
const contentOf = (id: string) => ({ office: '', table: 'file-contents', id });

/** Files of the store. Like drafts they are no facts: the journal says by hash what was received or refused. */
export function makeFiles(current: () => StoreState): Files {
  const open = async (record: FileRecord): Promise<FileInfo | null> => {
    const about = About.safeParse((await unsealJson(current().keys.data, aboutOf(record.id), record.about))?.value);
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
      return record ? unsealBytes(current().keys.data, contentOf(id), record.content) : null;
    },
  };
}

async function keepFiles(state: StoreState, owner: string, files: readonly FileToKeep[]): Promise<Result<void, Refusal>> {
  const { db, keys, options, findings, notify } = state;
  const savedAt = options.clock.now();
  const records = await Promise.all(
    files.map(async ({ name, type, note, content }, index): Promise<FileRecord> => {
      const id = `${owner}:${String(index).padStart(3, '0')}`;
      const about = await sealJson(keys.data, aboutOf(id), { name, type, bytes: content.length, savedAt, note });
      return { id, owner, about, content: await sealBytes(keys.data, contentOf(id), content) };
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
